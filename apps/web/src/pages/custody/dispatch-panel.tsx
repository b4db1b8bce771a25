import { SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { type Consignment, CUSTODY } from './custody.reads';

/** Gives a consignment to a courier and tells the other side. Custody stays here until it is accepted there. */
export function DispatchPanel({ consignment }: { readonly consignment: Consignment }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['DispatchConsignment'], key) =>
      answerOf(
        api.POST('/api/consignments/{id}/dispatch', { params: { path: { id: consignment.id }, header: { 'Idempotency-Key': key } }, body }),
      ),
    { changes: [CUSTODY], done: () => said(t({ id: 'consignments.dispatched' })) },
  );
  const draft = useDraft({ courier: '', trackingNumber: '', expectedOn: '', dispatchedAt: localNow() }, command.refusal);
  const body = (): Schemas['DispatchConsignment'] => {
    const { courier, dispatchedAt, ...more } = draft.values;
    return { courier: courier.trim(), dispatchedAt: instantOf(dispatchedAt), ...stated(more) };
  };
  return (
    <Panel title={t({ id: 'consignments.dispatch' })}>
      <CommandForm command={command} body={body} action={t({ id: 'consignments.dispatch' })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...draft.field('courier')} required maxLength={120} />
          <TextInput {...draft.field('trackingNumber')} maxLength={80} dir="ltr" />
          <TextInput {...draft.field('dispatchedAt')} required type="datetime-local" />
          <TextInput {...draft.field('expectedOn')} type="date" />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}
