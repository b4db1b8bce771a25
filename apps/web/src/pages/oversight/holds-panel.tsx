import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { loggedSubjectLabels } from '../../language/log-labels';
import { recordHoldStateLabels } from '../../language/retention-labels';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { PagedTable } from '../../parts/paged-table';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import { holdsQuery, RETENTION, type RecordHold } from './retention.reads';

/** Records that somebody holds beyond their retention: placed by one, lifted by two. */
export function HoldsPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const [cursor, setCursor] = useState<string>();
  const read = useQuery(holdsQuery(cursor));
  return (
    <Panel title={t({ id: 'retention.holds' })}>
      <PagedTable
        read={read}
        caption={t({ id: 'retention.holds' })}
        rowId={({ id }) => id}
        empty={t({ id: 'retention.noHolds' })}
        cursor={cursor}
        onCursor={setCursor}
        columns={[
          { id: 'kind', header: field('kind'), cell: ({ subjectKind }) => <Code of={loggedSubjectLabels} value={subjectKind} /> },
          { id: 'id', header: t({ id: 'recordHistory.subjectId' }), namesRow: true, cell: ({ subjectId }) => <Ident>{subjectId}</Ident> },
          { id: 'authority', header: t({ id: 'retention.authority' }), cell: ({ authority }) => authority },
          { id: 'reason', header: t({ id: 'retention.reason' }), cell: ({ reason }) => reason },
          { id: 'state', header: field('state'), cell: ({ state }) => <Code of={recordHoldStateLabels} value={state} /> },
        ]}
      />
      {/* Beside the table, whose cells begin anew with each reading: what is being written, and a refusal, stay. */}
      {read.data?.items.filter(({ state }) => state !== 'lifted').map((hold) => <HoldMoves key={hold.id} hold={hold} />)}
      {may('POST /api/retention/holds') && <Place />}
    </Panel>
  );
}

/** What may become of a hold that stands. */
function HoldMoves({ hold }: { readonly hold: RecordHold }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  if (!may('POST /api/retention/holds/{id}/lift-request')) return null;
  return (
    <Panel title={t(hold.state === 'standing' ? words.askToLift : words.lift)} level={3}>
      <p>
        <Code of={loggedSubjectLabels} value={hold.subjectKind} /> <Ident>{hold.subjectId}</Ident>
      </p>
      {hold.state === 'standing' ? <AskToLift hold={hold} /> : <Lift hold={hold} />}
    </Panel>
  );
}

const words = defineMessages({ askToLift: { id: 'retention.askToLift' }, lift: { id: 'retention.lift' } });

function AskToLift({ hold: { id, version } }: { readonly hold: RecordHold }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [reason, setReason] = useState('');
  const command = useCommand(
    (body: Schemas['AskToLiftRecordHold'], key) =>
      answerOf(
        api.POST('/api/retention/holds/{id}/lift-request', {
          body,
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
        }),
      ),
    { changes: [[RETENTION]], done: () => said(t({ id: 'retention.asked' })) },
  );
  return (
    <CommandForm command={command} body={() => ({ reason: reason.trim() })} action={t({ id: 'retention.askToLift' })}>
      <TextInput
        label={t({ id: 'retention.liftReason' })}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        required
        maxLength={2_000}
      />
    </CommandForm>
  );
}

function Lift({ hold: { id, version } }: { readonly hold: RecordHold }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/retention/holds/{id}/lifting', { params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } } }),
      ),
    { changes: [[RETENTION]], done: () => said(t({ id: 'retention.lifted' })) },
  );
  return (
    <div>
      <RefusalNotice refusal={command.refusal} />
      <Button size="compact-sm" variant="default" loading={command.pending} onClick={() => command.send(null)}>
        {t({ id: 'retention.lift' })}
      </Button>
    </div>
  );
}

function Place(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const [kind, setKind] = useState<'trace-request' | 'case'>('trace-request');
  const [id, setId] = useState('');
  const [reason, setReason] = useState('');
  const [authority, setAuthority] = useState('');
  const command = useCommand(
    (body: Schemas['PlaceRecordHold'], key) =>
      answerOf(api.POST('/api/retention/holds', { body, params: { header: { 'Idempotency-Key': key } } })),
    {
      changes: [[RETENTION]],
      done: () => {
        setId('');
        setReason('');
        setAuthority('');
        said(t({ id: 'retention.placed' }));
      },
    },
  );
  return (
    <Panel title={t({ id: 'retention.place' })} level={3}>
      <CommandForm
        command={command}
        body={() => ({ subjectKind: kind, subjectId: id.trim().toLowerCase(), reason: reason.trim(), authority: authority.trim() })}
        action={t({ id: 'retention.place' })}
      >
        <NativeSelect
          label={field('kind')}
          value={kind}
          data={[
            { value: 'trace-request', label: t(loggedSubjectLabels['trace-request']) },
            { value: 'case', label: t(loggedSubjectLabels.case) },
          ]}
          onChange={({ currentTarget: { value } }) => setKind(value === 'case' ? 'case' : 'trace-request')}
        />
        <TextInput label={t({ id: 'recordHistory.subjectId' })} value={id} onChange={({ currentTarget: { value } }) => setId(value)} required dir="ltr" />
        <TextInput
          label={t({ id: 'retention.authority' })}
          value={authority}
          onChange={({ currentTarget: { value } }) => setAuthority(value)}
          required
          maxLength={500}
        />
        <Textarea
          label={t({ id: 'retention.reason' })}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          required
          maxLength={2_000}
          autosize
        />
      </CommandForm>
    </Panel>
  );
}
