import { Button, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { Awaiting } from '../../parts/awaited';
import { FirearmFacts } from '../../parts/firearm/firearm-facts';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { NoRecordForm } from './no-record-form';
import { ProposalPanel } from './proposal-panel';
import { RefuseForm } from './refuse-form';
import { ReleaseForm } from './release-form';
import type { TraceRequest } from './tracing.reads';

type Way = 'answer' | 'no-record' | 'refuse';

/** Where the focal point of the asked state works: the question beside what the own records hold. */
export function AnswerDesk({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [chosen, setChosen] = useState<string | null>(null);
  const search = request.recordsSearch;
  const open = request.state === 'submitted' || request.state === 'acknowledged';
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
              choose={request.state === 'acknowledged' ? () => setChosen(candidate.recordId) : null}
            />
          ))}
        </Panel>
      </div>
      {request.state === 'acknowledged' && <Ways request={request} chosen={chosen} />}
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

function Ways({ request, chosen }: { readonly request: TraceRequest; readonly chosen: string | null }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [way, setWay] = useState<Way>('answer');
  const names = { answer: t({ id: 'trace.wayAnswer' }), 'no-record': t({ id: 'trace.wayNoRecord' }), refuse: t({ id: 'trace.wayRefuse' }) };
  const candidate = request.recordsSearch?.candidates.find(({ recordId }) => recordId === chosen) ?? null;
  return (
    <Panel title={t({ id: 'trace.decide' })}>
      <fieldset className="choices ways">
        <legend>{t({ id: 'trace.decision' })}</legend>
        {(Object.keys(names) as Way[]).map((each) => (
          <label key={each}>
            <input type="radio" name="way" value={each} checked={way === each} onChange={() => setWay(each)} /> {names[each]}
          </label>
        ))}
      </fieldset>
      {way === 'answer' && <ReleaseForm key={chosen ?? 'own'} request={request} candidate={candidate} />}
      {way === 'no-record' && <NoRecordForm request={request} />}
      {way === 'refuse' && <RefuseForm request={request} />}
    </Panel>
  );
}
