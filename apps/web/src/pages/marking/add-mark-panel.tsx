import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { type MarkDraft, marksStated, NEW_MARK } from '../../parts/firearm/firearm-draft';
import { OneMark } from '../../parts/firearm/mark-fields';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';

/** A mark that was found or put on later; what stands recorded stays as it is. */
export function AddMarkPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['RecordMark'], key) =>
      answerOf(api.POST('/api/firearms/{id}/marks', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [['firearms']], done: () => said(t({ id: 'firearms.markAdded' })) },
  );
  const draft = useDraft<MarkDraft>(NEW_MARK, command.refusal);
  const body = (): Schemas['RecordMark'] => {
    const [mark] = marksStated([draft.values]);
    if (!mark) throw new Error('one mark states one mark');
    return mark;
  };
  return (
    <Panel title={t({ id: 'marks.add' })}>
      <CommandForm command={command} body={body} action={t({ id: 'marks.add' })}>
        <OneMark mark={draft} />
      </CommandForm>
    </Panel>
  );
}
