import { List, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { useDraft } from '../../parts/draft';
import { Facts } from '../../parts/facts';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { CUSTODY } from '../custody/custody.reads';
import { OfficialName } from '../directory/names';
import { castingStepLabels } from './bench-labels';
import { type Casting, castingQuery } from './bench.reads';
import { StepForm } from './step-form';

/** A mould or a cast in the making, step by step at the bench. */
export function CastingPage(): ReactNode {
  const { id } = useParams({ from: '/official/castings/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(castingQuery(id));
  const title = read.data?.kind === 'CAST' ? t({ id: 'bench.cast' }) : t({ id: 'bench.mould' });
  return (
    <Page title={title} lead={t({ id: 'bench.lead' })}>
      <Awaited read={read}>{(casting) => <Shown casting={casting} />}</Awaited>
    </Page>
  );
}

function Shown({ casting }: { readonly casting: Casting }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { officialId } = useOfficial();
  const working = casting.state === 'open' && casting.operatorId === officialId && may('POST /api/castings/{id}/steps');
  return (
    <>
      <Panel title={t({ id: 'bench.facts' })}>
        <Facts
          of={[
            { term: t({ id: 'bench.operator' }), value: <OfficialName id={casting.operatorId} /> },
            { term: field('startedAt'), value: <When at={casting.startedAt} /> },
            { term: field('sealOpened'), value: casting.sealOpened && <Ident>{casting.sealOpened}</Ident> },
            ...(casting.reason === null ? [] : [{ term: field('reason'), value: casting.reason }]),
          ]}
        />
        {casting.resultId !== null && <Made casting={casting} />}
      </Panel>
      {casting.steps.length > 0 && <Done casting={casting} />}
      {working && casting.next.map(({ step, needs }) => <StepForm key={step} casting={casting} step={step} needs={needs} />)}
      {casting.state === 'open' && casting.missing.length > 0 && (
        <Panel title={t({ id: 'bench.toCome' })}>
          <List type="ordered">
            {casting.missing.map((step) => (
              <List.Item key={step}>
                <Code of={castingStepLabels} value={step} />
              </List.Item>
            ))}
          </List>
        </Panel>
      )}
      {working && <Abandon casting={casting} />}
    </>
  );
}

function Made({ casting: { kind, resultId } }: { readonly casting: Casting }): ReactNode {
  const { formatMessage: t } = useIntl();
  const id = resultId ?? '';
  return (
    <Text mt="sm">
      {kind === 'CAST' ? (
        <Link to="/casts/$id" params={{ id }}>
          {t({ id: 'bench.toCast' })}
        </Link>
      ) : (
        <Link to="/moulds/$id" params={{ id }}>
          {t({ id: 'bench.toMould' })}
        </Link>
      )}
    </Text>
  );
}

function Done({ casting }: { readonly casting: Casting }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'bench.done' })}>
      {casting.steps.map(({ step, startedAt, endedAt, gauges }) => (
        <Panel key={step} level={3} title={t(castingStepLabels[step])}>
          <Facts
            of={[
              { term: field('startedAt'), value: <When at={startedAt} /> },
              { term: field('endedAt'), value: <When at={endedAt} /> },
              ...Object.entries(gauges).map(([name, value]) => ({ term: field(name), value: <Ident>{String(value)}</Ident> })),
            ]}
          />
        </Panel>
      ))}
    </Panel>
  );
}

function Abandon({ casting }: { readonly casting: Casting }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['AbandonCasting'], key) =>
      answerOf(api.POST('/api/castings/{id}/abandonment', { params: { path: { id: casting.id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'bench.abandoned' })) },
  );
  const draft = useDraft({ reason: '', sealAfter: '' }, command.refusal);
  return (
    <Panel title={t({ id: 'bench.abandon' })}>
      <CommandForm command={command} body={() => ({ reason: draft.values.reason.trim(), ...stated({ sealAfter: draft.values.sealAfter }) })} action={t({ id: 'bench.abandon' })}>
        <Textarea {...draft.field('reason')} required autosize maxLength={500} />
        {casting.sealOpened !== null && <TextInput {...draft.field('sealAfter')} required maxLength={40} dir="ltr" />}
      </CommandForm>
    </Panel>
  );
}
