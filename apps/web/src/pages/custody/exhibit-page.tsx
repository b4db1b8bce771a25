import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Awaited } from '../../parts/awaited';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { useMay, useOfficial } from '../../session/session';
import { CustodyTimeline } from './custody-timeline';
import { exhibitQuery, type ExhibitDetail } from './custody.reads';
import { BeginCastingPanel } from '../bench/begin-casting-panel';
import { HandoverPanel } from './handover-panel';
import { HistoryDownload } from './history-download';
import { ItemFacts } from './item-facts';
import { LineageTree } from './lineage-tree';
import { MakeMouldPanel } from './make-mould-panel';
import { SealPanel } from './seal-panel';

const CASTABLE: readonly string[] = ['FIRED_CARTRIDGE_CASE', 'TEST_FIRE_CASE', 'FIRED_BULLET', 'BULLET_FRAGMENT', 'TEST_FIRE_BULLET'];

export function ExhibitPage(): ReactNode {
  const { id } = useParams({ from: '/official/exhibits/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(exhibitQuery(id));
  if (!read.data) return <Page title={t({ id: 'exhibits.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown exhibit={read.data} />;
}

function Shown({ exhibit }: { readonly exhibit: ExhibitDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { officialId } = useOfficial();
  const holds = exhibit.custodianOfficialId === officialId;
  const ofFirearm = exhibit.kind === 'FIREARM' && exhibit.caseId !== null;
  return (
    <Page
      title={t({ id: 'exhibits.named' }, { reference: exhibit.reference })}
      actions={
        <>
          {ofFirearm && may('POST /api/exhibits') && (
            <LinkButton variant="default" to="/exhibits/new" search={{ caseId: exhibit.caseId ?? '', parentId: exhibit.id }}>
              {t({ id: 'exhibits.registerTestFire' })}
            </LinkButton>
          )}
          {ofFirearm && may('POST /api/test-fires') && (
            <LinkButton variant="default" to="/test-fires/new" search={{ firearm: exhibit.id }}>
              {t({ id: 'testFires.record' })}
            </LinkButton>
          )}
          {CASTABLE.includes(exhibit.kind) && may('POST /api/acquisitions') && (
            <LinkButton variant="default" to="/acquisitions/new" search={{ exhibit: exhibit.id }}>
              {t({ id: 'acquisitions.upload' })}
            </LinkButton>
          )}
        </>
      }
    >
      <Panel title={t({ id: 'exhibits.facts' })}>
        <ItemFacts item={exhibit} />
      </Panel>
      <LineageTree ancestors={exhibit.parent ? [exhibit.parent] : []} item={exhibit} children={exhibit.children} />
      <CustodyTimeline timeline={exhibit.timeline} actions={<HistoryDownload kind="exhibit" id={exhibit.id} />} />
      {holds && may('POST /api/exhibits/{id}/seals') && <SealPanel item={exhibit} />}
      {holds && CASTABLE.includes(exhibit.kind) && may('GET /api/castings') && <BeginCastingPanel item={exhibit} kind="MOULD" />}
      {holds && CASTABLE.includes(exhibit.kind) && may('POST /api/moulds') && <MakeMouldPanel original={exhibit} />}
      <HandoverPanel item={exhibit} />
    </Page>
  );
}
