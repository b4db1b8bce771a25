import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Ident } from '../../parts/ident';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { AcknowledgeButton } from '../alerts/acknowledge-button';
import { AlertSubject } from '../alerts/alert-subject';
import { useAlerts } from '../alerts/alerts.reads';
import { acquisitionsQuery, linksQuery } from '../ballistics/ballistics.reads';
import { LinkState } from '../ballistics/link-state';
import { casesQuery } from '../cases/cases.reads';
import { firearmsQuery } from '../marking/marking.reads';
import { TraceStateTag } from '../tracing/trace-state-tag';
import { traceRequestsQuery } from '../tracing/tracing.reads';
import { WaitingPanel } from './waiting-panel';

export function AlertsWaiting(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <WaitingPanel
      title={t({ id: 'home.alerts' })}
      all={<Link to="/alerts">{t({ id: 'home.all' })}</Link>}
      read={useAlerts({})}
      waits={({ state }) => state !== 'acknowledged'}
      empty={t({ id: 'home.noAlerts' })}
    >
      {(alert) => (
        <>
          <AlertSubject alert={alert} /> · {alert.sender?.name ?? t({ id: 'alerts.atHome' })} · <When at={alert.raisedAt} />{' '}
          {may('POST /api/alerts/{id}/acknowledgement') && <AcknowledgeButton alert={alert} />}
        </>
      )}
    </WaitingPanel>
  );
}

export function TraceRequestsWaiting({ part }: { readonly part: 'requester' | 'addressee' }): ReactNode {
  const { formatMessage: t } = useIntl();
  const asked = part === 'addressee';
  return (
    <WaitingPanel
      title={asked ? t({ id: 'home.incoming' }) : t({ id: 'home.outgoing' })}
      all={
        <Link to="/trace-requests" search={{ part }}>
          {t({ id: 'home.all' })}
        </Link>
      }
      read={useQuery(traceRequestsQuery({ part }))}
      waits={({ state }) => (asked ? state === 'submitted' || state === 'acknowledged' : state !== 'closed' && state !== 'cancelled')}
      empty={t({ id: 'home.noTrace' })}
    >
      {({ id, reference, state, overdue, requester, addressee }) => (
        <>
          <Link to="/trace-requests/$id" params={{ id }}>
            <Ident>{reference}</Ident>
          </Link>{' '}
          {(asked ? requester : addressee)?.name} <TraceStateTag state={state} overdue={overdue} />
        </>
      )}
    </WaitingPanel>
  );
}

export function LinksWaiting(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.links' })}
      all={<Link to="/links">{t({ id: 'home.all' })}</Link>}
      read={useQuery(linksQuery({}))}
      waits={({ settledAt }) => settledAt === null}
      empty={t({ id: 'home.noLinks' })}
    >
      {({ id, own, other, state }) => (
        <>
          <Link to="/links/$id" params={{ id }}>
            <Ident>{own.reference}</Ident> ↔ <Ident>{other.reference}</Ident>
          </Link>{' '}
          <LinkState state={state} />
        </>
      )}
    </WaitingPanel>
  );
}

export function LatestCases(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.cases' })}
      all={<Link to="/cases">{t({ id: 'home.all' })}</Link>}
      read={useQuery(casesQuery({}))}
      empty={t({ id: 'cases.none' })}
    >
      {({ id, reference, title }) => (
        <>
          <Link to="/cases/$id" params={{ id }}>
            <Ident>{reference}</Ident>
          </Link>{' '}
          {title}
        </>
      )}
    </WaitingPanel>
  );
}

export function LatestFirearms(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.firearms' })}
      all={<Link to="/firearms">{t({ id: 'home.all' })}</Link>}
      read={useQuery(firearmsQuery({}))}
      empty={t({ id: 'firearms.none' })}
    >
      {({ id, serial, make, model }) => (
        <>
          <Link to="/firearms/$id" params={{ id }}>
            {serial === null ? t({ id: 'firearms.noSerial' }) : <Ident>{serial}</Ident>}
          </Link>{' '}
          {make} {model}
        </>
      )}
    </WaitingPanel>
  );
}

export function LatestAcquisitions(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.acquisitions' })}
      all={<Link to="/acquisitions">{t({ id: 'home.all' })}</Link>}
      read={useQuery(acquisitionsQuery({}))}
      empty={t({ id: 'acquisitions.none' })}
    >
      {({ id, reference, synthetic, correlation }) => (
        <>
          <Link to="/acquisitions/$id" params={{ id }}>
            <Ident>{reference}</Ident>
          </Link>{' '}
          <Code of={correlationStateLabels} value={correlation?.state ?? 'queued'} /> <SyntheticLabel synthetic={synthetic} />
        </>
      )}
    </WaitingPanel>
  );
}
