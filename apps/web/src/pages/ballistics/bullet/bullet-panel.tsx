import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Awaited } from '../../../parts/awaited';
import { useDraft } from '../../../parts/draft';
import { CommandForm } from '../../../parts/form';
import { Panel } from '../../../parts/panel';
import { said } from '../../../parts/said';
import { type Acquisition, landsQuery } from '../ballistics.reads';

/** The lands of one bullet become what is shared and compared. */
export function BulletPanel({ land }: { readonly land: Acquisition }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(landsQuery(land.caseId));
  return (
    <Panel title={t({ id: 'bullets.title' })}>
      <Text size="sm" mb="sm">
        {t({ id: 'bullets.lead' })}
      </Text>
      <Awaited read={read}>{({ items }) => <MakeBullet of={land} lands={items.filter((each) => isLandOf(each, land))} />}</Awaited>
    </Panel>
  );
}

const isLandOf = ({ exhibitId, land, medium }: Acquisition, { exhibitId: of }: Acquisition): boolean =>
  exhibitId === of && land !== null && medium === 'SURFACE';

interface BulletDraft {
  readonly reference: string;
  readonly landAcquisitionIds: readonly string[];
}

function MakeBullet({ of, lands }: { readonly of: Acquisition; readonly lands: readonly Acquisition[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['RecordBullet'], key) =>
      answerOf(api.POST('/api/acquisitions/bullets', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['acquisitions']],
      done: ({ id }) => {
        said(t({ id: 'bullets.made' }));
        void navigate({ to: '/acquisitions/$id', params: { id } });
      },
    },
  );
  const sorted = lands.toSorted((a, b) => (a.land ?? 0) - (b.land ?? 0));
  const draft = useDraft<BulletDraft>({ reference: '', landAcquisitionIds: sorted.map(({ id }) => id) }, command.refusal);
  const { reference, landAcquisitionIds } = draft.values;
  const body = (): Schemas['RecordBullet'] => ({
    reference: reference.trim(),
    landAcquisitionIds: [...landAcquisitionIds],
    lands: of.classCharacteristics.lands ?? lands.length,
  });
  return (
    <CommandForm command={command} body={body} action={t({ id: 'bullets.make' })}>
      <TextInput {...draft.field('reference')} required maxLength={80} dir="ltr" />
      <Checkbox.Group
        label={t({ id: 'bullets.scanned' })}
        value={[...landAcquisitionIds]}
        onChange={(ids) => draft.change({ landAcquisitionIds: ids })}
        error={draft.faultOf('landAcquisitionIds')}
      >
        <Stack gap={6} mt={6}>
          {sorted.map(({ id, land }) => (
            <Checkbox key={id} value={id} label={t({ id: 'bullets.land' }, { number: land ?? 0 })} />
          ))}
        </Stack>
      </Checkbox.Group>
    </CommandForm>
  );
}
