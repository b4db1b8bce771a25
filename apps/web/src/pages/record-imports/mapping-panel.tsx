import { NativeSelect, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { useChoices } from '../../language/code';
import { dateOrderLabels } from '../../language/import-labels';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { useRecordFieldName } from './record-field-name';
import { type MapColumn, RECORD_IMPORTS, type RecordField, type RecordImport } from './record-imports.reads';

interface MappingPanelProps {
  readonly found: RecordImport;
  readonly fields: readonly RecordField[];
}

type DateOrder = NonNullable<MapColumn['dates']>;
/** What a column is: a field, and how its dates are written. */
interface ColumnSaid {
  readonly field: string;
  readonly dates: DateOrder | '';
}

/** The headings of a file are not ours: one long word must not push the page wider than the screen. */
const WRAPPED = { label: { overflowWrap: 'anywhere' } } as const;

const NOTHING: ColumnSaid = { field: '', dates: '' };

function columnsSaid({ headings, mapping }: RecordImport): ColumnSaid[] {
  return headings.map((_, at) => {
    const said = mapping.find(({ column }) => column === at);
    return said ? { field: said.field, dates: said.dates ?? '' } : NOTHING;
  });
}

const constantsSaid = ({ mapping }: RecordImport): Record<string, string> =>
  Object.fromEntries(mapping.flatMap(({ field, constant }) => (constant === undefined ? [] : [[field, constant]])));

/** What each column is, as proposed or as confirmed before; then every row is checked. */
export function MappingPanel({ found, fields }: MappingPanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const nameOf = useRecordFieldName();
  const [columns, setColumns] = useState(() => columnsSaid(found));
  const [constants, setConstants] = useState(() => constantsSaid(found));
  const command = useCommand(
    (mapping: MapColumn[], key) =>
      answerOf(
        api.POST('/api/record-imports/{id}/check', {
          params: { path: { id: found.id }, header: { 'Idempotency-Key': key } },
          body: { mapping },
        }),
      ),
    { changes: [RECORD_IMPORTS], done: () => said(t({ id: 'imports.checking' })) },
  );
  const inFile = new Set(columns.map(({ field }) => field));
  const withoutColumn = fields.filter(({ name, required }) => !inFile.has(name) && (required || name in constants));
  const body = (): MapColumn[] =>
    [
      ...columns.flatMap(({ field, dates }, column) => (field === '' ? [] : [{ field, column, ...(dates === '' ? {} : { dates }) }])),
      ...withoutColumn.flatMap(({ name }) => {
        const constant = constants[name]?.trim() ?? '';
        return constant === '' ? [] : [{ field: name, constant }];
      }),
    ] as MapColumn[];
  const change = (at: number, part: Partial<ColumnSaid>): void =>
    setColumns((before) => before.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const choices = [
    { value: '', label: t({ id: 'imports.notImported' }) },
    ...fields.map(({ name }) => ({ value: name, label: nameOf(name) })),
  ];
  const dated = new Set(fields.filter(({ form }) => form === 'date').map(({ name }) => name));
  return (
    <Panel title={t({ id: 'imports.columns' })}>
      <Text mb="sm">{t({ id: 'imports.columnsLead' })}</Text>
      <CommandForm command={command} body={body} action={t({ id: 'imports.check' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
          {found.headings.map((heading, at) => {
            const { field, dates } = columns[at] ?? NOTHING;
            const number = at + 1;
            return (
              // The headings of a file never change; two may be the same.
              <div key={number}>
                <NativeSelect
                  label={heading.trim() === '' ? t({ id: 'imports.column' }, { number }) : <bdi>{heading}</bdi>}
                  description={t({ id: 'imports.column' }, { number })}
                  data={choices}
                  value={field}
                  styles={WRAPPED}
                  onChange={({ currentTarget: { value } }) => change(at, { field: value, dates: '' })}
                />
                {dated.has(field) && <DatesSelect number={number} value={dates} onChange={(value) => change(at, { dates: value })} />}
              </div>
            );
          })}
        </SimpleGrid>
        {withoutColumn.length > 0 && (
          <>
            <Title order={3}>{t({ id: 'imports.constants' })}</Title>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
              {withoutColumn.map((field) => (
                <ConstantField
                  key={field.name}
                  field={field}
                  label={nameOf(field.name)}
                  value={constants[field.name] ?? ''}
                  onChange={(value) => setConstants((before) => ({ ...before, [field.name]: value }))}
                />
              ))}
            </SimpleGrid>
          </>
        )}
      </CommandForm>
    </Panel>
  );
}

interface DatesSelectProps {
  readonly number: number;
  readonly value: DateOrder | '';
  readonly onChange: (order: DateOrder | '') => void;
}

function DatesSelect({ number, value, onChange }: DatesSelectProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const orders = useChoices(dateOrderLabels);
  return (
    <NativeSelect
      mt={6}
      label={t({ id: 'imports.dates' }, { number })}
      data={[{ value: '', label: t({ id: 'imports.asWritten' }) }, ...orders]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as DateOrder | '')}
    />
  );
}

interface ConstantFieldProps {
  readonly field: RecordField;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A code is chosen, anything else is written. */
function ConstantField({ field: { codes, required }, label, value, onChange }: ConstantFieldProps): ReactNode {
  const { formatMessage: t } = useIntl();
  if (codes === null)
    return (
      <TextInput
        label={label}
        value={value}
        required={required}
        maxLength={200}
        dir="ltr"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...codes]}
      value={value}
      required={required}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
