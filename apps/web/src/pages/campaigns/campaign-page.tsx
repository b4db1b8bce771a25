import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { campaignStateLabels, markingMethodLabels } from '../../language/campaign-labels';
import { Code } from '../../language/code';
import { firearmTypeLabels, markedPartLabels, markKindLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { CampaignMoves } from './campaign-moves';
import { type Campaign, campaignQuery } from './campaigns.reads';
import { ExceptionsPanel } from './exceptions-panel';
import { ItemsPanel } from './items-panel';
import { ProgressPanel } from './progress-panel';
import { ResultPanel } from './result-panel';
import { WorkListsPanel } from './work-lists-panel';

export function CampaignPage(): ReactNode {
  const { id } = useParams({ from: '/official/marking-campaigns/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(campaignQuery(id));
  if (!read.data) return <Page title={t({ id: 'campaigns.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown campaign={read.data} />;
}

function Shown({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { id, state, progress } = campaign;
  const open = state === 'open';
  return (
    <Page title={campaign.name} lead={<Tag tone={open ? 'told' : 'plain'}>{<Code of={campaignStateLabels} value={state} />}</Tag>}>
      <CampaignMoves campaign={campaign} />
      <PlanFacts campaign={campaign} />
      {state !== 'draft' && <ProgressPanel progress={progress} />}
      {state !== 'draft' && <WorkListsPanel id={id} open={open} left={progress.planned} />}
      {open && may('POST /api/marking-campaigns/{id}/results') && <ResultPanel id={id} />}
      {progress.openExceptions > 0 && <ExceptionsPanel id={id} />}
      {state !== 'draft' && (
        <Panel title={t({ id: 'campaigns.items' })}>
          <ItemsPanel id={id} />
        </Panel>
      )}
    </Page>
  );
}

function PlanFacts({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const { make, model, type, firearmIds } = campaign.selection;
  return (
    <Panel title={t({ id: 'campaigns.thePlan' })}>
      <Facts
        of={[
          { term: t({ id: 'campaigns.markKind' }), value: <Code of={markKindLabels} value={campaign.markKind} /> },
          { term: field('part'), value: <Code of={markedPartLabels} value={campaign.part} /> },
          { term: field('method'), value: <Code of={markingMethodLabels} value={campaign.method} /> },
          { term: t({ id: 'campaigns.pattern' }), value: <Ident>{campaign.pattern}</Ident> },
          { term: t({ id: 'campaigns.nextMark' }), value: <Ident>{campaign.nextMark}</Ident> },
          { term: field('make'), value: make },
          { term: field('model'), value: <Ident>{model}</Ident> },
          { term: field('type'), value: type && <Code of={firearmTypeLabels} value={type} /> },
          { term: t({ id: 'campaigns.listed' }), value: firearmIds?.length },
          { term: t({ id: 'campaigns.openedAt' }), value: campaign.openedAt && <When at={campaign.openedAt} /> },
          { term: field('endedAt'), value: campaign.endedAt && <When at={campaign.endedAt} /> },
          { term: field('reason'), value: campaign.cancellation },
        ]}
      />
    </Panel>
  );
}
