import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { Code, CodeList } from '../../language/code';
import { discrepancyLabels, handoverStateLabels } from '../../language/custody-labels';
import { useFieldName } from '../../language/field-names';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { Facts } from '../../parts/facts';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedPanels } from '../../parts/paged-panels';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { OfficialName } from '../directory/names';
import { CUSTODY, exhibitQuery, type Handover, handoversQuery, type HandoversSearch } from './custody.reads';
import { ItemLink } from './item-link';
import { searchOf } from '../../search';

export function HandoversPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const search = useSearch({ from: '/official/handovers', select: searchOf.handovers });
  const navigate = useNavigate({ from: '/handovers' });
  const read = useQuery(handoversQuery(search));
  return (
    <Page title={t({ id: 'handover.title' })} lead={t({ id: 'handover.lead' })}>
      <Group mb="md">
        <CodeSelect
          of={handoverStateLabels}
          optional
          label={field('state')}
          value={search.state ?? ''}
          onChange={({ currentTarget: { value } }) => void navigate({ search: (value === '' ? {} : { state: value }) as HandoversSearch })}
        />
      </Group>
      <PagedPanels
        read={read}
        empty={t({ id: 'handover.none' })}
        cursor={search.cursor}
        onCursor={(cursor) =>
          void navigate({ search: ({ cursor: _, ...rest }) => ({ ...rest, ...(cursor === undefined ? {} : { cursor }) }) })
        }
      >
        {(handover) => <OneHandover key={handover.id} handover={handover} />}
      </PagedPanels>
    </Page>
  );
}

function OneHandover({ handover }: { readonly handover: Handover }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const { data: item } = useQuery(exhibitQuery(handover.exhibitId));
  const waiting = handover.state === 'open';
  return (
    <Panel
      title={
        handover.ourPart === 'receiver'
          ? t({ id: 'handover.toYou' }, { reference: item?.reference ?? '…' })
          : t({ id: 'handover.byYou' }, { reference: item?.reference ?? '…' })
      }
    >
      <Facts
        of={[
          { term: t({ id: 'handover.item' }), value: item && <ItemLink item={item} /> },
          { term: field('state'), value: <Code of={handoverStateLabels} value={handover.state} /> },
          { term: t({ id: 'handover.giver' }), value: <OfficialName id={handover.giverId} /> },
          { term: field('receiverOfficialId'), value: <OfficialName id={handover.receiverId} /> },
          { term: field('purpose'), value: handover.purpose },
          { term: t({ id: 'handover.sealOffered' }), value: <Ident>{handover.sealOffered}</Ident> },
          { term: t({ id: 'handover.offeredAt' }), value: <When at={handover.offeredAt} /> },
          { term: field('answeredAt'), value: <When at={handover.answeredAt} /> },
          ...(handover.condition === null ? [] : [{ term: field('condition'), value: handover.condition }]),
          ...(handover.reason === null ? [] : [{ term: field('reason'), value: handover.reason }]),
          ...(handover.discrepancy.length === 0
            ? []
            : [{ term: t({ id: 'custody.discrepancy' }), value: <CodeList of={discrepancyLabels} values={handover.discrepancy} /> }]),
        ]}
      />
      {waiting && handover.ourPart === 'receiver' && <AcceptForm handover={handover} />}
      {waiting && handover.ourPart === 'giver' && <Withdraw handover={handover} />}
    </Panel>
  );
}

function AcceptForm({ handover }: { readonly handover: Handover }): ReactNode {
  const { formatMessage: t } = useIntl();
  const path = { id: handover.id };
  const accept = useCommand(
    (body: Schemas['AcceptHandover'], key) =>
      answerOf(api.POST('/api/handovers/{id}/acceptance', { params: { path, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: ({ state }) => said(state === 'disputed' ? t({ id: 'handover.disputed' }) : t({ id: 'handover.accepted' })),
    },
  );
  const refuse = useCommand(
    (body: Schemas['RefuseHandover'], key) =>
      answerOf(api.POST('/api/handovers/{id}/refusal', { params: { path, header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: () => said(t({ id: 'handover.refused' })) },
  );
  const draft = useDraft({ sealFound: '', sealIntact: true, condition: '' }, accept.refusal ?? refuse.refusal);
  const { sealFound, sealIntact, condition } = draft.values;
  return (
    <>
      <Text my="sm">{t({ id: 'handover.check' })}</Text>
      <RefusalNotice refusal={refuse.refusal} />
      <CommandForm
        command={accept}
        body={() => ({ sealIntact, condition: condition.trim(), ...stated({ sealFound }) })}
        action={t({ id: 'handover.accept' })}
        others={
          <Button variant="default" loading={refuse.pending} onClick={() => refuse.send({ reason: condition.trim() })}>
            {t({ id: 'handover.refuse' })}
          </Button>
        }
      >
        <TextInput {...draft.field('sealFound')} maxLength={40} dir="ltr" />
        <Checkbox
          checked={sealIntact}
          onChange={({ currentTarget }) => draft.change({ sealIntact: currentTarget.checked })}
          label={t({ id: 'custody.sealIntact' })}
        />
        <TextInput {...draft.field('condition')} description={t({ id: 'handover.conditionHint' })} required maxLength={500} />
      </CommandForm>
    </>
  );
}

function Withdraw({ handover }: { readonly handover: Handover }): ReactNode {
  const { formatMessage: t } = useIntl();
  const withdraw = useCommand(
    (_: null, key) =>
      answerOf(api.POST('/api/handovers/{id}/withdrawal', { params: { path: { id: handover.id }, header: { 'Idempotency-Key': key } } })),
    { changes: [CUSTODY], done: () => said(t({ id: 'handover.withdrawn' })) },
  );
  return (
    <>
      <RefusalNotice refusal={withdraw.refusal} />
      <Button mt="sm" variant="default" loading={withdraw.pending} onClick={() => withdraw.send(null)}>
        {t({ id: 'handover.withdraw' })}
      </Button>
    </>
  );
}
