import { Button, List, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Country } from '../../language/country';
import { leadKindLabels, leadReasonLabels } from '../../language/lead-labels';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { Day, When } from '../../parts/when';
import { useMay } from '../../session/session';
import type { TraceLead } from './trace-leads.reads';

export function LeadPanel({ lead }: { readonly lead: TraceLead }): ReactNode {
  const { formatMessage: t, formatList } = useIntl();
  const may = useMay();
  const [setting, setSetting] = useState(false);
  const { kind, why, requests, minDays, maxDays, dismissal } = lead;
  return (
    <Panel
      title={t(leadKindLabels[kind])}
      actions={
        dismissal === null &&
        !setting &&
        may('POST /api/trace-leads/{id}/dismissal') && (
          <Button variant="default" size="compact-sm" onClick={() => setSetting(true)}>
            {t({ id: 'leads.setAside' })}
          </Button>
        )
      }
    >
      <Text size="sm" mb="xs">
        {t(
          { id: 'leads.why' },
          {
            reasons: formatList(
              why.map((each) => t(leadReasonLabels[each])),
              { type: 'unit' },
            ),
          },
        )}
        {minDays !== null && maxDays !== null && (
          <>
            {' '}
            ·{' '}
            {minDays === maxDays
              ? t({ id: 'trace.days' }, { days: minDays })
              : t({ id: 'trace.daysBetween' }, { min: minDays, max: maxDays })}
          </>
        )}
      </Text>
      <List size="sm">
        {requests.map(({ id, reference, requester, recoveredOn, recoveredIn }) => (
          <List.Item key={id}>
            <Link to="/trace-requests/$id" params={{ id }}>
              <Ident>{reference}</Ident>
            </Link>{' '}
            · {requester?.name ?? '–'} · <Day on={recoveredOn} /> · <Country code={recoveredIn} />
          </List.Item>
        ))}
      </List>
      {dismissal && (
        <Text size="sm" mt="sm">
          {t({ id: 'leads.wasSetAside' })} <When at={dismissal.dismissedAt} />: {dismissal.reason}
        </Text>
      )}
      {setting && <SetAside id={lead.id} done={() => setSetting(false)} />}
    </Panel>
  );
}

function SetAside({ id, done }: { readonly id: string; readonly done: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['DismissTraceLead'], key) =>
      answerOf(api.POST('/api/trace-leads/{id}/dismissal', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [['trace-leads']],
      done: () => {
        said(t({ id: 'leads.setAsideDone' }));
        done();
      },
    },
  );
  const draft = useDraft({ reason: '' }, command.refusal);
  return (
    <CommandForm command={command} body={() => ({ reason: draft.values.reason.trim() })} action={t({ id: 'leads.setAside' })}>
      <Textarea {...draft.field('reason')} required autosize minRows={2} maxLength={2_000} mt="sm" />
    </CommandForm>
  );
}
