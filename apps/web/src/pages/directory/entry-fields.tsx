import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { roleLabels } from '../../language/code-labels';
import { CodeSelect } from '../../parts/choices';
import type { Draft } from '../../parts/draft';
import type { OwnFocalPoint } from './directory.reads';

type Officials = readonly Schemas['OfficialView'][];

/** Everything an entry says, as it is written. */
export interface WrittenStatement {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly deputyId: string;
  /** ISO 639-1 codes between commas. */
  readonly languages: string;
  readonly contact: string;
  readonly email: string;
  readonly emailExcept: readonly string[];
  readonly digest: boolean;
}

export const EMPTY_STATEMENT: WrittenStatement = {
  ...{ validFrom: '', validUntil: '', deputyId: '', languages: 'en', contact: '', email: '', emailExcept: [], digest: true },
};

export const statementOf = (entry: OwnFocalPoint): WrittenStatement => ({
  validFrom: entry.validFrom,
  validUntil: entry.validUntil ?? '',
  deputyId: entry.deputyId ?? '',
  languages: entry.languages.join(', '),
  contact: entry.contact ?? '',
  email: entry.email ?? '',
  emailExcept: entry.emailExcept,
  digest: entry.digest,
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const statementToWrite = (written: WrittenStatement): Schemas['DirectoryStatement'] => ({
  validFrom: written.validFrom,
  validUntil: orNull(written.validUntil),
  deputyId: orNull(written.deputyId),
  languages: written.languages
    .split(/[\s,;]+/)
    .map((code) => code.toLowerCase())
    .filter(Boolean),
  contact: orNull(written.contact),
  email: orNull(written.email),
  emailExcept: [...written.emailExcept],
  digest: written.digest,
});

const DIRECTORY_ROLES = { 'focal-point': roleLabels['focal-point'], 'laboratory-manager': roleLabels['laboratory-manager'] };

interface WhoProps {
  readonly draft: Draft<WrittenStatement & { readonly officialId: string; readonly role: string }>;
  readonly officials: Officials;
}

/** Whom the entry is about, which never changes. */
export function WhoFields({ draft, officials }: WhoProps): ReactNode {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <NativeSelect {...draft.field('officialId')} required data={choicesOf(officials)} />
      <CodeSelect of={DIRECTORY_ROLES} {...draft.field('role')} required />
    </SimpleGrid>
  );
}

/** What the entry says and may be stated anew. */
export function EntryFields<V extends WrittenStatement>({ draft, officials }: { readonly draft: Draft<V>; readonly officials: Officials }): ReactNode {
  const { formatMessage: t } = useIntl();
  const written = draft as unknown as Draft<WrittenStatement>;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...written.field('validFrom')} type="date" required />
        <TextInput {...written.field('validUntil')} type="date" />
        <NativeSelect {...written.field('deputyId')} data={choicesOf(officials.filter(mayStandIn))} />
        <TextInput {...written.field('languages')} description={t({ id: 'ownEntries.languagesHint' })} required maxLength={60} dir="ltr" />
        <TextInput {...written.field('contact')} description={t({ id: 'ownEntries.contactHint' })} maxLength={200} />
        <TextInput {...written.field('email')} description={t({ id: 'ownEntries.emailHint' })} type="email" maxLength={254} dir="ltr" />
      </SimpleGrid>
      <Checkbox
        label={t({ id: 'ownEntries.digest' })}
        description={t({ id: 'ownEntries.digestHint' })}
        checked={written.values.digest}
        onChange={({ currentTarget: { checked } }) => written.change({ digest: checked })}
      />
    </>
  );
}

/** A deputy is somebody who could stand in the directory. */
const mayStandIn = ({ roles }: Officials[number]): boolean => roles.some((role) => Object.hasOwn(DIRECTORY_ROLES, role));

const choicesOf = (officials: Officials): { value: string; label: string }[] => [
  { value: '', label: '–' },
  ...officials.filter(({ disabled }) => !disabled).map(({ id, name, reference }) => ({ value: id, label: `${name} (${reference})` })),
];
