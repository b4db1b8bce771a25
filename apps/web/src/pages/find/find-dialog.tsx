import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { Ident } from '../../parts/ident';
import { useMay } from '../../session/session';
import { DESTINATIONS } from '../../shell/navigation';
import { COMMANDS } from './commands';
import { type FoundRecord, useFound } from './found';

const KINDS: Readonly<Record<FoundRecord['kind'], MessageDescriptor>> = defineMessages({
  case: { id: 'find.case' },
  exhibit: { id: 'find.exhibit' },
  firearm: { id: 'find.firearm' },
});

interface Place {
  readonly key: string;
  readonly words: string;
  readonly go: () => Promise<void>;
}

/** Records by the beginning of their reference or serial number, and pages and commands by their names. */
export function FindDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ opened: true });
  const { records, asking } = useFound(typed);
  const named = (places: readonly Place[]): readonly Place[] => places.filter(({ words }) => isNamed(words, typed));
  const pages = named(
    DESTINATIONS.filter(({ call }) => may(call)).map(({ to, name }): Place => ({ key: to, words: t(name), go: () => navigate({ to }) })),
  );
  const commands = named(
    COMMANDS.filter(({ call }) => may(call)).map(({ to, name }): Place => ({
      key: to,
      words: t(name),
      go: () => navigate({ to, search: {} }),
    })),
  );
  const goTo: ReadonlyMap<string, () => Promise<void>> = new Map([
    ...records.map(({ id, to }) => [id, () => navigate({ to, params: { id } })] as const),
    ...[...commands, ...pages].map(({ key, go }) => [key, go] as const),
  ]);
  const count = records.length + commands.length + pages.length;
  // What was found changes while one types: the first of it is what Enter opens.
  const found = [...goTo.keys()].join();
  const { selectFirstOption } = combobox;
  useEffect(() => void selectFirstOption(), [found, selectFirstOption]);
  const options = (places: readonly Place[]): ReactNode =>
    places.map(({ key, words }) => (
      <Combobox.Option key={key} value={key}>
        {words}
      </Combobox.Option>
    ));
  return (
    // Put together from its parts: the whole one has a header element, and a page has one already.
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content aria-label={t({ id: 'find.title' })}>
        <Modal.Body>
          <Combobox
            store={combobox}
            withinPortal={false}
            onOptionSubmit={(value) => {
              onClose();
              void goTo.get(value)?.();
            }}
          >
            <Combobox.EventsTarget>
              <TextInput
                data-autofocus
                label={t({ id: 'find.what' })}
                description={t({ id: 'find.hint' })}
                value={typed}
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
                dir="auto"
                onChange={({ currentTarget }) => setTyped(currentTarget.value)}
                // The list keeps this key from the dialogue around it.
                onKeyDown={({ key }) => key === 'Escape' && onClose()}
              />
            </Combobox.EventsTarget>
            <p role="status" className="visually-hidden">
              {asking ? t({ id: 'find.looking' }) : t({ id: 'find.count' }, { count })}
            </p>
            <Combobox.Options aria-label={t({ id: 'find.results' })} mah="50vh" className="found">
              {records.length > 0 && (
                <Combobox.Group label={t({ id: 'find.records' })}>
                  {records.map(({ id, kind, identifier, more }) => (
                    <Combobox.Option key={id} value={id}>
                      {t(KINDS[kind])} <Ident>{identifier}</Ident> {more}
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              )}
              {commands.length > 0 && <Combobox.Group label={t({ id: 'find.commands' })}>{options(commands)}</Combobox.Group>}
              {pages.length > 0 && <Combobox.Group label={t({ id: 'find.pages' })}>{options(pages)}</Combobox.Group>}
              {count === 0 && <Combobox.Empty>{asking ? t({ id: 'find.looking' }) : t({ id: 'find.nothing' })}</Combobox.Empty>}
            </Combobox.Options>
          </Combobox>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word that was typed is in the name, whatever the accents and the case. */
const isNamed = (words: string, typed: string): boolean =>
  plain(typed)
    .split(/\s+/)
    .every((part) => plain(words).includes(part));
