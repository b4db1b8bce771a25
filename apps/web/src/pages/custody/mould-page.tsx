import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { OfficialName } from '../directory/names';
import { CustodyTimeline } from './custody-timeline';
import { type Mould, mouldQuery } from './custody.reads';
import { BeginCastingPanel } from '../bench/begin-casting-panel';
import { HandoverPanel } from './handover-panel';
import { HistoryDownload } from './history-download';
import { ItemFacts } from './item-facts';
import { LineageTree } from './lineage-tree';
import { MakeCastPanel } from './make-cast-panel';

export function MouldPage(): ReactNode {
  const { id } = useParams({ from: '/official/moulds/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(mouldQuery(id));
  if (!read.data) return <Page title={t({ id: 'moulds.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown mould={read.data} />;
}

function Shown({ mould }: { readonly mould: Mould }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { officialId } = useOfficial();
  return (
    <Page title={t({ id: 'moulds.named' }, { reference: mould.reference })}>
      <Panel title={t({ id: 'moulds.facts' })}>
        <ItemFacts
          item={mould}
          more={[
            { term: field('siliconeProduct'), value: mould.siliconeProduct },
            { term: field('lot'), value: <Ident>{mould.lot}</Ident> },
            { term: field('expiresOn'), value: <Day on={mould.expiresOn} /> },
            { term: field('mixRatio'), value: <Ident>{mould.mixRatio}</Ident> },
            {
              term: t({ id: 'moulds.degassing' }),
              value: <Ident>{`${mould.degassingPressureKpa} kPa · ${mould.degassingMinutes} min`}</Ident>,
            },
            { term: field('cureHours'), value: t({ id: 'moulds.cured' }, { hours: mould.cureHours, required: mould.requiredCureHours }) },
            { term: field('temperatureC'), value: <Ident>{`${mould.temperatureC} °C`}</Ident> },
            { term: field('sealOpened'), value: <Ident>{mould.sealOpened}</Ident> },
            { term: field('sealAfter'), value: <Ident>{mould.sealAfter}</Ident> },
            { term: field('operatorId'), value: <OfficialName id={mould.operatorId} /> },
          ]}
        />
      </Panel>
      <LineageTree ancestors={[mould.original]} item={mould} children={mould.casts} />
      <CustodyTimeline timeline={mould.timeline} actions={<HistoryDownload kind="mould" id={mould.id} />} />
      {mould.custodianOfficialId === officialId && may('GET /api/castings') && <BeginCastingPanel item={mould} kind="CAST" />}
      {mould.custodianOfficialId === officialId && may('POST /api/moulds/{id}/casts') && <MakeCastPanel mould={mould} />}
      <HandoverPanel item={mould} />
    </Page>
  );
}
