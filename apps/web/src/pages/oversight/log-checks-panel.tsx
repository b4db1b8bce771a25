import { List, Progress, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { logCheckStateLabels, logFindingLabels } from '../../language/log-labels';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { LOG_CHECKS, logChecksQuery } from './log.reads';

type Check = Schemas['LogCheckView'];

/** Checks of the log from its stored texts: begun here, left, and found again with how far they have come. */
export function LogChecksPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <Panel title={t({ id: 'auditLog.checks' })}>
      {may('POST /api/log-checks') && <Begin />}
      <Awaited read={useQuery(logChecksQuery)}>
        {(checks) => (
          <DataTable
            caption={t({ id: 'auditLog.checks' })}
            empty={t({ id: 'auditLog.noChecks' })}
            rows={checks}
            rowId={({ id }) => id}
            columns={[
              { id: 'begunAt', header: t({ id: 'auditLog.begunAt' }), namesRow: true, cell: ({ begunAt }) => <When at={begunAt} /> },
              { id: 'occasion', header: t({ id: 'auditLog.occasion' }), cell: ({ occasion }) => occasion ?? <Ident>{null}</Ident> },
              { id: 'state', header: t({ id: 'auditLog.state' }), cell: (check) => <HowFar check={check} /> },
              { id: 'found', header: t({ id: 'auditLog.found' }), cell: (check) => <Found check={check} /> },
            ]}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function Begin(): ReactNode {
  const { formatMessage: t } = useIntl();
  const [occasion, setOccasion] = useState('');
  const command = useCommand(
    (body: Schemas['BeginLogCheck'], key) => answerOf(api.POST('/api/log-checks', { body, params: { header: { 'Idempotency-Key': key } } })),
    {
      changes: [[LOG_CHECKS]],
      done: () => {
        setOccasion('');
        said(t({ id: 'auditLog.begun' }));
      },
    },
  );
  return (
    <CommandForm command={command} body={() => (occasion.trim() === '' ? {} : { occasion: occasion.trim() })} action={t({ id: 'auditLog.begin' })}>
      <TextInput
        label={t({ id: 'auditLog.occasion' })}
        value={occasion}
        onChange={({ currentTarget: { value } }) => setOccasion(value)}
        maxLength={300}
        maw={480}
      />
    </CommandForm>
  );
}

function HowFar({ check: { state, eventsRead, eventsTotal } }: { readonly check: Check }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <strong>
        <Code of={logCheckStateLabels} value={state} />
      </strong>
      <br />
      {t({ id: 'auditLog.progress' }, { read: eventsRead, total: eventsTotal })}
      {state === 'running' && (
        <Progress value={eventsTotal === 0 ? 0 : (100 * eventsRead) / eventsTotal} my="xs" aria-label={t({ id: 'auditLog.checks' })} />
      )}
    </>
  );
}

function Found({ check: { state, found, findings } }: { readonly check: Check }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  if (state === 'running') return <Ident>{null}</Ident>;
  if (found === 0) return t({ id: 'auditLog.nothingFound' });
  return (
    <>
      {formatNumber(found)}
      <List size="sm">
        {findings.slice(0, 20).map(({ name, at }) => (
          <List.Item key={`${name} ${at}`}>
            <Code of={logFindingLabels} value={name} /> <Ident>{at}</Ident>
          </List.Item>
        ))}
      </List>
    </>
  );
}
