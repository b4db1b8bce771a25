import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { useDraft } from '../../parts/draft';
import { officialsQuery, type OwnFocalPoint } from './directory.reads';
import { EMPTY_STATEMENT, EntryFields, statementOf, statementToWrite, WhoFields } from './entry-fields';

const FOCAL_POINTS = ['focal-points'];

/** Enters an official into the directory. */
export function EnterEntryPanel({ done }: { readonly done: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['EnterFocalPoint'], key) => answerOf(api.POST('/api/focal-points', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [FOCAL_POINTS],
      done: () => {
        said(t({ id: 'ownEntries.entered' }));
        done();
      },
    },
  );
  const { data: officials = [] } = useQuery(officialsQuery);
  const draft = useDraft({ ...EMPTY_STATEMENT, officialId: '', role: 'focal-point' }, command.refusal);
  const body = (): Schemas['EnterFocalPoint'] => ({
    ...statementToWrite(draft.values),
    officialId: draft.values.officialId,
    role: draft.values.role as Schemas['EnterFocalPoint']['role'],
  });
  return (
    <Panel title={t({ id: 'ownEntries.new' })}>
      <CommandForm command={command} body={body} action={t({ id: 'ownEntries.enter' })} others={<Cancel done={done} />}>
        <WhoFields draft={draft} officials={officials} />
        <EntryFields draft={draft} officials={officials} />
      </CommandForm>
    </Panel>
  );
}

/** States an entry anew as a whole, and thereby confirms it. */
export function ChangeEntryPanel({ entry, done }: { readonly entry: OwnFocalPoint; readonly done: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['DirectoryStatement'], key) =>
      answerOf(
        api.PUT('/api/focal-points/{id}', {
          params: { path: { id: entry.id }, header: { 'If-Match': versionRead(entry.version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      changes: [FOCAL_POINTS],
      done: () => {
        said(t({ id: 'ownEntries.changed' }));
        done();
      },
    },
  );
  const { data: officials = [] } = useQuery(officialsQuery);
  const draft = useDraft(statementOf(entry), command.refusal);
  return (
    <Panel title={t({ id: 'ownEntries.changeOne' })}>
      <CommandForm command={command} body={() => statementToWrite(draft.values)} action={t({ id: 'ownEntries.save' })} others={<Cancel done={done} />}>
        <EntryFields draft={draft} officials={officials} />
      </CommandForm>
    </Panel>
  );
}

function Cancel({ done }: { readonly done: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Button variant="subtle" onClick={done}>
      {t({ id: 'ownEntries.cancel' })}
    </Button>
  );
}
