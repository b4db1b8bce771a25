import { Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { caseStateLabels } from '../../language/case-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { Day, When } from '../../parts/when';
import { useMay } from '../../session/session';
import { CaseTimeline } from './case-timeline';
import { caseQuery } from './cases.reads';
import { RecoveryPanel } from './recovery-panel';

type CaseFile = Schemas['CaseFileDetail'];

export function CasePage(): ReactNode {
  const { id } = useParams({ from: '/official/cases/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(caseQuery(id));
  if (!read.data) return <Page title={t({ id: 'cases.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <CaseFilePage file={read.data} />;
}

function CaseFilePage({ file }: { readonly file: CaseFile }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const field = useFieldName();
  const amend = useCommand(
    (state: CaseFile['state'], key) =>
      answerOf(
        api.PATCH('/api/cases/{id}', {
          params: { path: { id: file.id }, header: { 'If-Match': versionRead(file.version), 'Idempotency-Key': key } },
          body: { state },
        }),
      ),
    { changes: [['cases']], done: () => said(t({ id: 'cases.amended' })) },
  );
  const open = file.state === 'open';
  return (
    <Page
      title={t({ id: 'cases.named' }, { reference: file.reference })}
      lead={file.title}
      actions={
        <>
          {open && may('POST /api/cases/{id}/recoveries') && (
            <LinkButton to="/cases/$id/recoveries/new" params={{ id: file.id }}>
              {t({ id: 'recovery.record' })}
            </LinkButton>
          )}
          {may('PATCH /api/cases/{id}') && (
            <Button variant="default" loading={amend.pending} onClick={() => amend.send(open ? 'closed' : 'open')}>
              {open ? t({ id: 'cases.close' }) : t({ id: 'cases.reopen' })}
            </Button>
          )}
        </>
      }
    >
      <RefusalNotice refusal={amend.refusal} />
      <Panel title={t({ id: 'cases.facts' })}>
        <Facts
          of={[
            { term: field('reference'), value: <Ident>{file.reference}</Ident> },
            { term: field('state'), value: <Tag tone={open ? 'told' : 'plain'}>{<Code of={caseStateLabels} value={file.state} />}</Tag> },
            { term: field('openedOn'), value: <Day on={file.openedOn} /> },
            { term: field('recordedAt'), value: <When at={file.recordedAt} /> },
          ]}
        />
      </Panel>
      <CaseTimeline file={file} />
      {file.recoveries.length === 0 ? (
        <Panel title={t({ id: 'recovery.all' })}>
          <Text c="gray.7">{t({ id: 'recovery.none' })}</Text>
        </Panel>
      ) : (
        file.recoveries.map((recovery, index) => <RecoveryPanel key={recovery.id} recovery={recovery} number={index + 1} />)
      )}
      <Panel title={t({ id: 'cases.hits' })}>
        <Hits links={file.links} />
      </Panel>
      {may('GET /api/exhibits') && (
        <p>
          <Link to="/exhibits" search={{ caseId: file.id }}>
            {t({ id: 'cases.exhibits' })}
          </Link>
        </p>
      )}
    </Page>
  );
}

function Hits({ links }: { readonly links: CaseFile['links'] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  if (links.length === 0) return <Text c="gray.7">{t({ id: 'cases.noHits' })}</Text>;
  return (
    <List>
      {links.map(({ linkId, recordedAt, supersededAt }) => (
        <List.Item key={linkId}>
          {may('GET /api/links/{id}') ? (
            <Link to="/links/$id" params={{ id: linkId }}>
              {t({ id: 'links.confirmedHit' })}
            </Link>
          ) : (
            t({ id: 'links.confirmedHit' })
          )}{' '}
          · <When at={recordedAt} />
          {supersededAt !== null && (
            <>
              {' '}
              <Tag tone="bad">{t({ id: 'links.hitSuperseded' })}</Tag> <When at={supersededAt} />
            </>
          )}
        </List.Item>
      ))}
    </List>
  );
}
