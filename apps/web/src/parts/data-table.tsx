import { Table, Text } from '@mantine/core';
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table';
import type { ReactNode } from 'react';

const features = tableFeatures({});

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row for a screen reader; one column of a table. */
  readonly namesRow?: boolean;
  readonly numeric?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What it means that there is nothing. */
  readonly empty: ReactNode;
}

/** A real table. On a narrow screen it scrolls by itself, and the keyboard reaches it. */
export function DataTable<Row extends object>({ caption, columns, rows, rowId, empty }: DataTableProps<Row>): ReactNode {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const table = useTable({
    features,
    columns: columns.map((column): ColumnDef<typeof features, Row> => ({
      id: column.id,
      header: column.header,
      cell: ({ row }) => column.cell(row.original),
    })),
    data: rows,
    getRowId: rowId,
  });
  if (rows.length === 0) return <Text c="gray.7">{empty}</Text>;
  return (
    <div role="group" aria-label={caption} tabIndex={0} className="table-region">
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Caption className="visually-hidden">{caption}</Table.Caption>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => (
                <Table.Th key={header.id} scope="col" className={byId.get(header.column.id)?.numeric ? 'numeric' : undefined}>
                  <table.FlexRender header={header} />
                </Table.Th>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id}>
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id);
                const Cell = column?.namesRow ? Table.Th : Table.Td;
                return (
                  <Cell key={cell.id} {...(column?.namesRow ? { scope: 'row' } : {})} className={column?.numeric ? 'numeric' : undefined}>
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
