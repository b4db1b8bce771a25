import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { alikeInLabels } from '../../language/trace-labels';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { useMay } from '../../session/session';
import { TraceStateTag } from './trace-state-tag';
import { duplicatesQuery } from './tracing.reads';

/** Other requests that may ask about the same firearm; nothing stands here where there are none. */
export function DuplicatesPanel({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data } = useQuery(duplicatesQuery(id));
  const may = useMay();
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t({ id: 'trace.duplicates' })}>
      <Text size="sm" mb="xs">
        {t({ id: 'trace.duplicatesHint' })}
      </Text>
      <ul className="plain-list">
        {data.items.map((other) => (
          <li key={other.id}>
            <Link to="/trace-requests/$id" params={{ id: other.id }}>
              {other.reference}
            </Link>{' '}
            <TraceStateTag state={other.state} overdue={false} /> {t({ id: 'trace.from' }, { name: other.requester?.name ?? '–' })}
            {other.alikeIn.map((each) => (
              <span key={each}>
                {' '}
                <Tag tone="told">
                  <Code of={alikeInLabels} value={each} />
                </Tag>
              </span>
            ))}{' '}
            {other.joined ? (
              <Tag tone="good">{t({ id: 'trace.joined' })}</Tag>
            ) : (
              may('POST /api/trace-requests/{id}/joins') && <Join id={id} otherId={other.id} reference={other.reference} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Join({ id, otherId, reference }: { readonly id: string; readonly otherId: string; readonly reference: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const join = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/joins', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body: { otherId } }),
      ),
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.joinedNow' })) },
  );
  return (
    <>
      <RefusalNotice refusal={join.refusal} />
      <Button size="compact-sm" variant="default" loading={join.pending} onClick={() => join.send(null)}>
        {t({ id: 'trace.join' }, { reference })}
      </Button>
    </>
  );
}
