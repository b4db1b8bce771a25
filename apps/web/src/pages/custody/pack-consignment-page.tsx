import { Checkbox, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { linkStateLabels } from '../../language/ballistics-labels';
import { type Draft, type FieldProps, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { isolated } from '../../parts/isolated';
import { Page } from '../../parts/page';
import { said } from '../../parts/said';
import { useOfficial } from '../../session/session';
import { linksQuery } from '../ballistics/ballistics.reads';
import { castsQuery, CUSTODY } from './custody.reads';
import { searchOf } from '../../search';

interface PackDraft {
  readonly linkId: string;
  readonly castIds: readonly string[];
  readonly sealNumber: string;
  readonly reference: string;
}

/** Packs casts one holds under one seal, for the other side of a ballistic link. */
export function PackConsignmentPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { link = '' } = useSearch({ from: '/official/consignments/new', select: searchOf.newConsignment });
  const navigate = useNavigate();
  const { data: links } = useQuery(linksQuery({}));
  const command = useCommand(
    (body: Schemas['PackConsignment'], key) =>
      answerOf(api.POST('/api/consignments', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: ({ id }) => {
        said(t({ id: 'consignments.packed' }));
        void navigate({ to: '/consignments/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<PackDraft>({ linkId: link, castIds: [], sealNumber: '', reference: '' }, command.refusal);
  const body = (): Schemas['PackConsignment'] => {
    const { linkId, castIds, sealNumber, reference } = draft.values;
    const to = links?.items.find(({ id }) => id === linkId)?.other.jurisdiction ?? '';
    return { to, linkId, castIds: [...castIds], sealNumber: sealNumber.trim(), ...stated({ reference }) };
  };
  return (
    <Page title={t({ id: 'consignments.pack' })} lead={t({ id: 'consignments.packLead' })}>
      <Paper withBorder p="md" maw={820}>
        <CommandForm command={command} body={body} action={t({ id: 'consignments.pack' })}>
          <LinkField field={draft.field('linkId')} links={links?.items ?? []} />
          <CastsField draft={draft} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput {...draft.field('sealNumber')} required maxLength={40} dir="ltr" />
            <TextInput {...draft.field('reference')} description={t({ id: 'exhibits.referenceHint' })} maxLength={60} dir="ltr" />
          </SimpleGrid>
        </CommandForm>
      </Paper>
    </Page>
  );
}

function LinkField({ field, links }: { readonly field: FieldProps; readonly links: readonly Schemas['LinkView'][] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const abroad = links.filter(({ other }) => other.jurisdiction !== null);
  return (
    <NativeSelect
      {...field}
      required
      data={[
        { value: '', label: t({ id: 'choice.notStated' }) },
        ...abroad.map(({ id, own, other, state }) => ({
          value: id,
          label: `${isolated(own.reference)} ↔ ${isolated(`${other.jurisdiction ?? ''} ${other.reference}`)} · ${t(linkStateLabels[state])}`,
        })),
      ]}
    />
  );
}

function CastsField({ draft }: { readonly draft: Draft<PackDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { officialId } = useOfficial();
  const { data } = useQuery(castsQuery({ state: 'passed' }));
  const held = (data?.items ?? []).filter(({ custodianOfficialId }) => custodianOfficialId === officialId);
  if (held.length === 0) return <Text>{t({ id: 'consignments.noCasts' })}</Text>;
  return (
    <Checkbox.Group
      label={t({ id: 'consignments.chooseCasts' })}
      value={[...draft.values.castIds]}
      onChange={(castIds) => draft.change({ castIds })}
      error={draft.faultOf('castIds')}
    >
      <Stack gap={6} mt={6}>
        {held.map(({ id, label }) => (
          <Checkbox key={id} value={id} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
