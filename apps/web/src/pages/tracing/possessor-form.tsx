import { Checkbox, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { CountrySelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';

const NOBODY = {
  ...{ familyName: '', givenNames: '', alias: '', bornOn: '', sex: '', nationality: '', identityDocument: '', address: '', associates: '' },
};

interface PossessorFormProps {
  readonly id: string;
  readonly version: number;
  readonly saved: (version: number) => void;
}

/** States who had the firearm. What was stated before is replaced as a whole; nothing of it is kept in this browser. */
export function PossessorForm({ id, version, saved }: PossessorFormProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [toBeSent, setToBeSent] = useState(false);
  const command = useCommand(
    (body: Schemas['StatePossessor'], key) =>
      answerOf(
        api.PUT('/api/trace-requests/{id}/possessor', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      changes: [['trace-requests'], ['possessor']],
      done: (request) => {
        saved(request.version);
        said(t({ id: 'possessor.saved' }));
      },
    },
  );
  const draft = useDraft(NOBODY, command.refusal);
  const stated = (): Schemas['StatePossessor'] => ({
    ...Object.fromEntries(Object.entries(draft.values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))),
    toBeSent,
  });
  return (
    <Panel title={t({ id: 'possessor.title' })}>
      <CommandForm command={command} body={stated} action={t({ id: 'possessor.save' })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...draft.field('familyName')} maxLength={200} autoComplete="off" />
          <TextInput {...draft.field('givenNames')} maxLength={200} autoComplete="off" />
          <TextInput {...draft.field('alias')} maxLength={200} autoComplete="off" />
          <TextInput {...draft.field('bornOn')} maxLength={10} dir="ltr" autoComplete="off" />
          <TextInput {...draft.field('sex')} description="F, M, X" maxLength={1} dir="ltr" autoComplete="off" />
          <CountrySelect {...draft.field('nationality')} />
          <TextInput {...draft.field('identityDocument')} maxLength={200} dir="ltr" autoComplete="off" />
        </SimpleGrid>
        <Textarea {...draft.field('address')} autosize minRows={1} maxLength={1_000} />
        <Textarea {...draft.field('associates')} autosize minRows={1} maxLength={2_000} />
        <Checkbox
          label={t({ id: 'possessor.send' })}
          checked={toBeSent}
          onChange={({ currentTarget }) => setToBeSent(currentTarget.checked)}
        />
      </CommandForm>
    </Panel>
  );
}
