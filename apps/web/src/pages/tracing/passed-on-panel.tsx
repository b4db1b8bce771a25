import { Button, Textarea } from '@mantine/core';
import type { UsePurpose } from '@headstamp/codes';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { usePurposeLabels } from '../../language/use-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import type { TraceRequest } from './tracing.reads';

type PassedOn = TraceRequest['passedOn'][number];

/** What the other side told us that is a third state's: whose it is, and that state may be asked whether it may go further. */
export function PassedOnPanel({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t, formatList } = useIntl();
  const may = useMay();
  const [asking, setAsking] = useState<string | null>(null);
  if (request.passedOn.length === 0) return null;
  return (
    <Panel title={t({ id: 'passedOn.title' })}>
      <ul className="plain-list">
        {request.passedOn.map((fact) => (
          <li key={fact.id}>
            <strong>{t({ id: 'passedOn.of' }, { name: fact.originator?.name ?? '–' })}</strong>{' '}
            {fact.sequences.length === 0
              ? t({ id: 'passedOn.inText' })
              : t({ id: 'passedOn.inRows' }, { rows: formatList(fact.sequences.map(String), { type: 'unit' }) })}
            {fact.recalledAt !== null && <> · {t({ id: 'passedOn.recalled' })}</>}
            {may('POST /api/passed-on-facts/{id}/question') && fact.recalledAt === null && asking !== fact.id && (
              <div>
                <Button mt={4} size="compact-sm" variant="default" onClick={() => setAsking(fact.id)}>
                  {t({ id: 'passedOn.ask' }, { name: fact.originator?.name ?? '–' })}
                </Button>
              </div>
            )}
            {asking === fact.id && <AskForm fact={fact} done={() => setAsking(null)} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AskForm({ fact, done }: { readonly fact: PassedOn; readonly done: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['AskDirectly'], key) =>
      answerOf(
        api.POST('/api/passed-on-facts/{id}/question', { params: { path: { id: fact.id }, header: { 'Idempotency-Key': key } }, body }),
      ),
    {
      changes: [['trace-requests']],
      done: () => {
        said(t({ id: 'passedOn.asked' }));
        done();
      },
    },
  );
  const draft = useDraft<{ readonly thirdState: string; readonly purpose: UsePurpose; readonly reason: string }>(
    { thirdState: '', purpose: 'INVESTIGATION', reason: '' },
    command.refusal,
  );
  return (
    <CommandForm
      command={command}
      body={() => ({ ...draft.values, reason: draft.values.reason.trim() })}
      action={t({ id: 'passedOn.send' })}
    >
      <CountrySelect {...draft.field('thirdState')} label={t({ id: 'passedOn.thirdState' })} required />
      <CodeSelect of={usePurposeLabels} {...draft.field('purpose')} />
      <Textarea {...draft.field('reason')} required autosize minRows={2} maxLength={2_000} />
    </CommandForm>
  );
}
