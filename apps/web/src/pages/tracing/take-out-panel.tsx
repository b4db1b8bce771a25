import { Button, Group, SimpleGrid } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { usePurposeLabels, paperLanguageLabels } from '../../language/use-labels';
import { CodeSelect } from '../../parts/choices';
import { Panel } from '../../parts/panel';
import { useMay } from '../../session/session';

/** The request on paper or in a file: what it is for is stated first, for the conditions are decided by it. */
export function TakeOutPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const [purpose, setPurpose] = useState('INVESTIGATION');
  const [language, setLanguage] = useState('en');
  if (!may('GET /api/trace-requests/{id}/form.pdf')) return null;
  const files = [
    { name: t({ id: 'trace.form' }), href: `form.pdf?purpose=${purpose}&language=${language}` },
    { name: 'CSV', href: `export.csv?purpose=${purpose}` },
    { name: 'XLSX', href: `export.xlsx?purpose=${purpose}` },
    { name: 'NIEM JSON', href: `export.jsonld?purpose=${purpose}` },
  ];
  return (
    <Panel title={t({ id: 'trace.takeOut' })}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mb="sm">
        <CodeSelect
          of={usePurposeLabels}
          label={t({ id: 'trace.purpose' })}
          value={purpose}
          onChange={({ currentTarget }) => setPurpose(currentTarget.value)}
        />
        <CodeSelect
          of={paperLanguageLabels}
          label={t({ id: 'trace.formLanguage' })}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
      </SimpleGrid>
      <Group gap="xs">
        {files.map(({ name, href }) => (
          <Button key={name} component="a" variant="default" href={`/api/trace-requests/${id}/${href}`} download>
            {name}
          </Button>
        ))}
      </Group>
    </Panel>
  );
}
