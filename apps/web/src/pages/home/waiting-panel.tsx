import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Awaited } from '../../parts/awaited';
import { Panel } from '../../parts/panel';
import type { PageOf } from '../../parts/paging';

interface WaitingPanelProps<Row> {
  readonly title: string;
  readonly all: ReactNode;
  readonly read: UseQueryResult<PageOf<Row>>;
  readonly waits?: (row: Row) => boolean;
  readonly empty: string;
  readonly children: (row: Row) => ReactNode;
}

const SHOWN = 6;

/** The first few of what waits, and the way to all of it. */
export function WaitingPanel<Row extends { readonly id: string }>({
  title,
  all,
  read,
  waits = () => true,
  empty,
  children,
}: WaitingPanelProps<Row>): ReactNode {
  return (
    <Panel title={title} actions={all}>
      <Awaited read={read}>
        {({ items }) => {
          const waiting = items.filter(waits).slice(0, SHOWN);
          if (waiting.length === 0) return <Text c="gray.7">{empty}</Text>;
          return (
            <ul className="plain-list waiting">
              {waiting.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
          );
        }}
      </Awaited>
    </Panel>
  );
}
