import { Button, Checkbox, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { useOfficial } from '../../session/session';
import { CameraScan } from './camera';
import { ScanAnswer, useScanWords } from './scan-answer';
import { isBad, type SittingScan, useSitting } from './sitting';
import { sound } from './tone';

/** For whoever stands before a shelf with a reader in the hand: everything that is scanned here is looked up and written down. */
export function ScanPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const { officialId } = useOfficial();
  const [place, setPlace] = useState('');
  const [loud, setLoud] = useState(true);
  const [latest, setLatest] = useState<SittingScan | null>(null);
  const told = useCallback(
    (scan: SittingScan) => {
      setLatest(scan);
      if (loud) sound(!isBad(scan));
    },
    [loud],
  );
  const { scans, scan } = useSitting(officialId, told);
  return (
    <Page title={t({ id: 'scan.title' })} lead={t({ id: 'scan.lead' })}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Panel title={t({ id: 'scan.byReader' })}>
          <ReaderField onText={(text) => scan(text, place, 'keyboard')} />
          <TextInput
            mt="sm"
            label={t({ id: 'scan.place' })}
            description={t({ id: 'scan.placeHint' })}
            value={place}
            maxLength={120}
            autoComplete="off"
            onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          />
          <Checkbox mt="sm" label={t({ id: 'scan.sound' })} checked={loud} onChange={({ currentTarget }) => setLoud(currentTarget.checked)} />
        </Panel>
        <Panel title={t({ id: 'scan.byCamera' })}>
          <CameraScan onText={(text) => scan(text, place, 'camera')} />
        </Panel>
      </SimpleGrid>
      <Announcement scan={latest} />
      <Panel title={t({ id: 'scan.sitting' })}>
        <DataTable
          caption={t({ id: 'scan.sitting' })}
          rows={scans}
          rowId={({ number }) => String(number)}
          empty={t({ id: 'scan.nothingYet' })}
          columns={[
            { id: 'number', header: t({ id: 'scan.number' }), namesRow: true, cell: ({ number }) => number },
            { id: 'answer', header: t({ id: 'scan.answer' }), cell: (each) => <ScanAnswer scan={each} /> },
            { id: 'code', header: t({ id: 'scan.code' }), cell: ({ result }) => <Ident>{result?.code}</Ident> },
            { id: 'place', header: t({ id: 'scan.place' }), cell: ({ result }) => <Ident>{result?.place}</Ident> },
            { id: 'at', header: field('recordedAt'), cell: ({ result }) => <When at={result?.recordedAt} /> },
          ]}
        />
      </Panel>
    </Page>
  );
}

/** Said once when the answer comes; what is wrong interrupts. */
function Announcement({ scan }: { readonly scan: SittingScan | null }): ReactNode {
  const words = useScanWords();
  const bad = scan !== null && isBad(scan);
  return (
    <>
      <Text component="p" role="status" mb="sm" fw={600}>
        {scan && !bad ? words(scan) : ''}
      </Text>
      <Text component="p" role="alert" mb="sm" fw={600} c="red.9">
        {scan && bad ? words(scan) : ''}
      </Text>
    </>
  );
}

const IN_USE = 'input, textarea, select, [contenteditable]';

/**
 * Takes what a reader types that behaves like a keyboard: a burst of characters and Enter. It takes them also when the focus
 * stands on a link or a button, where they would be lost; never out of another field.
 */
function ReaderField({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    const catchReader = ({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): void => {
      if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest(IN_USE)) return;
      input.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', catchReader, true);
    return () => document.removeEventListener('keydown', catchReader, true);
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const field = input.current;
    if (!field) return;
    const text = field.value.trim();
    field.value = '';
    field.focus({ preventScroll: true });
    if (text !== '') onText(text);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          ref={input}
          name="scanned"
          className="reader-field"
          label={t({ id: 'scan.field' })}
          description={t({ id: 'scan.fieldHint' })}
          dir="ltr"
          maxLength={500}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="search"
        />
        <Button type="submit">{t({ id: 'scan.look' })}</Button>
      </Group>
    </form>
  );
}
