import { Button, Checkbox, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { type Consignment, CUSTODY } from './custody.reads';

/** Accepts what came, with what was found: custody moves now, unless the seal is not as announced. */
export function AcceptConsignmentPanel({ consignment }: { readonly consignment: Consignment }): ReactNode {
  const { formatMessage: t } = useIntl();
  const path = { id: consignment.id };
  const accept = useCommand(
    (body: Schemas['AcceptConsignment'], key) =>
      answerOf(api.POST('/api/consignments/{id}/acceptance', { params: { path, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY, ['links']],
      done: ({ state }) => said(state === 'on_hold' ? t({ id: 'consignments.onHold' }) : t({ id: 'consignments.accepted' })),
    },
  );
  const refuse = useCommand(
    (body: Schemas['RefuseConsignment'], key) =>
      answerOf(api.POST('/api/consignments/{id}/refusal', { params: { path, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'consignments.refused' })) },
  );
  const draft = useDraft({ sealFound: '', sealIntact: true, condition: '', receivedAt: localNow() }, accept.refusal ?? refuse.refusal);
  const { sealFound, sealIntact, condition, receivedAt } = draft.values;
  return (
    <Panel title={t({ id: 'consignments.accept' })}>
      <Text mb="sm">{t({ id: 'handover.check' })}</Text>
      <RefusalNotice refusal={refuse.refusal} />
      <CommandForm
        command={accept}
        body={() => ({ sealFound: sealFound.trim(), sealIntact, condition: condition.trim(), receivedAt: instantOf(receivedAt) })}
        action={t({ id: 'consignments.accept' })}
        others={
          <Button variant="default" loading={refuse.pending} onClick={() => refuse.send({ reason: condition.trim() })}>
            {t({ id: 'consignments.refuse' })}
          </Button>
        }
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...draft.field('sealFound')} required maxLength={40} dir="ltr" />
          <TextInput {...draft.field('receivedAt')} required type="datetime-local" />
        </SimpleGrid>
        <Checkbox
          checked={sealIntact}
          onChange={({ currentTarget }) => draft.change({ sealIntact: currentTarget.checked })}
          label={t({ id: 'custody.sealIntact' })}
        />
        <TextInput {...draft.field('condition')} description={t({ id: 'handover.conditionHint' })} required maxLength={500} />
      </CommandForm>
    </Panel>
  );
}
