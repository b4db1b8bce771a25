import { Paper, Textarea, TextInput } from '@mantine/core';
import { type ItemKind, MARKS_OF_INTEREST, type MarkOfInterest } from '@headstamp/codes';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { itemKindLabels, type Labels, markOfInterestLabels } from '../../language/code-labels';
import { CodeChecks, CodeSelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { Page } from '../../parts/page';
import { said } from '../../parts/said';
import { CaseSelect } from '../cases/case-select';
import { CUSTODY, exhibitQuery } from './custody.reads';
import { searchOf } from '../../search';

interface ExhibitDraft {
  readonly caseId: string;
  readonly kind: ItemKind;
  readonly reference: string;
  readonly description: string;
  readonly calibre: string;
  readonly regions: readonly MarkOfInterest[];
  readonly sealNumber: string;
  readonly occurredAt: string;
}

const { MOULD: _mould, CAST: _cast, ...registered } = itemKindLabels;
/** Moulds and casts come into being by casting. */
const REGISTERED_KINDS: Labels = registered;

const MARKED_KINDS: readonly ItemKind[] = ['FIRED_CARTRIDGE_CASE', 'TEST_FIRE_CASE', 'FIRED_BULLET', 'BULLET_FRAGMENT', 'TEST_FIRE_BULLET'];

function exhibitStated(draft: ExhibitDraft, parentId: string | undefined): Schemas['RegisterExhibit'] {
  const { caseId, kind, description, regions, occurredAt, ...more } = draft;
  return {
    caseId,
    kind,
    description: description.trim(),
    ...stated(more),
    ...(parentId === undefined ? {} : { parentId }),
    ...(MARKED_KINDS.includes(kind) ? { regions: [...regions] } : {}),
    ...(occurredAt === '' ? {} : { occurredAt: instantOf(occurredAt) }),
  };
}

export function RegisterExhibitPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { caseId = '', parentId } = useSearch({ from: '/official/exhibits/new', select: searchOf.newExhibit });
  const navigate = useNavigate();
  const parent = useQuery({ ...exhibitQuery(parentId ?? ''), enabled: parentId !== undefined });
  const command = useCommand(
    (body: Schemas['RegisterExhibit'], key) =>
      answerOf(api.POST('/api/exhibits', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CUSTODY],
      done: ({ id }) => {
        said(t({ id: 'exhibits.registered' }));
        void navigate({ to: '/exhibits/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<ExhibitDraft>(
    {
      caseId,
      kind: parentId === undefined ? 'FIREARM' : 'TEST_FIRE_CASE',
      reference: '',
      description: '',
      calibre: '',
      regions: ['BREECH_FACE', 'FIRING_PIN'],
      sealNumber: '',
      occurredAt: localNow(),
    },
    command.refusal,
  );
  return (
    <Page
      title={t({ id: 'exhibits.register' })}
      lead={parent.data && t({ id: 'exhibits.comesFrom' }, { reference: parent.data.reference })}
    >
      <Paper withBorder p="md" maw={720}>
        <CommandForm command={command} body={() => exhibitStated(draft.values, parentId)} action={t({ id: 'exhibits.register' })}>
          <ExhibitFields draft={draft} />
        </CommandForm>
      </Paper>
    </Page>
  );
}

function ExhibitFields({ draft }: { readonly draft: Draft<ExhibitDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <CaseSelect {...draft.field('caseId')} required />
      <CodeSelect of={REGISTERED_KINDS} {...draft.field('kind')} required />
      <Textarea {...draft.field('description')} required autosize minRows={2} maxLength={1_000} />
      <TextInput {...draft.field('calibre')} maxLength={60} dir="ltr" />
      {MARKED_KINDS.includes(draft.values.kind) && (
        <CodeChecks
          of={markOfInterestLabels}
          label={t({ id: 'exhibits.regions' })}
          value={[...draft.values.regions]}
          onChange={(values) => draft.change({ regions: MARKS_OF_INTEREST.filter((mark) => values.includes(mark)) })}
          error={draft.faultOf('regions')}
        />
      )}
      <TextInput {...draft.field('reference')} description={t({ id: 'exhibits.referenceHint' })} maxLength={60} dir="ltr" />
      <TextInput {...draft.field('sealNumber')} maxLength={40} dir="ltr" />
      <TextInput {...draft.field('occurredAt')} label={t({ id: 'exhibits.receivedAt' })} type="datetime-local" />
    </>
  );
}
