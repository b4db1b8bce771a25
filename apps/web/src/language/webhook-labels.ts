import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Endpoint = Schemas['WebhookEndpointView'];
type Delivery = Schemas['WebhookDeliveryView'];

export const webhookStateLabels = defineMessages({
  active: { id: 'code.webhookState.active' },
  disabled: { id: 'code.webhookState.disabled' },
}) satisfies Labels<Endpoint['state']>;

export const webhookDisabledLabels = defineMessages({
  administrator: { id: 'code.webhookDisabled.administrator' },
  gone: { id: 'code.webhookDisabled.gone' },
  failing: { id: 'code.webhookDisabled.failing' },
}) satisfies Labels<NonNullable<Endpoint['disabledBecause']>>;

export const webhookChangeLabels = defineMessages({
  raised: { id: 'code.webhookChange.raised' },
  delivered: { id: 'code.webhookChange.delivered' },
  acknowledged: { id: 'code.webhookChange.acknowledged' },
  overdue: { id: 'code.webhookChange.overdue' },
  escalated: { id: 'code.webhookChange.escalated' },
}) satisfies Labels<Endpoint['changes'][number]>;

export const webhookDeliveryLabels = defineMessages({
  waiting: { id: 'code.webhookDelivery.waiting' },
  delivered: { id: 'code.webhookDelivery.delivered' },
  failed: { id: 'code.webhookDelivery.failed' },
}) satisfies Labels<Delivery['state']>;

export const webhookOutcomeLabels = defineMessages({
  taken: { id: 'code.webhookOutcome.taken' },
  refused: { id: 'code.webhookOutcome.refused' },
  redirected: { id: 'code.webhookOutcome.redirected' },
  gone: { id: 'code.webhookOutcome.gone' },
  'timed-out': { id: 'code.webhookOutcome.timed-out' },
  'not-reached': { id: 'code.webhookOutcome.not-reached' },
  'certificate-refused': { id: 'code.webhookOutcome.certificate-refused' },
  'host-unknown': { id: 'code.webhookOutcome.host-unknown' },
  'address-forbidden': { id: 'code.webhookOutcome.address-forbidden' },
  interrupted: { id: 'code.webhookOutcome.interrupted' },
}) satisfies Labels<NonNullable<Delivery['lastOutcome']>>;
