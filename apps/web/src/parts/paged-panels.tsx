import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Awaited } from './awaited';
import { type Paged, type PageOf, Paging } from './paging';

interface PagedPanelsProps<Row> extends Paged {
  readonly read: UseQueryResult<PageOf<Row>>;
  readonly empty: ReactNode;
  readonly children: (row: Row) => ReactNode;
}

/** One page of a list whose entries are acted on where they stand. */
export function PagedPanels<Row>({ read, empty, cursor, onCursor, children }: PagedPanelsProps<Row>): ReactNode {
  return (
    <Awaited read={read}>
      {({ items, nextCursor }) => (
        <>
          {items.length === 0 ? <Text c="gray.7">{empty}</Text> : items.map(children)}
          <Paging count={items.length} nextCursor={nextCursor} cursor={cursor} onCursor={onCursor} />
        </>
      )}
    </Awaited>
  );
}
