import { Alert, Button, FileInput, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { discardCapture, type Capture } from '../../captures/capture-store';
import { capturesQuery, isWaiting, useSendCaptures } from '../../captures/captures';
import { takeCapture } from '../../captures/send-captures';
import { captureKindLabels, captureStateLabels } from '../../language/capture-labels';
import { Code } from '../../language/code';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';

/** The queue of what was photographed and scanned where no connection was: drafts on this device until the server has them. */
export function CapturesPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { officialId } = useOfficial();
  const { data: captures = [] } = useQuery(capturesQuery(officialId));
  const send = useSendCaptures(officialId);
  return (
    <Page title={t({ id: 'captures.title' })} lead={t({ id: 'captures.lead' })}>
      <Alert mb="md" color="gray">
        {t({ id: 'captures.custody' })}
      </Alert>
      {may('POST /api/photographs') && <Photographs owner={officialId} onTaken={send} />}
      <Panel title={t({ id: 'captures.queue' })}>
        {captures.some(isWaiting) && (
          <Button mb="sm" variant="default" onClick={() => void send().catch(() => undefined)}>
            {t({ id: 'captures.sendNow' })}
          </Button>
        )}
        <DataTable
          caption={t({ id: 'captures.queue' })}
          rows={captures}
          rowId={({ key }) => key}
          empty={t({ id: 'captures.none' })}
          columns={[
            { id: 'what', header: t({ id: 'captures.what' }), namesRow: true, cell: (capture) => <What capture={capture} /> },
            { id: 'takenAt', header: t({ id: 'captures.takenAt' }), cell: ({ takenAt }) => <When at={takenAt} /> },
            { id: 'state', header: t({ id: 'captures.state' }), cell: (capture) => <State capture={capture} /> },
            { id: 'discard', header: t({ id: 'captures.remove' }), cell: (capture) => <Discard capture={capture} onDone={send} /> },
          ]}
        />
      </Panel>
    </Page>
  );
}

interface PhotographsProps {
  readonly owner: string;
  readonly onTaken: () => Promise<void>;
}

/** Kept on the device first and sent from there, so that a lost connection loses no picture. */
function Photographs({ owner, onTaken }: PhotographsProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [failed, setFailed] = useState(false);
  const take = async (pictures: readonly File[]): Promise<void> => {
    for (const picture of pictures) await takeCapture(owner, { kind: 'photograph', name: picture.name, picture });
    await onTaken();
  };
  return (
    <Panel title={t({ id: 'captures.photographs' })}>
      <FileInput
        label={t({ id: 'captures.choose' })}
        description={t({ id: 'captures.chooseHint' })}
        accept="image/jpeg,image/png"
        multiple
        value={[]}
        onChange={(pictures) => {
          setFailed(false);
          take(pictures).catch(() => setFailed(true));
        }}
      />
      {failed && (
        <Text role="alert" c="red.9" mt="sm">
          {t({ id: 'captures.notKept' })}
        </Text>
      )}
    </Panel>
  );
}

function What({ capture: { content } }: { readonly capture: Capture }): ReactNode {
  return (
    <>
      <Code of={captureKindLabels} value={content.kind} /> <Ident>{content.kind === 'scan' ? content.body.text : content.name}</Ident>
    </>
  );
}

const TONES = { waiting: 'waiting', sent: 'good', refused: 'bad' } as const;

function State({ capture: { state, outcome } }: { readonly capture: Capture }): ReactNode {
  return (
    <Group gap="xs">
      <Tag tone={TONES[state]}>
        <Code of={captureStateLabels} value={state} />
      </Tag>
      {outcome !== null && <Ident>{outcome}</Ident>}
    </Group>
  );
}

function Discard({ capture, onDone }: { readonly capture: Capture; readonly onDone: () => Promise<void> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const discard = async (): Promise<void> => {
    if (capture.state !== 'sent' && !window.confirm(t({ id: 'captures.discardReally' }))) return;
    await discardCapture(capture.key);
    await onDone();
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void discard().catch(() => undefined)}>
      {t({ id: 'captures.remove' })}
    </Button>
  );
}
