import { Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useChoices } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { rowChoiceLabels } from '../../language/import-labels';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { RECORD_IMPORTS, type RecordImport } from './record-imports.reads';

type Rows = Schemas['ConfirmRecords']['rows'];

/** Records what the check found good, in the name of who confirms. */
export function ConfirmPanel({ found: { id } }: { readonly found: RecordImport }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const choices = useChoices(rowChoiceLabels);
  const [rows, setRows] = useState<Rows>('valid-rows');
  const command = useCommand(
    (body: Schemas['ConfirmRecords'], key) =>
      answerOf(api.POST('/api/record-imports/{id}/confirmation', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [RECORD_IMPORTS], done: () => said(t({ id: 'imports.confirmed' })) },
  );
  return (
    <Panel title={t({ id: 'imports.confirmTitle' })}>
      <CommandForm command={command} body={() => ({ rows })} action={t({ id: 'imports.confirm' })}>
        <Radio.Group label={field('rows')} value={rows} onChange={(value) => setRows(value)}>
          <Stack gap={6} mt={6}>
            {choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      </CommandForm>
    </Panel>
  );
}
