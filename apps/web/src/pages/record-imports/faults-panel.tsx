import { Button, Checkbox, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useFaultText } from '../../language/fault-text';
import { rowFaultLabels } from '../../language/import-labels';
import { useRefusalTitles } from '../../language/refusal-words';
import type { Labels } from '../../language/code-labels';
import { Refusal } from '../../api/refusal';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Paging } from '../../parts/paging';
import { Panel } from '../../parts/panel';
import { useRecordFieldName } from './record-field-name';
import { type FaultyRow, faultyRowsQuery, type RecordImport } from './record-imports.reads';

type RowFault = FaultyRow['faults'][number];

/** What is wrong with each row that cannot be recorded. */
export function FaultsPanel({ found }: { readonly found: RecordImport }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [afterRow, setAfterRow] = useState(0);
  const [duplicates, setDuplicates] = useState(false);
  const read = useQuery(faultyRowsQuery(found.id, { afterRow, duplicates }, found.rowsFaulty + found.rowsRefused));
  return (
    <Panel
      title={t({ id: 'imports.faults' })}
      actions={
        <Button
          component="a"
          href={`/api/record-imports/${found.id}/faults.csv`}
          download={`import-${found.id}-faults.csv`}
          variant="default"
          size="compact-sm"
        >
          {t({ id: 'imports.report' })}
        </Button>
      }
    >
      <Checkbox
        mb="sm"
        label={t({ id: 'imports.onlyDuplicates' })}
        checked={duplicates}
        onChange={({ currentTarget }) => {
          setDuplicates(currentTarget.checked);
          setAfterRow(0);
        }}
      />
      <Awaited read={read}>
        {({ items, nextRow }) => (
          <>
            <DataTable
              caption={t({ id: 'imports.faults' })}
              rows={items}
              rowId={({ row }) => String(row)}
              empty={t({ id: 'imports.noFaults' })}
              columns={[
                { id: 'row', header: t({ id: 'imports.row' }), namesRow: true, numeric: true, cell: ({ row }) => row },
                { id: 'wrong', header: t({ id: 'imports.wrong' }), cell: (row) => <Wrong row={row} found={found} /> },
                { id: 'earlier', header: t({ id: 'imports.earlier' }), cell: (row) => <Earlier row={row} /> },
              ]}
            />
            <Paging
              count={items.length}
              nextCursor={nextRow === null ? null : String(nextRow)}
              cursor={afterRow === 0 ? undefined : String(afterRow)}
              onCursor={(cursor) => setAfterRow(Number(cursor ?? 0))}
            />
          </>
        )}
      </Awaited>
    </Panel>
  );
}

interface WrongProps {
  readonly row: FaultyRow;
  readonly found: RecordImport;
}

function Wrong({ row: { row, faults, cells }, found: { mapping } }: WrongProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const nameOf = useRecordFieldName();
  const textOf = useRowFaultText();
  return (
    <List size="sm">
      {faults.map((fault) => {
        const column = mapping.find(({ field }) => field === fault.field)?.column;
        const cell = column === undefined ? undefined : cells[column];
        return (
          <List.Item key={`${row} ${fault.field ?? ''} ${fault.code}`}>
            {fault.field === null ? t({ id: 'imports.wholeRow' }) : nameOf(fault.field)}: {textOf(fault)}
            {cell !== undefined && cell !== '' && (
              <>
                {' · '}
                {t({ id: 'imports.read' })} <Ident>{cell}</Ident>
              </>
            )}
          </List.Item>
        );
      })}
    </List>
  );
}

function Earlier({ row: { earlierFirearmId, earlierRow } }: { readonly row: FaultyRow }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (earlierFirearmId !== null)
    return (
      <Link to="/firearms/$id" params={{ id: earlierFirearmId }}>
        {t({ id: 'imports.earlierRecord' })}
      </Link>
    );
  return earlierRow === null ? '–' : t({ id: 'imports.earlierRow' }, { row: earlierRow });
}

/** A rule of the file, of a field, or of the record as a whole, in the reader's language. */
function useRowFaultText(): (fault: RowFault) => string {
  const { formatMessage } = useIntl();
  const ofField = useFaultText();
  const ofRecord = useRefusalTitles();
  return ({ field, code, detail }) => {
    const label = (rowFaultLabels as Labels)[code];
    if (label) return formatMessage(label);
    if (code.includes('.')) return ofRecord(new Refusal(0, code, detail));
    return ofField({ pointer: field ?? '', code, detail });
  };
}
