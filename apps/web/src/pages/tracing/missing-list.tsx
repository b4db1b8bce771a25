import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { isWritten, type TraceDraft } from './trace-draft';
import type { TraceRequest } from './tracing.reads';

interface MissingListProps {
  /** What the server found missing when the draft was saved last. */
  readonly missing: TraceRequest['missing'];
  readonly draft: TraceDraft;
}

/** What a submission would be refused for, kept up with what is being written. */
export function MissingList({ missing, draft }: MissingListProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const open = missing.filter((item) => !isWritten(draft, item)).length;
  return (
    <Panel title={t({ id: 'trace.missing' })}>
      <Text size="sm" role="status" mb="xs">
        {t({ id: 'trace.missingCount' }, { count: open })}
      </Text>
      {missing.length > 0 && (
        <List size="sm" spacing={4}>
          {missing.map((item) => (
            <List.Item key={item}>
              {field(item)} {isWritten(draft, item) && <Tag tone="good">{t({ id: 'trace.writtenNow' })}</Tag>}
            </List.Item>
          ))}
        </List>
      )}
    </Panel>
  );
}
