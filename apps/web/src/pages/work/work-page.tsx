import { Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { importStateLabels } from '../../language/import-labels';
import { Awaited } from '../../parts/awaited';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { RecordLink } from '../../parts/record-link';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { CorrelationMoves } from '../ballistics/correlation/correlation-moves';
import { CancelImport } from '../record-imports/import-progress';
import { isUnderWay, recordImportsQuery } from '../record-imports/record-imports.reads';
import { correlationsQuery, logChecksQuery, runs } from './work.reads';

/** Work that goes on without anybody looking, in one place. */
interface Job {
  readonly id: string;
  readonly about: ReactNode;
  readonly state: ReactNode;
  readonly runs: boolean;
  /** From 0 to 1; null before anything is known. */
  readonly progress: number | null;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly cancel: ReactNode;
}

/** What ended lately stays to be found. */
const ENDED_SHOWN = 8;

export function WorkPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const kinds = [may('GET /api/record-imports'), may('GET /api/correlations'), may('GET /api/log-checks')];
  return (
    <Page title={t({ id: 'work.title' })} lead={t({ id: 'work.lead' })}>
      {kinds[0] && <Imports />}
      {kinds[1] && <Correlations />}
      {kinds[2] && <LogChecks />}
      {!kinds.includes(true) && <Text>{t({ id: 'work.noKind' })}</Text>}
    </Page>
  );
}

function Imports(): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(recordImportsQuery({}));
  return (
    <Panel title={t({ id: 'work.imports' })}>
      <Awaited read={read}>
        {({ items }) => (
          <Jobs
            of={items.map((found) => ({
              id: found.id,
              about: (
                <RecordLink kind="record-import" id={found.id}>
                  <bdi>{found.fileName}</bdi>
                </RecordLink>
              ),
              state: <Code of={importStateLabels} value={found.state} />,
              runs: isUnderWay(found),
              progress: found.progress,
              begunAt: found.recordedAt,
              endedAt: found.endedAt,
              cancel: found.endedAt === null && <CancelImport id={found.id} />,
            }))}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function Correlations(): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(correlationsQuery);
  return (
    <Panel title={t({ id: 'work.correlations' })}>
      <Awaited read={read}>
        {({ items }) => (
          <Jobs
            of={items.map((found) => ({
              id: found.id,
              about: (
                <RecordLink kind="acquisition" id={found.acquisitionId ?? ''}>
                  {t({ id: 'work.correlation' })} <Ident>{found.id.slice(-6)}</Ident>
                </RecordLink>
              ),
              state: <Code of={correlationStateLabels} value={found.state} />,
              runs: runs(found),
              progress: found.progress,
              begunAt: found.startedAt ?? found.recordedAt,
              endedAt: found.endedAt,
              cancel: runs(found) && <CorrelationMoves correlation={found} />,
            }))}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function LogChecks(): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(logChecksQuery);
  return (
    <Panel title={t({ id: 'work.logChecks' })}>
      <Awaited read={read}>
        {(checks) => (
          <Jobs
            of={checks.map(({ id, state, eventsRead, eventsTotal, begunAt, endedAt }) => ({
              id,
              about: (
                <RecordLink kind="log-check" id={id}>
                  {t({ id: 'work.logCheck' })} <Ident>{id.slice(-6)}</Ident>
                </RecordLink>
              ),
              state: state === 'running' ? t({ id: 'work.running' }) : state === 'sound' ? t({ id: 'work.sound' }) : t({ id: 'work.notSound' }),
              runs: state === 'running',
              progress: eventsTotal > 0 ? eventsRead / eventsTotal : null,
              begunAt,
              endedAt,
              cancel: null,
            }))}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function Jobs({ of }: { readonly of: readonly Job[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  useEnds(of);
  const running = of.filter((job) => job.runs);
  const ended = of.filter((job) => !job.runs).slice(0, ENDED_SHOWN);
  return (
    <>
      <Text role="status">{t({ id: 'work.count' }, { count: running.length })}</Text>
      <ul className="plain-list waiting">
        {[...running, ...ended].map(({ id, about, state, runs: going, progress, begunAt, endedAt, cancel }) => (
          <li key={id}>
            {about} · {state} · <When at={endedAt ?? begunAt} />
            {going && <Progress value={(progress ?? 0) * 100} my="xs" aria-label={t({ id: 'work.progress' })} />}
            {cancel}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says when something ends that was seen running: the one place where one waits for several. */
function useEnds(jobs: readonly Job[]): void {
  const { formatMessage: t } = useIntl();
  const running = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const ended = jobs.filter((job) => !job.runs && running.current.has(job.id)).length;
    running.current = new Set(jobs.filter((job) => job.runs).map(({ id }) => id));
    if (ended > 0) said(t({ id: 'work.ended' }, { count: ended }));
  }, [jobs, t]);
}
