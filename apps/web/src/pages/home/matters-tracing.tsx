import { Link } from '@tanstack/react-router';
import { FormattedMessage, defineMessages } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { alertKindLabels } from '../../language/alert-labels';
import { Code } from '../../language/code';
import { Ident } from '../../parts/ident';
import { RecordLink } from '../../parts/record-link';
import { AcknowledgeButton } from '../alerts/acknowledge-button';
import { AlertSubject } from '../alerts/alert-subject';
import type { Alert } from '../alerts/alerts.reads';
import { TraceStateTag } from '../tracing/trace-state-tag';
import { AT_ONCE, matter, together, type Waiting } from './matter';

const titles = defineMessages({
  alerts: { id: 'home.alerts' },
  incoming: { id: 'home.incoming' },
  outgoing: { id: 'home.outgoing' },
  onward: { id: 'home.onward' },
  matches: { id: 'home.matches' },
  unassessed: { id: 'home.unassessed' },
});

type Summary = Schemas['TraceRequestSummary'];
const OWED: readonly Summary['state'][] = ['submitted', 'acknowledged', 'in_progress', 'delayed'];
const OURS: readonly Summary['state'][] = ['draft', 'info_needed', 'answered', 'restricted', 'refused', 'no_record'];

const openRequests = (part: Summary['ourPart']) => (signal: AbortSignal) => {
  const read = (standing: 'open' | 'overdue') =>
    answerOf(api.GET('/api/trace-requests', { params: { query: { part, standing, limit: AT_ONCE } }, signal }));
  // What is overdue is seldom among the newest.
  return together(read('overdue'), read('open'));
};

const requestWaiting = ({ id, reference, state, overdue, dueAt, requester, addressee, ourPart, unreadMessages }: Summary): Waiting => ({
  id,
  due: OWED.includes(state) ? dueAt : null,
  overdue,
  about: (
    <>
      <Link to="/trace-requests/$id" params={{ id }}>
        <Ident>{reference}</Ident>
      </Link>{' '}
      {(ourPart === 'addressee' ? requester : addressee)?.name} <TraceStateTag state={state} overdue={overdue} />{' '}
      {unreadMessages > 0 && <FormattedMessage id="home.unread" values={{ count: unreadMessages }} />}
    </>
  ),
});

const alertRead = (signal: AbortSignal) => {
  const read = (query: { limit: number; state?: Alert['state'] }) => answerOf(api.GET('/api/alerts', { params: { query }, signal }));
  // The first also delivers what has not been shown to anybody; the second reaches further back.
  return together(read({ limit: AT_ONCE }), read({ limit: AT_ONCE, state: 'delivered' }));
};

export const TRACING_MATTERS = [
  matter({
    id: 'alerts',
    title: titles.alerts,
    call: 'POST /api/alerts/{id}/acknowledgement',
    all: <Link to="/alerts"><FormattedMessage id="home.all" /></Link>,
    key: ['alerts', 'waiting'],
    read: alertRead,
    waits: (alert: Alert) =>
      alert.state === 'acknowledged'
        ? null
        : {
            id: alert.id,
            due: alert.dueAt,
            overdue: alert.overdue,
            about: (
              <>
                <AlertSubject alert={alert} /> · {alert.sender?.name ?? <FormattedMessage id="alerts.atHome" />}{' '}
                <AcknowledgeButton alert={alert} />
              </>
            ),
          },
  }),
  matter({
    id: 'incoming',
    title: titles.incoming,
    call: 'POST /api/trace-requests/{id}/answer',
    all: <Link to="/trace-requests" search={{ part: 'addressee' }}><FormattedMessage id="home.all" /></Link>,
    key: ['trace-requests', 'waiting', 'addressee'],
    read: openRequests('addressee'),
    waits: (request: Summary) => (OWED.includes(request.state) || request.unreadMessages > 0 ? requestWaiting(request) : null),
  }),
  matter({
    id: 'outgoing',
    title: titles.outgoing,
    call: 'POST /api/trace-requests',
    all: <Link to="/trace-requests" search={{ part: 'requester' }}><FormattedMessage id="home.all" /></Link>,
    key: ['trace-requests', 'waiting', 'requester'],
    read: openRequests('requester'),
    waits: (request: Summary) =>
      OURS.includes(request.state) || request.overdue || request.unreadMessages > 0 ? requestWaiting(request) : null,
  }),
  matter({
    id: 'onward',
    title: titles.onward,
    call: 'POST /api/onward-requests/{id}/consent',
    key: ['onward-requests', 'waiting'],
    read: (signal) =>
      together(answerOf(api.GET('/api/onward-requests', { params: { query: { part: 'originator', state: 'asked', limit: AT_ONCE } }, signal }))),
    waits: ({ id, traceRequestId, thirdState }: Schemas['OnwardRequestView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind="trace-request" id={traceRequestId}>
            <Code of={alertKindLabels} value="onward-request" />
          </RecordLink>{' '}
          · {thirdState?.name}
        </>
      ),
    }),
  }),
  matter({
    id: 'matches',
    title: titles.matches,
    call: 'POST /api/register-matches/{id}/judgement',
    key: ['register-matches', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/register-matches', { params: { query: { state: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, kind, firearmId, sourceKind, sourceId, observed, other }: Schemas['RegisterMatchView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind={firearmId === null ? sourceKind : 'firearm'} id={firearmId ?? sourceId}>
            <Code of={alertKindLabels} value={kind} />
          </RecordLink>{' '}
          · <Ident>{observed.serial}</Ident> {observed.make} · {other?.name}
        </>
      ),
    }),
  }),
  matter({
    id: 'unassessed',
    title: titles.unassessed,
    call: 'POST /api/sharing-assessments',
    key: ['sharing-assessments', 'waiting'],
    read: async (signal) => ({ items: await answerOf(api.GET('/api/sharing-assessments/missing', { signal })), more: false }),
    waits: ({ caseId, caseReference, exhibitId, acquiredAt }: Schemas['UnassessedView']) => ({
      id: exhibitId,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind="case" id={caseId}>
            <Ident>{caseReference}</Ident>
          </RecordLink>{' '}
          · <Ident>{acquiredAt.slice(0, 10)}</Ident>
        </>
      ),
    }),
  }),
];
