import { Button, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { clarificationPurposeLabels, partLabels } from '../../language/trace-labels';
import { Awaited } from '../../parts/awaited';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { clarificationsQuery, type TraceRequest } from './tracing.reads';

/** What the two offices said to each other about this request; who is asked for information gives it here. */
export function ClarificationThread({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const read = useQuery(clarificationsQuery(request.id));
  const informing = request.state === 'info_needed' && request.ourPart === 'requester';
  const talking = !['draft', 'cancelled', 'closed'].includes(request.state);
  return (
    <Panel title={t({ id: 'trace.messages' })} actions={request.unreadMessages > 0 && <MarkRead request={request} />}>
      <Awaited read={read}>
        {({ messages }) =>
          messages.length === 0 ? (
            <Text size="sm">{t({ id: 'trace.noMessages' })}</Text>
          ) : (
            <ol className="plain-list" aria-label={t({ id: 'trace.messages' })}>
              {messages.map(({ id, saidBy, purpose, text, official, saidAt, unread }) => (
                <li key={id}>
                  <strong>
                    <Code of={partLabels} value={saidBy} />
                    {official !== null && `, ${official}`}
                  </strong>{' '}
                  <Code of={clarificationPurposeLabels} value={purpose} /> · <When at={saidAt} />{' '}
                  {unread && <Tag tone="waiting">{t({ id: 'trace.unreadOne' })}</Tag>}
                  <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
                </li>
              ))}
            </ol>
          )
        }
      </Awaited>
      {talking && may('POST /api/trace-requests/{id}/clarifications') && <Say request={request} informing={informing} />}
    </Panel>
  );
}

function MarkRead({ request: { id } }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const mark = useCommand(
    (_: null, key) =>
      answerOf(
        api.POST('/api/trace-requests/{id}/clarifications/reading', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    { changes: [['trace-requests']] },
  );
  return (
    <Button size="compact-sm" variant="default" loading={mark.pending} onClick={() => mark.send(null)}>
      {t({ id: 'trace.markRead' })}
    </Button>
  );
}

/** A message that moves nothing; or, where information is needed, the information. */
function Say({ request: { id, version }, informing }: { readonly request: TraceRequest; readonly informing: boolean }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    async (body: { text: string }, key) => {
      const path = { id };
      if (!informing)
        await answerOf(api.POST('/api/trace-requests/{id}/clarifications', { params: { path, header: { 'Idempotency-Key': key } }, body }));
      else {
        const header = { 'If-Match': versionRead(version), 'Idempotency-Key': key };
        await answerOf(api.POST('/api/trace-requests/{id}/information', { params: { path, header }, body }));
      }
    },
    {
      changes: [['trace-requests']],
      done: () => {
        draft.change({ text: '' });
        said(t({ id: 'trace.said' }));
      },
    },
  );
  const draft = useDraft({ text: '' }, command.refusal);
  return (
    <CommandForm
      command={command}
      body={() => ({ text: draft.values.text.trim() })}
      action={informing ? t({ id: 'trace.inform' }) : t({ id: 'trace.say' })}
    >
      <Textarea {...draft.field('text')} required autosize minRows={2} maxLength={4_000} mt="sm" />
    </CommandForm>
  );
}
