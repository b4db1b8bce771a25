import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Awaited } from './awaited';
import { DataTable, type DataTableProps } from './data-table';
import { type Paged, type PageOf, Paging } from './paging';

interface PagedTableProps<Row> extends Omit<DataTableProps<Row>, 'rows'>, Paged {
  readonly read: UseQueryResult<PageOf<Row>>;
}

/** One page of a list, newest first. */
export function PagedTable<Row extends object>({ read, cursor, onCursor, ...table }: PagedTableProps<Row>): ReactNode {
  return (
    <Awaited read={read}>
      {({ items, nextCursor }) => (
        <>
          <DataTable {...table} rows={items} />
          <Paging count={items.length} nextCursor={nextCursor} cursor={cursor} onCursor={onCursor} />
        </>
      )}
    </Awaited>
  );
}
