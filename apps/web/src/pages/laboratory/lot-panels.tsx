import { Checkbox, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { CodeSelect } from '../../parts/choices';
import { type FieldProps, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { lotKindLabels } from './laboratory-labels';
import { LABORATORY, type Lot } from './laboratory.reads';

interface LotDraft {
  readonly kind: Lot['kind'];
  readonly product: string;
  readonly maker: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly receivedOn: string;
  readonly quantity: string;
}

const NEW_LOT: LotDraft = { kind: 'SILICONE', product: '', maker: '', lot: '', expiresOn: '', receivedOn: '', quantity: '' };

export function RegisterLotPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['RegisterLot'], key) =>
      answerOf(api.POST('/api/laboratory/consumable-lots', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [LABORATORY],
      done: () => {
        draft.change(NEW_LOT);
        said(t({ id: 'laboratory.lotRegistered' }));
      },
    },
  );
  const draft = useDraft<LotDraft>(NEW_LOT, command.refusal);
  return (
    <Panel level={3} title={t({ id: 'laboratory.registerLot' })}>
      <CommandForm command={command} body={() => draft.values} action={t({ id: 'laboratory.registerLot' })}>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
          <CodeSelect of={lotKindLabels} {...draft.field('kind')} />
          <TextInput {...draft.field('product')} required maxLength={120} />
          <TextInput {...draft.field('maker')} required maxLength={120} />
          <TextInput {...draft.field('lot')} required maxLength={60} dir="ltr" />
          <TextInput {...draft.field('expiresOn')} required type="date" />
          <TextInput {...draft.field('receivedOn')} required type="date" />
          <TextInput {...draft.field('quantity')} required maxLength={60} />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}

function LotField({ field, lots }: { readonly field: FieldProps; readonly lots: readonly Lot[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <NativeSelect
      {...field}
      required
      data={[{ value: '', label: t({ id: 'choice.notStated' }) }, ...lots.map(({ id, product, lot }) => ({ value: id, label: `${product} ${lot}` }))]}
    />
  );
}

const versionOf = (lots: readonly Lot[], id: string): string => versionRead(lots.find((lot) => lot.id === id)?.version ?? 0);

export function TestLotPanel({ lots }: { readonly lots: readonly Lot[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const waiting = lots.filter(({ state }) => state === 'received');
  const command = useCommand(
    ({ lot: id, ...body }: { readonly lot: string } & Schemas['TestLot'], key) =>
      answerOf(
        api.POST('/api/laboratory/consumable-lots/{id}/acceptance-test', {
          params: { path: { id }, header: { 'If-Match': versionOf(lots, id), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [LABORATORY], done: () => said(t({ id: 'laboratory.lotTested' })) },
  );
  const draft = useDraft({ lot: '', test: '', passed: true as boolean }, command.refusal);
  if (waiting.length === 0) return null;
  return (
    <Panel level={3} title={t({ id: 'laboratory.testLot' })}>
      <CommandForm command={command} body={() => draft.values} action={t({ id: 'laboratory.testLot' })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <LotField field={draft.field('lot')} lots={waiting} />
          <TextInput {...draft.field('test')} required maxLength={1_000} />
        </SimpleGrid>
        <Checkbox
          label={t({ id: 'laboratory.passed' })}
          checked={draft.values.passed}
          onChange={({ currentTarget: { checked } }) => draft.change({ passed: checked })}
        />
      </CommandForm>
    </Panel>
  );
}

/** One act: the lot is out of use, and every mould and cast of it is listed with where it is now. */
export function RecallLotPanel({ lots }: { readonly lots: readonly Lot[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const usable = lots.filter(({ state }) => state !== 'recalled');
  const command = useCommand(
    ({ lot: id, ...body }: { readonly lot: string; readonly reason: string }, key) =>
      answerOf(
        api.POST('/api/laboratory/consumable-lots/{id}/recall', {
          params: { path: { id }, header: { 'If-Match': versionOf(lots, id), 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      changes: [LABORATORY],
      done: ({ recallId }) => {
        said(t({ id: 'laboratory.lotRecalled' }));
        if (recallId !== null) void navigate({ to: '/laboratory/recalls/$id', params: { id: recallId } });
      },
    },
  );
  const draft = useDraft({ lot: '', reason: '' }, command.refusal);
  if (usable.length === 0) return null;
  return (
    <Panel level={3} title={t({ id: 'laboratory.recallLot' })}>
      <Text mb="sm">{t({ id: 'laboratory.recallLead' })}</Text>
      <CommandForm command={command} body={() => draft.values} action={t({ id: 'laboratory.recallLot' })}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <LotField field={draft.field('lot')} lots={usable} />
          <Textarea {...draft.field('reason')} required autosize maxLength={500} />
        </SimpleGrid>
      </CommandForm>
    </Panel>
  );
}
