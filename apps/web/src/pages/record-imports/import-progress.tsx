import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { importStateLabels } from '../../language/import-labels';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { useMay } from '../../session/session';
import { isUnderWay, RECORD_IMPORTS, type RecordImport } from './record-imports.reads';

/** How far it is; it goes on when this page is left, and can be cancelled until it has ended. */
export function ImportProgress({ found }: { readonly found: RecordImport }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { state, progress, rowsDone, failure, fileRemovedAt, endedAt } = found;
  return (
    <Panel title={t({ id: 'imports.progress' })}>
      <Text role="status">
        <Code of={importStateLabels} value={state} />
        {isUnderWay(found) && <> · {t({ id: 'imports.rowsRead' }, { count: rowsDone })}</>}
      </Text>
      {progress !== null && <Progress value={progress * 100} my="xs" aria-label={t({ id: 'imports.progress' })} />}
      {failure !== null && (
        <Text size="sm">
          {t({ id: 'imports.failure' })} <span lang="en">{failure}</span>
        </Text>
      )}
      {fileRemovedAt !== null && <Text size="sm">{t({ id: 'imports.removed' })}</Text>}
      {endedAt === null && <CancelImport id={found.id} />}
    </Panel>
  );
}

/** Asks once, and offers nothing to whom the server would refuse. */
export function CancelImport({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const cancel = useCommand(
    (_: null, key) =>
      answerOf(api.POST('/api/record-imports/{id}/cancellation', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    { changes: [RECORD_IMPORTS], done: () => said(t({ id: 'imports.cancelled' })) },
  );
  if (!may('POST /api/record-imports/{id}/cancellation')) return null;
  return (
    <>
      <RefusalNotice refusal={cancel.refusal} />
      <Group mt="sm" gap="sm">
        <Button size="compact-sm" variant="default" loading={cancel.pending} onClick={() => cancel.send(null)}>
          {t({ id: 'imports.cancel' })}
        </Button>
        <Text size="sm">{t({ id: 'imports.cancelHint' })}</Text>
      </Group>
    </>
  );
}
