import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { Panel } from '../../parts/panel';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { TraceStateTag } from '../tracing/trace-state-tag';
import { caseTracesQuery } from './cases.reads';

type CaseFile = Schemas['CaseFileDetail'];

interface Moment {
  readonly at: string;
  readonly key: string;
  readonly what: ReactNode;
}

/** What happened in the case, oldest first: as it was recorded here. */
export function CaseTimeline({ file }: { readonly file: CaseFile }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const traces = useQuery(caseTracesQuery(file.id, may('GET /api/trace-requests')));
  const moments: Moment[] = [
    { at: file.recordedAt, key: 'opened', what: t({ id: 'cases.wasOpened' }) },
    ...file.recoveries.map(({ id, recordedAt }, index) => ({
      at: recordedAt,
      key: id,
      what: t({ id: 'recovery.numbered' }, { number: index + 1 }),
    })),
    ...file.links.map(({ linkId, recordedAt }) => ({ at: recordedAt, key: linkId, what: t({ id: 'links.confirmedHit' }) })),
    ...(traces.data?.items ?? []).map(({ id, reference, addressee, recordedAt, submittedAt, state, overdue }) => ({
      at: submittedAt ?? recordedAt,
      key: id,
      what: (
        <>
          <Link to="/trace-requests/$id" params={{ id }}>
            {t({ id: 'trace.named' }, { reference })}
          </Link>{' '}
          {addressee && t({ id: 'trace.to' }, { name: addressee.name })} <TraceStateTag state={state} overdue={overdue} />
        </>
      ),
    })),
  ];
  return (
    <Panel title={t({ id: 'cases.timeline' })}>
      <ol className="timeline">
        {moments
          .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
          .map(({ at, key, what }) => (
            <li key={key}>
              <When at={at} /> · {what}
            </li>
          ))}
      </ol>
    </Panel>
  );
}
