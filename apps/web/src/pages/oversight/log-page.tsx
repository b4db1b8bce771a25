import { Alert, Anchor, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { Code } from '../../language/code';
import { logFindingLabels } from '../../language/log-labels';
import { PROBLEM_TITLES } from '../../language/problem-titles';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { logQuery, refusedCheckpointsQuery } from './log.reads';
import { LogChecksPanel } from './log-checks-panel';

type Log = Schemas['LogView'];

export function LogPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <Page title={t({ id: 'auditLog.title' })} lead={t({ id: 'auditLog.lead' })}>
      <Awaited read={useQuery(logQuery)}>
        {(log) => (
          <>
            <State log={log} />
            <Witnesses log={log} />
          </>
        )}
      </Awaited>
      {may('GET /api/log-checks') && <LogChecksPanel />}
      {may('GET /api/log/refused-checkpoints') && <Refused />}
      {may('GET /api/log/export') && <Downloads />}
    </Page>
  );
}

function State({ log: { origin, verifierKey, size, witnessedSize, root, timeStamp, standstill } }: { readonly log: Log }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  return (
    <Panel title={t({ id: 'auditLog.state' })}>
      {standstill === null ? (
        <p>{t({ id: 'auditLog.goesOn' })}</p>
      ) : (
        <Alert color="red" title={t({ id: 'auditLog.standsStill' })} mb="md">
          <Code of={PROBLEM_TITLES} value={standstill.problem} /> · {t({ id: 'auditLog.since' })} <When at={standstill.since} />
        </Alert>
      )}
      <Facts
        of={[
          { term: t({ id: 'auditLog.size' }), value: formatNumber(size) },
          { term: t({ id: 'auditLog.witnessedSize' }), value: formatNumber(witnessedSize) },
          { term: t({ id: 'auditLog.stampedAt' }), value: timeStamp.at === null ? t({ id: 'auditLog.notStamped' }) : <When at={timeStamp.at} /> },
          { term: t({ id: 'auditLog.origin' }), value: <Ident>{origin}</Ident> },
          { term: t({ id: 'auditLog.key' }), value: <Ident>{verifierKey}</Ident> },
          { term: t({ id: 'auditLog.root' }), value: <Ident>{root}</Ident> },
        ]}
      />
    </Panel>
  );
}

function Witnesses({ log: { witnesses } }: { readonly log: Log }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  return (
    <Panel title={t({ id: 'auditLog.witnesses' })}>
      <DataTable
        caption={t({ id: 'auditLog.witnesses' })}
        empty={t({ id: 'auditLog.noWitnesses' })}
        rows={witnesses}
        rowId={({ name }) => name}
        columns={[
          { id: 'name', header: t({ id: 'auditLog.origin' }), namesRow: true, cell: ({ name }) => <Ident>{name}</Ident> },
          { id: 'size', header: t({ id: 'auditLog.cosignedSize' }), numeric: true, cell: ({ cosignedSize }) => (cosignedSize === null ? <Ident>{null}</Ident> : formatNumber(cosignedSize)) },
          { id: 'at', header: t({ id: 'auditLog.cosignedAt' }), cell: ({ cosignedAt }) => <When at={cosignedAt} /> },
          {
            id: 'fault',
            header: t({ id: 'auditLog.witnessFault' }),
            cell: ({ fault, overdue }) => (
              <>
                <Ident>{fault}</Ident> {overdue && <strong>{t({ id: 'auditLog.overdue' })}</strong>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Refused(): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(refusedCheckpointsQuery);
  return (
    <Panel title={t({ id: 'auditLog.refused' })}>
      <Awaited read={read}>
        {(rows) => (
          <DataTable
            caption={t({ id: 'auditLog.refused' })}
            empty={t({ id: 'auditLog.noRefused' })}
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              { id: 'origin', header: t({ id: 'auditLog.origin' }), namesRow: true, cell: ({ origin }) => <Ident>{origin}</Ident> },
              { id: 'finding', header: t({ id: 'auditLog.found' }), cell: ({ finding }) => <Code of={logFindingLabels} value={finding} /> },
              { id: 'at', header: t({ id: 'auditLog.since' }), cell: ({ recordedAt }) => <When at={recordedAt} /> },
            ]}
          />
        )}
      </Awaited>
    </Panel>
  );
}

/** Files that anybody can check without this server. */
function Downloads(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Panel title={t({ id: 'auditLog.downloads' })}>
      <List spacing="xs">
        <List.Item>
          <Anchor href="/api/log/export" download="whole-log.txt">
            {t({ id: 'auditLog.whole' })}
          </Anchor>
        </List.Item>
        <List.Item>
          <Anchor href="/api/log/export?end=newest" download="whole-log.txt">
            {t({ id: 'auditLog.wholeNewest' })}
          </Anchor>
        </List.Item>
        <List.Item>
          <Anchor href="/api/log/checkpoint" download="checkpoint.txt">
            {t({ id: 'auditLog.checkpoint' })}
          </Anchor>
        </List.Item>
        <List.Item>
          <Anchor href="/api/log/policy" download="policy.txt">
            {t({ id: 'auditLog.policy' })}
          </Anchor>
        </List.Item>
      </List>
    </Panel>
  );
}
