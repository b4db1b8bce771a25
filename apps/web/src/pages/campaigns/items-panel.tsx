import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { campaignItemStateLabels } from '../../language/campaign-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { PagedTable } from '../../parts/paged-table';
import { type CampaignItem, campaignItemsQuery } from './campaigns.reads';

/** The firearms of a campaign and how far each is. */
export function ItemsPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const [state, setState] = useState<CampaignItem['state'] | ''>('');
  const [cursor, setCursor] = useState<string>();
  const read = useQuery(campaignItemsQuery(id, { ...(state !== '' && { state }), ...(cursor !== undefined && { cursor }) }));
  return (
    <>
      <CodeSelect
        of={campaignItemStateLabels}
        optional
        label={field('state')}
        value={state}
        onChange={({ currentTarget: { value } }) => {
          setCursor(undefined);
          setState(value as CampaignItem['state'] | '');
        }}
        mb="md"
        maw={320}
      />
      <PagedTable
        read={read}
        caption={t({ id: 'campaigns.items' })}
        rowId={({ id: itemId }) => itemId}
        empty={t({ id: 'campaigns.noItems' })}
        cursor={cursor}
        onCursor={setCursor}
        columns={[
          {
            id: 'serial',
            header: field('serial'),
            namesRow: true,
            cell: ({ firearmId, serial }) => (
              <Link to="/firearms/$id" params={{ id: firearmId }}>
                {serial === null ? t({ id: 'firearms.noSerial' }) : <Ident>{serial}</Ident>}
              </Link>
            ),
          },
          { id: 'make', header: field('make'), cell: ({ make }) => make },
          { id: 'model', header: field('model'), cell: ({ model }) => <Ident>{model}</Ident> },
          { id: 'state', header: field('state'), cell: (item) => <Code of={campaignItemStateLabels} value={item.state} /> },
          { id: 'mark', header: t({ id: 'campaigns.mark' }), cell: ({ mark }) => <Ident>{mark}</Ident> },
        ]}
      />
    </>
  );
}
