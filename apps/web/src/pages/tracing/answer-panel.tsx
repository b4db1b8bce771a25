import { List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { endStateLabels, refusalGroundLabels, useConditionLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { extentLabels, traceStateLabels } from '../../language/trace-labels';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import { Day } from '../../parts/when';
import { pictureOf } from './request-photographs';
import { SupplyChain } from './supply-chain';
import { TimeToCrime } from './time-to-crime';
import type { TraceRequest } from './tracing.reads';

type Answer = NonNullable<TraceRequest['answer']>;

/** The answer. What it may be used for stands first and is never folded away. */
export function AnswerPanel({ answer, request }: { readonly answer: Answer; readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'trace.answer' })}>
      <UseConditions of={answer.useConditions} />
      <Facts
        of={[
          { term: t({ id: 'trace.outcome' }), value: <Code of={traceStateLabels} value={answer.outcome} /> },
          ...(answer.extent === null ? [] : [{ term: field('extent'), value: <Code of={extentLabels} value={answer.extent} /> }]),
          ...(answer.endState === null ? [] : [{ term: field('endState'), value: <Code of={endStateLabels} value={answer.endState} /> }]),
          ...(answer.refusalGround === null
            ? []
            : [{ term: field('ground'), value: <Code of={refusalGroundLabels} value={answer.refusalGround} /> }]),
          ...(answer.expectedOn === null ? [] : [{ term: field('expectedOn'), value: <Day on={answer.expectedOn} /> }]),
          ...(answer.tooOldCountry === null
            ? []
            : [
                { term: field('tooOldYear'), value: answer.tooOldYear },
                { term: field('tooOldCountry'), value: <Country code={answer.tooOldCountry} /> },
              ]),
          ...(answer.furtherCountry === null ? [] : [{ term: field('furtherCountry'), value: <Country code={answer.furtherCountry} /> }]),
          ...(answer.remarks === null ? [] : [{ term: field('remarks'), value: answer.remarks }]),
          ...(answer.outcome === 'answered' && answer.chain.length === 0
            ? [{ term: t({ id: 'trace.timeToCrime' }), value: <TimeToCrime time={answer.timeToCrime} /> }]
            : []),
        ]}
      />
      {answer.chain.length > 0 && (
        <>
          <Title order={3} mt="md" mb="xs">
            {field('chain')}
          </Title>
          <SupplyChain
            rows={answer.chain}
            picture={(id) => pictureOf(request, id, 'addressee')}
            end={
              <>
                <strong>{t({ id: 'trace.recoveredThere' })}</strong>
                <div>
                  <Day on={request.recoveredOn} />
                </div>
                <div>
                  <Country code={request.recoveredIn} />
                </div>
                <div>
                  {t({ id: 'trace.timeToCrime' })}: <TimeToCrime time={answer.timeToCrime} />
                </div>
              </>
            }
          />
        </>
      )}
    </Panel>
  );
}

export function UseConditions({ of }: { readonly of: Answer['useConditions'] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <div className="use-conditions">
      <Title order={3}>{field('useConditions')}</Title>
      {of.length === 0 ? (
        <Text size="sm">{t({ id: 'trace.noConditions' })}</Text>
      ) : (
        <List size="sm">
          {of.map((condition) => (
            <List.Item key={condition}>
              <Code of={useConditionLabels} value={condition} />
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
