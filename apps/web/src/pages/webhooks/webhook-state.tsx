import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { webhookDisabledLabels, webhookStateLabels } from '../../language/webhook-labels';
import { Tag } from '../../parts/tag';
import type { WebhookEndpoint } from './webhooks.reads';

export function WebhookState({ of: { state, disabledBecause, failingSince } }: { readonly of: WebhookEndpoint }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Tag tone={state === 'active' ? 'good' : 'bad'}>
        <Code of={webhookStateLabels} value={state} />
      </Tag>{' '}
      {disabledBecause !== null && <Code of={webhookDisabledLabels} value={disabledBecause} />}
      {state === 'active' && failingSince !== null && <Tag tone="waiting">{t({ id: 'webhooks.failing' })}</Tag>}
    </>
  );
}
