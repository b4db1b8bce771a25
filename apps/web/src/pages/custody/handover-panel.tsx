import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { type FieldProps, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { useMay, useOfficial } from '../../session/session';
import { officialsQuery } from '../directory/directory.reads';
import { CUSTODY, type Exhibit } from './custody.reads';

/** Offers custody of an item to a colleague; it moves when that person accepts, and not before. */
export function HandoverPanel({ item }: { readonly item: Exhibit }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { officialId } = useOfficial();
  const command = useCommand(
    (body: Schemas['OfferHandover'], key) =>
      answerOf(api.POST('/api/exhibits/{id}/handovers', { params: { path: { id: item.id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'handover.offered' })) },
  );
  const draft = useDraft({ receiverOfficialId: '', purpose: '' }, command.refusal);
  if (item.custodianOfficialId !== officialId || !may('POST /api/exhibits/{id}/handovers')) return null;
  return (
    <Panel title={t({ id: 'handover.offer' })}>
      <CommandForm
        command={command}
        body={() => ({ receiverOfficialId: draft.values.receiverOfficialId, purpose: draft.values.purpose.trim() })}
        action={t({ id: 'handover.offer' })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <ReceiverField field={draft.field('receiverOfficialId')} />
          <TextInput {...draft.field('purpose')} required maxLength={500} />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}

function ReceiverField({ field }: { readonly field: FieldProps }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { officialId } = useOfficial();
  const { data = [] } = useQuery(officialsQuery);
  const colleagues = data.filter(
    ({ id, disabled, roles }) =>
      id !== officialId && !disabled && roles.some((role) => role === 'examiner' || role === 'laboratory-manager'),
  );
  return (
    <NativeSelect
      {...field}
      required
      data={[
        { value: '', label: t({ id: 'choice.notStated' }) },
        ...colleagues.map(({ id, name, reference }) => ({ value: id, label: `${name} (${reference})` })),
      ]}
    />
  );
}
