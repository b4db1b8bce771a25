import { Button, Group, List, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { upload } from '../../api/upload';
import { Awaited } from '../../parts/awaited';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { type Examined, snapshotsQuery } from './reads';

type Settings = Schemas['AttachSnapshot']['settings'];

interface SnapshotsPanelProps {
  /** Null for a pair that belongs to no examination: its pictures are only handed out. */
  readonly of: Examined | null;
  readonly take: () => Promise<Blob>;
  readonly settings: () => Settings;
}

/** Pictures of the stage as it stands, to take away or to keep with the examination. */
export function SnapshotsPanel({ of, take, settings }: SnapshotsPanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const download = async (): Promise<void> => {
    const address = URL.createObjectURL(await take());
    const link = document.createElement('a');
    link.href = address;
    link.download = 'headstamp-comparison.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Panel title={t({ id: 'microscope.snapshots' })}>
      <Text size="sm" mb="sm">
        {t({ id: 'microscope.snapshotHow' })}
      </Text>
      <Button variant="default" mb="sm" onClick={() => void download()}>
        {t({ id: 'microscope.download' })}
      </Button>
      {of && may('POST /api/candidates/{id}/snapshots') && <Attach of={of} take={take} settings={settings} />}
      {of && <Kept of={of} />}
    </Panel>
  );
}

function Attach({ of, take, settings }: SnapshotsPanelProps & { readonly of: Examined }): ReactNode {
  const { formatMessage: t } = useIntl();
  const [words, setWords] = useState('');
  // Sent again after a lost answer, it is the same picture.
  const taken = useRef<{ readonly key: string; readonly picture: Blob; readonly settings: Settings } | null>(null);
  const command = useCommand(
    async (written: { readonly words: string }, key) => {
      if (taken.current?.key !== key) taken.current = { key, picture: await take(), settings: settings() };
      const form = new FormData();
      form.append('file', taken.current.picture, 'comparison.png');
      const { id: photographId } = await upload<Schemas['PhotographView']>('/api/photographs', form, `${key}-picture`, () => undefined);
      const body: Schemas['AttachSnapshot'] = { photographId, settings: taken.current.settings, ...stated(written) };
      const at = { params: { path: { id: of.id }, header: { 'Idempotency-Key': key } }, body };
      return answerOf(of.purpose === 'candidate' ? api.POST('/api/candidates/{id}/snapshots', at) : api.POST('/api/links/{id}/snapshots', at));
    },
    {
      changes: [['snapshots', of.purpose, of.id]],
      done: () => {
        setWords('');
        said(t({ id: 'microscope.attached' }));
      },
    },
  );
  return (
    <>
      <RefusalNotice refusal={command.refusal} />
      <Group align="flex-end" mb="sm">
        <TextInput label={t({ id: 'microscope.snapshotWords' })} value={words} maxLength={1_000} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        <Button loading={command.pending} onClick={() => command.send({ words })}>
          {t({ id: 'microscope.attach' })}
        </Button>
      </Group>
    </>
  );
}

function Kept({ of }: { readonly of: Examined }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(snapshotsQuery(of));
  return (
    <Awaited read={read}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm">{t({ id: 'microscope.noSnapshots' })}</Text>
        ) : (
          <List size="sm">
            {items.map(({ id, photographId, sha256, words, takenAt, examinerReference }) => (
              <List.Item key={id}>
                <a href={`/api/photographs/${photographId}`} target="_blank" rel="noreferrer">
                  {words ?? t({ id: 'microscope.snapshot' })}
                </a>{' '}
                · <When at={takenAt} /> · <Ident>{examinerReference}</Ident> · SHA-256 <Ident>{sha256}</Ident>
              </List.Item>
            ))}
          </List>
        )
      }
    </Awaited>
  );
}
