import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code, CodeList } from '../../language/code';
import { castDefectLabels, fitForLabels, markOfInterestLabels } from '../../language/code-labels';
import { consignmentStateLabels, directionLabels, regionVerdictLabels } from '../../language/custody-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day, When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { OfficialName } from '../directory/names';
import { CustodyTimeline } from './custody-timeline';
import { type CastDetail, castQuery, mouldQuery } from './custody.reads';
import { HandoverPanel } from './handover-panel';
import { HistoryDownload } from './history-download';
import { ItemFacts } from './item-facts';
import { LineageTree } from './lineage-tree';
import { ReviewCastPanel } from './review-cast-panel';

export function CastPage(): ReactNode {
  const { id } = useParams({ from: '/official/casts/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(castQuery(id));
  if (!read.data) return <Page title={t({ id: 'casts.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown cast={read.data} />;
}

function Shown({ cast }: { readonly cast: CastDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const { officialId } = useOfficial();
  const { data: mould } = useQuery({ ...mouldQuery(cast.mouldId ?? ''), enabled: cast.mouldId !== null });
  const reviewable = cast.state === 'cast_cured' && may('POST /api/casts/{id}/review');
  return (
    <Page title={t({ id: 'casts.named' }, { reference: cast.label })}>
      <Panel title={t({ id: 'casts.facts' })}>
        <ItemFacts
          item={cast}
          more={[
            { term: t({ id: 'casts.ordinals' }), value: <Ident>{`M${cast.mouldOrdinal} · C${cast.castOrdinal}`}</Ident> },
            { term: field('makerId'), value: <OfficialName id={cast.makerId} /> },
            { term: field('resinProduct'), value: cast.resinProduct },
            { term: field('lot'), value: <Ident>{cast.lot}</Ident> },
            { term: field('expiresOn'), value: <Day on={cast.expiresOn} /> },
            {
              term: t({ id: 'casts.pressurePot' }),
              value: cast.pressureKpa !== null && <Ident>{`${cast.pressureKpa} kPa · ${cast.minutes ?? '?'} min`}</Ident>,
            },
            ...(cast.deviationReason === null ? [] : [{ term: field('deviationReason'), value: cast.deviationReason }]),
          ]}
        />
      </Panel>
      <LineageTree ancestors={mould ? [mould.original, mould] : []} item={cast} children={[]} />
      <ReviewPanel cast={cast} />
      {reviewable && (cast.makerId === officialId ? <Text mb="md">{t({ id: 'casts.ownMaking' })}</Text> : <ReviewCastPanel cast={cast} />)}
      <Journeys cast={cast} />
      <CustodyTimeline timeline={cast.timeline} actions={<HistoryDownload kind="cast" id={cast.id} />} />
      <HandoverPanel item={cast} />
    </Page>
  );
}

function ReviewPanel({ cast }: { readonly cast: CastDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const { review } = cast;
  if (!review) {
    return (
      <Panel title={t({ id: 'casts.review' })}>
        <Text>{t({ id: 'casts.notReviewed' })}</Text>
      </Panel>
    );
  }
  return (
    <Panel title={t({ id: 'casts.review' })}>
      <Facts
        of={[
          { term: field('fitFor'), value: <CodeList of={fitForLabels} values={review.fitFor} /> },
          { term: t({ id: 'casts.reviewer' }), value: <OfficialName id={review.reviewerId} /> },
          { term: t({ id: 'casts.reviewedAt' }), value: <When at={review.reviewedAt} /> },
          { term: field('magnification'), value: <Ident>{`${review.magnification}×`}</Ident> },
          { term: field('remarks'), value: review.remarks },
        ]}
      />
      <DataTable
        caption={t({ id: 'casts.perRegion' })}
        rows={review.perRegion}
        rowId={({ region }) => region}
        empty={t({ id: 'casts.noRegions' })}
        columns={[
          {
            id: 'region',
            header: field('region'),
            namesRow: true,
            cell: ({ region }) => <Code of={markOfInterestLabels} value={region} />,
          },
          { id: 'verdict', header: field('verdict'), cell: ({ verdict }) => <Code of={regionVerdictLabels} value={verdict} /> },
          {
            id: 'defects',
            header: field('defects'),
            cell: ({ defects }) => (defects.length === 0 ? '–' : <CodeList of={castDefectLabels} values={defects} />),
          },
        ]}
      />
    </Panel>
  );
}

function Journeys({ cast }: { readonly cast: CastDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (cast.journeys.length === 0) return null;
  return (
    <Panel title={t({ id: 'casts.journeys' })}>
      <List>
        {cast.journeys.map(({ consignmentId, reference, direction, state }) => (
          <List.Item key={consignmentId}>
            <Code of={directionLabels} value={direction} />:{' '}
            <Link to="/consignments/$id" params={{ id: consignmentId }}>
              <Ident>{reference}</Ident>
            </Link>{' '}
            (<Code of={consignmentStateLabels} value={state} />)
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
