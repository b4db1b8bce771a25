import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { Awaiting } from '../../parts/awaited';
import { AskInformationForm } from './ask-information-form';
import { DelayForm } from './delay-form';
import { FirearmFacts } from '../../parts/firearm/firearm-facts';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { NoRecordForm } from './no-record-form';
import { ProposalPanel } from './proposal-panel';
import { RefuseForm } from './refuse-form';
import { ReleaseForm } from './release-form';
import type { TraceRequest } from './tracing.reads';

type Way = 'answer' | 'restrict' | 'no-record' | 'refuse' | 'delay' | 'ask';

const AT_WORK: readonly TraceRequest['state'][] = ['acknowledged', 'in_progress', 'delayed'];

/** Where the focal point of the asked state works: the question beside what the own records hold. */
export function AnswerDesk({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [chosen, setChosen] = useState<string | null>(null);
  const search = request.recordsSearch;
  const open = request.state === 'submitted' || request.state === 'info_needed' || AT_WORK.includes(request.state);
  const completing = request.state === 'restricted' || (request.state === 'answered' && request.extent === 'partial');
  const answerable = completing || AT_WORK.includes(request.state);
  return (
    <>
      {request.state === 'submitted' && <Acknowledge request={request} />}
      <div className="beside-each-other">
        <Panel title={t({ id: 'trace.observedThere' })}>
          <FirearmFacts firearm={request.firearm} />
        </Panel>
        <Panel title={t({ id: 'trace.recordedHere' })}>
          {search === null && open && <Awaiting>{t({ id: 'trace.searching' })}</Awaiting>}
          {search?.candidates.length === 0 && <Text>{t({ id: 'trace.nothingFound' })}</Text>}
          {search?.candidates.map((candidate) => (
            <ProposalPanel
              key={candidate.recordId}
              candidate={candidate}
              chosen={chosen === candidate.recordId}
              choose={answerable ? () => setChosen(candidate.recordId) : null}
            />
          ))}
        </Panel>
      </div>
      {(['acknowledged', 'info_needed', 'delayed'] as const).some((state) => state === request.state) && <TakeUp request={request} />}
      {answerable && <Ways request={request} chosen={chosen} completing={completing} />}
    </>
  );
}

function Acknowledge({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const acknowledge = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/acknowledgement', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
        }),
      ),
    { changes: [['trace-requests'], ['alerts']], done: () => said(t({ id: 'trace.acknowledged' })) },
  );
  return (
    <Panel title={t({ id: 'trace.toAcknowledge' })}>
      <RefusalNotice refusal={acknowledge.refusal} />
      <Text mb="sm">{t({ id: 'trace.acknowledgeFirst' })}</Text>
      <Button loading={acknowledge.pending} onClick={() => acknowledge.send(null)}>
        {t({ id: 'trace.acknowledge' })}
      </Button>
    </Panel>
  );
}

/** Takes the request up, or up again: after a delay, or without the information that was asked for. */
function TakeUp({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { id, version } = request;
  const begin = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/processing', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
        }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.takenUp' })) },
  );
  return (
    <Panel title={t({ id: 'trace.toTakeUp' })}>
      <RefusalNotice refusal={begin.refusal} />
      <Button variant="default" loading={begin.pending} onClick={() => begin.send(null)}>
        {t({ id: 'trace.takeUp' })}
      </Button>
    </Panel>
  );
}

interface WaysProps {
  readonly request: TraceRequest;
  readonly chosen: string | null;
  /** What was given in part is to be given whole: nothing else is left to decide. */
  readonly completing: boolean;
}

function Ways({ request, chosen, completing }: WaysProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [way, setWay] = useState<Way>('answer');
  const names: Record<Way, string> = {
    answer: completing ? t({ id: 'trace.wayComplete' }) : t({ id: 'trace.wayAnswer' }),
    restrict: t({ id: 'trace.wayRestrict' }),
    'no-record': t({ id: 'trace.wayNoRecord' }),
    refuse: t({ id: 'trace.wayRefuse' }),
    delay: t({ id: 'trace.wayDelay' }),
    ask: t({ id: 'trace.wayAsk' }),
  };
  const ways = (Object.keys(names) as Way[]).filter(
    (each) => each === 'answer' || (!completing && !(request.state === 'delayed' && (each === 'delay' || each === 'ask'))),
  );
  const candidate = request.recordsSearch?.candidates.find(({ recordId }) => recordId === chosen) ?? null;
  return (
    <Panel title={t({ id: 'trace.decide' })}>
      <fieldset className="choices ways">
        <legend>{t({ id: 'trace.decision' })}</legend>
        {ways.map((each) => (
          <label key={each}>
            <input type="radio" name="way" value={each} checked={way === each} onChange={() => setWay(each)} /> {names[each]}
          </label>
        ))}
      </fieldset>
      {way === 'answer' && <ReleaseForm key={chosen ?? 'own'} request={request} candidate={candidate} restricting={false} />}
      {way === 'restrict' && <ReleaseForm key={`part ${chosen ?? 'own'}`} request={request} candidate={candidate} restricting />}
      {way === 'no-record' && <NoRecordForm request={request} />}
      {way === 'refuse' && <RefuseForm request={request} />}
      {way === 'delay' && <DelayForm request={request} />}
      {way === 'ask' && <AskInformationForm request={request} />}
    </Panel>
  );
}
