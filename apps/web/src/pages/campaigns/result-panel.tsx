import { FileInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import type { FieldFault } from '../../api/refusal';
import { upload } from '../../api/upload';
import { useFaultText } from '../../language/fault-text';
import { useFieldName } from '../../language/field-names';
import { DataTable } from '../../parts/data-table';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { CAMPAIGNS } from './campaigns.reads';

/** What a marking station did: its file is taken in whole, or refused with every fault of every row. */
export function ResultPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const [file, setFile] = useState<File | null>(null);
  const command = useCommand(
    (form: FormData, key) => upload<Schemas['ResultFileView']>(`/api/marking-campaigns/${id}/results`, form, key, () => undefined),
    {
      changes: [CAMPAIGNS],
      done: ({ done, failed, unchanged }) => {
        setFile(null);
        said(t({ id: 'campaigns.resultTaken' }, { done, failed, unchanged }));
      },
    },
  );
  const body = (): FormData => {
    const form = new FormData();
    if (file) form.set('file', file);
    return form;
  };
  return (
    <Panel title={t({ id: 'campaigns.result' })}>
      <CommandForm command={command} body={body} action={t({ id: 'campaigns.takeResult' })}>
        <FileInput
          label={field('file')}
          description={t({ id: 'campaigns.resultHint' })}
          placeholder={t({ id: 'imports.choose' })}
          accept=".csv,.txt"
          required
          value={file}
          onChange={setFile}
        />
      </CommandForm>
      <RowFaults faults={command.refusal?.faults ?? []} />
    </Panel>
  );
}

/** `/rows/3/mark`: the row as the spreadsheet numbers it. */
const rowOf = (pointer: string): string | undefined => /^\/rows\/(\d+)/.exec(pointer)?.[1];

function RowFaults({ faults }: { readonly faults: readonly FieldFault[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const faultText = useFaultText();
  const rows = faults.filter(({ pointer }) => rowOf(pointer) !== undefined);
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t({ id: 'campaigns.resultFaults' })}
      rows={rows}
      rowId={({ pointer, code }) => `${pointer} ${code}`}
      empty=""
      columns={[
        { id: 'row', header: t({ id: 'imports.row' }), namesRow: true, cell: ({ pointer }) => rowOf(pointer) },
        {
          id: 'fault',
          header: t({ id: 'imports.wrong' }),
          cell: (fault) => `${field(fault.pointer)}: ${faultText(fault)}`,
        },
      ]}
    />
  );
}
