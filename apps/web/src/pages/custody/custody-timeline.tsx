import { Alert, List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { custodyEventLabels, custodyFlagLabels } from '../../language/custody-labels';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { JurisdictionNamed, OfficialName } from '../directory/names';
import type { Timeline } from './custody.reads';

/** Who held the item from when to when, and everything that happened to it. A gap is shown, never filled. */
export function CustodyTimeline({ timeline, actions }: { readonly timeline: Timeline; readonly actions?: ReactNode }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { holdings, events, flags } = timeline;
  return (
    <Panel title={t({ id: 'custody.title' })} actions={actions}>
      {flags.length === 0 ? (
        <Text mb="sm">{t({ id: 'custody.unbroken' })}</Text>
      ) : (
        <Alert color="red.9" variant="outline" mb="sm" title={t({ id: 'custody.flags' })}>
          <List size="sm">
            {flags.map(({ code, at }) => (
              <List.Item key={`${code} ${at}`}>
                <Code of={custodyFlagLabels} value={code} /> ({t({ id: 'custody.event' }, { number: at + 1 })})
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <DataTable
        caption={t({ id: 'custody.holdings' })}
        rows={holdings}
        rowId={({ from, holderId }) => `${from} ${holderId}`}
        empty={t({ id: 'custody.noHolder' })}
        columns={[
          {
            id: 'holder',
            header: t({ id: 'custody.holder' }),
            namesRow: true,
            cell: ({ holderId, holderKind }) =>
              holderKind === 'jurisdiction' ? <JurisdictionNamed id={holderId} /> : <OfficialName id={holderId} />,
          },
          { id: 'from', header: t({ id: 'custody.from' }), cell: ({ from }) => <When at={from} /> },
          { id: 'to', header: t({ id: 'custody.to' }), cell: ({ to }) => (to === null ? t({ id: 'custody.present' }) : <When at={to} />) },
        ]}
      />
      <ol className="timeline" aria-label={t({ id: 'custody.events' })}>
        {events.map((event) => (
          <li key={event.id}>
            <strong>
              <Code of={custodyEventLabels} value={event.kind} />
            </strong>
            <div>
              <When at={event.occurredAt} /> · <OfficialName id={event.officialId} />
              {event.late && <strong> · {t({ id: 'custody.late' })}</strong>}
            </div>
            <EventSeals facts={event.facts} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function EventSeals({ facts }: { readonly facts: Readonly<Record<string, unknown>> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const named = [facts['seals'], facts['sealOpened'], facts['sealAfter']].flat().filter((seal): seal is string => typeof seal === 'string');
  if (named.length === 0) return null;
  return (
    <div>
      {t({ id: 'custody.seals' })}{' '}
      {named.map((seal, index) => (
        <span key={seal}>
          {index > 0 && ', '}
          <Ident>{seal}</Ident>
        </span>
      ))}
    </div>
  );
}
