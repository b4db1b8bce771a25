import { Button, FileInput, NativeSelect, Progress, SimpleGrid } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useCommand } from '../../api/command';
import { upload } from '../../api/upload';
import { useChoices } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { encodingLabels, separatorLabels } from '../../language/import-labels';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { RECORD_IMPORTS, type RecordImport } from './record-imports.reads';

/** A file of records; its columns come back to be confirmed. */
export function UploadPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const navigate = useNavigate();
  const foundOut = { value: '', label: t({ id: 'imports.foundOut' }) };
  const encodings = [foundOut, ...useChoices(encodingLabels)];
  const separators = [foundOut, ...useChoices(separatorLabels)];
  const [file, setFile] = useState<File | null>(null);
  const [encoding, setEncoding] = useState('');
  const [separator, setSeparator] = useState('');
  const [sent, setSent] = useState(0);
  const command = useCommand((form: FormData, key) => upload<RecordImport>('/api/record-imports', form, key, setSent), {
    changes: [RECORD_IMPORTS],
    done: ({ id }) => {
      said(t({ id: 'imports.uploaded' }));
      void navigate({ to: '/record-imports/$id', params: { id } });
    },
  });
  const body = (): FormData => {
    const form = new FormData();
    // What describes the file comes before it.
    if (encoding !== '') form.set('encoding', encoding);
    if (separator !== '') form.set('separator', separator);
    if (file) form.set('file', file);
    return form;
  };
  return (
    <Panel title={t({ id: 'imports.new' })}>
      <CommandForm command={command} body={body} action={t({ id: 'imports.upload' })} others={<Templates />}>
        <FileInput
          label={field('file')}
          description={t({ id: 'imports.fileHint' })}
          placeholder={t({ id: 'imports.choose' })}
          accept=".csv,.txt,.xlsx"
          required
          value={file}
          onChange={setFile}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NativeSelect
            label={field('encoding')}
            data={encodings}
            value={encoding}
            onChange={({ currentTarget }) => setEncoding(currentTarget.value)}
          />
          <NativeSelect
            label={field('separator')}
            data={separators}
            value={separator}
            onChange={({ currentTarget }) => setSeparator(currentTarget.value)}
          />
        </SimpleGrid>
        {command.pending && <Progress value={sent * 100} aria-label={t({ id: 'imports.sending' })} />}
      </CommandForm>
    </Panel>
  );
}

function Templates(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Button component="a" href="/api/record-imports/template.csv" download="firearm-records.csv" variant="default">
        {t({ id: 'imports.csvTemplate' })}
      </Button>
      <Button component="a" href="/api/record-imports/template.xlsx" download="firearm-records.xlsx" variant="default">
        {t({ id: 'imports.xlsxTemplate' })}
      </Button>
    </>
  );
}
