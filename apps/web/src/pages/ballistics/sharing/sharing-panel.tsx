import { List, Text, Textarea, TextInput } from '@mantine/core';
import type { SharingAudience, SharingDisclosure } from '@headstamp/codes';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../../api/client';
import { useCommand } from '../../../api/command';
import { Code } from '../../../language/code';
import { audienceLabels, disclosureLabels } from '../../../language/comparison-labels';
import { Awaited } from '../../../parts/awaited';
import { CodeSelect } from '../../../parts/choices';
import { useDraft } from '../../../parts/draft';
import { Facts } from '../../../parts/facts';
import { CommandForm } from '../../../parts/form';
import { Ident } from '../../../parts/ident';
import { instantOf } from '../../../parts/instant';
import { Panel } from '../../../parts/panel';
import { said } from '../../../parts/said';
import { When } from '../../../parts/when';
import { useMay } from '../../../session/session';
import { sharingQuery, type Sharing } from '../ballistics.reads';
import { SharePartners } from '../share-partners';

/** Who may compare against an acquisition, what they see, until when; narrowed, widened and ended here. */
export function SharingPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(sharingQuery(id));
  const may = useMay();
  return (
    <Panel title={t({ id: 'sharing.title' })}>
      <Awaited read={read}>
        {(sharing) => (
          <>
            <Held sharing={sharing} />
            {may('POST /api/acquisitions/{id}/sharing') && <ChangeForm key={sharing.version} sharing={sharing} />}
          </>
        )}
      </Awaited>
    </Panel>
  );
}

function Held({ sharing: { current, recipients } }: { readonly sharing: Sharing }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Facts
        of={[
          { term: t({ id: 'sharing.audience' }), value: <Code of={audienceLabels} value={current.audience} /> },
          { term: t({ id: 'sharing.disclosure' }), value: <Code of={disclosureLabels} value={current.disclosure} /> },
          { term: t({ id: 'sharing.until' }), value: current.expiresAt === null ? t({ id: 'sharing.noEnd' }) : <When at={current.expiresAt} /> },
          { term: t({ id: 'sharing.because' }), value: current.reason },
        ]}
      />
      <Text fw={600} mt="sm">
        {t({ id: 'sharing.recipients' })}
      </Text>
      {recipients.length === 0 && <Text size="sm">{t({ id: 'acquisitions.nobody' })}</Text>}
      <List size="sm" mb="md">
        {recipients.map(({ jurisdiction, since, endedAt }) => (
          <List.Item key={jurisdiction}>
            <Ident>{jurisdiction}</Ident> · <When at={since} /> · {endedAt === null ? t({ id: 'sharing.open' }) : t({ id: 'sharing.ended' })}
          </List.Item>
        ))}
      </List>
    </>
  );
}

interface SharingDraft {
  readonly audience: SharingAudience;
  readonly partners: readonly string[];
  readonly disclosure: SharingDisclosure;
  readonly expiresAt: string;
  readonly reason: string;
}

function ChangeForm({ sharing: { acquisitionId: id, version, current } }: { readonly sharing: Sharing }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['ChangeSharing'], key) =>
      answerOf(
        api.POST('/api/acquisitions/{id}/sharing', {
          params: { path: { id }, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
          body,
        }),
      ),
    { changes: [['sharing', id], ['acquisitions', id]], done: () => said(t({ id: 'sharing.changed' })) },
  );
  const draft = useDraft<SharingDraft>(
    { audience: current.audience, partners: current.partners, disclosure: current.disclosure, expiresAt: '', reason: '' },
    command.refusal,
  );
  const { audience, partners, disclosure, expiresAt, reason } = draft.values;
  const body = (): Schemas['ChangeSharing'] => ({
    audience,
    disclosure,
    reason: reason.trim(),
    ...(audience === 'NAMED' && { partners: [...partners] }),
    ...(expiresAt !== '' && { expiresAt: instantOf(expiresAt) }),
  });
  return (
    <CommandForm command={command} body={body} action={t({ id: 'sharing.change' })}>
      <CodeSelect of={audienceLabels} {...draft.field('audience')} label={t({ id: 'sharing.audience' })} required />
      {audience === 'NAMED' && (
        <SharePartners value={partners} onChange={(codes) => draft.change({ partners: codes })} error={draft.faultOf('partners')} />
      )}
      <CodeSelect of={disclosureLabels} {...draft.field('disclosure')} label={t({ id: 'sharing.disclosure' })} required />
      <TextInput {...draft.field('expiresAt')} label={t({ id: 'sharing.until' })} type="datetime-local" />
      <Textarea {...draft.field('reason')} label={t({ id: 'sharing.because' })} required maxLength={1_000} autosize minRows={2} />
    </CommandForm>
  );
}
