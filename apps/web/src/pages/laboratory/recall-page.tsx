import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { itemPage } from '../custody/item-page';
import { lotKindLabels, whereaboutsLabels } from './laboratory-labels';
import { type Recall, recallQuery } from './laboratory.reads';

/** Everything that was made of a recalled lot, and where each piece is now. */
export function RecallPage(): ReactNode {
  const { id } = useParams({ from: '/official/laboratory/recalls/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(recallQuery(id));
  return (
    <Page title={t({ id: 'laboratory.recallTitle' })}>
      <Awaited read={read}>{(recall) => <Shown recall={recall} />}</Awaited>
    </Page>
  );
}

function Shown({ recall }: { readonly recall: Recall }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <>
      <Panel title={t({ id: 'laboratory.recall' })}>
        <Facts
          of={[
            { term: field('kind'), value: <Code of={lotKindLabels} value={recall.material} /> },
            { term: field('product'), value: recall.product },
            { term: field('lot'), value: <Ident>{recall.lot}</Ident> },
            { term: field('reason'), value: recall.reason },
            { term: field('occurredAt'), value: <When at={recall.recalledAt} /> },
            { term: t({ id: 'laboratory.stillOpen' }), value: recall.open },
          ]}
        />
      </Panel>
      <Panel title={t({ id: 'laboratory.madeOfIt' })}>
        <DataTable
          caption={t({ id: 'laboratory.madeOfIt' })}
          rows={recall.items}
          rowId={({ itemId }) => itemId}
          empty={t({ id: 'laboratory.nothingMadeOfIt' })}
          columns={[
            {
              id: 'reference',
              header: field('reference'),
              namesRow: true,
              cell: ({ itemId, kind, reference }) => (
                <Link to={itemPage(kind)} params={{ id: itemId }}>
                  <Ident>{reference}</Ident>
                </Link>
              ),
            },
            {
              id: 'whereabouts',
              header: t({ id: 'laboratory.whereIsIt' }),
              cell: ({ whereabouts }) => <Code of={whereaboutsLabels} value={whereabouts} />,
            },
            {
              id: 'place',
              header: field('location'),
              cell: ({ placeName, consignmentId, consignmentReference }) =>
                placeName ??
                (consignmentId === null ? (
                  '–'
                ) : (
                  <Link to="/consignments/$id" params={{ id: consignmentId }}>
                    <Ident>{consignmentReference ?? ''}</Ident>
                  </Link>
                )),
            },
          ]}
        />
      </Panel>
    </>
  );
}
