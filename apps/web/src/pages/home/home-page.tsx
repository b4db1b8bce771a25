import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeList } from '../../language/code';
import { roleLabels } from '../../language/code-labels';
import { Page } from '../../parts/page';
import { useMay, useOfficial } from '../../session/session';
import { CastsToReview, ConsignmentsOnTheWay, HandoversToMe } from './custody-waiting';
import { AlertsWaiting, LatestAcquisitions, LatestCases, LatestFirearms, LinksWaiting, TraceRequestsWaiting } from './waiting';

/** What waits for this official, by what the server lets the roles do. */
export function HomePage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { name, roles, jurisdictionName } = useOfficial();
  const may = useMay();
  return (
    <Page
      title={t({ id: 'home.title' }, { name })}
      lead={
        <>
          <CodeList of={roleLabels} values={roles} /> · {jurisdictionName}
        </>
      }
    >
      <div className="beside-each-other">
        {may('GET /api/alerts') && <AlertsWaiting />}
        {may('POST /api/trace-requests/{id}/answer') && <TraceRequestsWaiting part="addressee" />}
        {may('POST /api/trace-requests') && <TraceRequestsWaiting part="requester" />}
        {may('POST /api/handovers/{id}/acceptance') && <HandoversToMe />}
        {may('POST /api/casts/{id}/review') && <CastsToReview />}
        {may('POST /api/consignments/{id}/acceptance') && <ConsignmentsOnTheWay />}
        {may('GET /api/links') && <LinksWaiting />}
        {may('POST /api/candidates/{id}/lead') && <LatestAcquisitions />}
        {may('GET /api/cases') && <LatestCases />}
        {may('POST /api/firearms') && <LatestFirearms />}
      </div>
    </Page>
  );
}
