import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { Awaited } from '../../parts/awaited';
import { FirearmFacts } from '../../parts/firearm/firearm-facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import { AnswerDesk } from './answer-desk';
import { AnswerPanel } from './answer-panel';
import { ClarificationThread } from './clarification-thread';
import { DraftEditor } from './draft-editor';
import { DuplicatesPanel } from './duplicates-panel';
import { PassedOnPanel } from './passed-on-panel';
import { PossessorPanel } from './possessor-panel';
import { RequestFacts } from './request-facts';
import { RequestPhotographs } from './request-photographs';
import { RoutingMap } from './routing-map';
import { SubRequests } from './sub-requests';
import { TakeOutPanel } from './take-out-panel';
import { TraceStateTag } from './trace-state-tag';
import { type TraceRequest, traceRequestQuery } from './tracing.reads';

export function TraceRequestPage(): ReactNode {
  const { id } = useParams({ from: '/official/trace-requests/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(traceRequestQuery(id));
  if (!read.data) return <Page title={t({ id: 'trace.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown request={read.data} />;
}

function Shown({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const asksUs = request.ourPart === 'addressee';
  const drafting = request.state === 'draft' && may('PATCH /api/trace-requests/{id}');
  // Where others ask, their messages are the focal point's and the auditor's.
  const talks = !asksUs || may('POST /api/trace-requests/{id}/answer') || !may('POST /api/trace-requests');
  const answering = asksUs && may('POST /api/trace-requests/{id}/answer');
  return (
    <Page
      title={t({ id: 'trace.named' }, { reference: request.reference })}
      lead={
        <>
          <TraceStateTag state={request.state} overdue={request.overdue} />{' '}
          {asksUs
            ? t({ id: 'trace.from' }, { name: request.requester?.name ?? '–' })
            : t({ id: 'trace.to' }, { name: request.addressee?.name ?? '–' })}
        </>
      }
      actions={!asksUs && <RequesterMoves request={request} />}
    >
      {request.answer && <AnswerPanel answer={request.answer} request={request} />}
      <PassedOnPanel request={request} />
      {!asksUs && request.submittedAt !== null && <SubRequests request={request} />}
      {!asksUs && request.submittedAt !== null && <RoutingMap request={request} />}
      <DuplicatesPanel id={request.id} />
      {answering && <AnswerDesk request={request} />}
      {drafting ? (
        <DraftEditor key={request.id} request={request} />
      ) : (
        <>
          <Panel title={t({ id: 'trace.question' })}>
            <RequestFacts request={request} />
          </Panel>
          <RequestPhotographs request={request} />
          {!answering && (
            <Panel title={t({ id: 'firearm.asObserved' })}>
              <FirearmFacts firearm={request.firearm} />
            </Panel>
          )}
        </>
      )}
      {request.submittedAt !== null && talks && <ClarificationThread request={request} />}
      {(!asksUs || answering) && <PossessorPanel key={`possessor ${request.id}`} request={request} />}
      {request.submittedAt !== null && <TakeOutPanel id={request.id} />}
      {request.caseId !== null && may('GET /api/cases/{id}') && (
        <Text>
          <Link to="/cases/$id" params={{ id: request.caseId }}>
            {t({ id: 'trace.ownCase' })}
          </Link>
        </Text>
      )}
    </Page>
  );
}

/** What the side that asked may still do. */
function RequesterMoves({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { id, version, state } = request;
  const at = (key: string) => ({ params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } } });
  const cancel = useCommand((_: null, key) => answerOf(api.POST('/api/trace-requests/{id}/cancellation', at(key))), {
    changes: [['trace-requests']],
    done: () => said(t({ id: 'trace.cancelled' })),
  });
  const close = useCommand((_: null, key) => answerOf(api.POST('/api/trace-requests/{id}/closure', at(key))), {
    changes: [['trace-requests']],
    done: () => said(t({ id: 'trace.closed' })),
  });
  const open = ['draft', 'submitted', 'acknowledged', 'in_progress', 'info_needed', 'delayed'].includes(state);
  const answered = ['answered', 'restricted', 'no_record', 'refused'].includes(state);
  return (
    <>
      <RefusalNotice refusal={cancel.refusal ?? close.refusal} />
      {open && may('POST /api/trace-requests/{id}/cancellation') && (
        <Button variant="default" loading={cancel.pending} onClick={() => cancel.send(null)}>
          {t({ id: 'trace.cancel' })}
        </Button>
      )}
      {answered && may('POST /api/trace-requests/{id}/closure') && (
        <Button variant="default" loading={close.pending} onClick={() => close.send(null)}>
          {t({ id: 'trace.close' })}
        </Button>
      )}
    </>
  );
}
