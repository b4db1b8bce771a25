import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Lead = Schemas['TraceLeadView'];

/** Why several traces are looked at together. */
export const leadKindLabels = defineMessages({
  'same-firearm': { id: 'code.leadKind.same-firearm' },
  'same-purchaser': { id: 'code.leadKind.same-purchaser' },
  'short-time-to-crime': { id: 'code.leadKind.short-time-to-crime' },
  'recoveries-together': { id: 'code.leadKind.recoveries-together' },
}) satisfies Labels<Lead['kind']>;

/** What they have in common. */
export const leadReasonLabels = defineMessages({
  serial: { id: 'code.leadReason.serial' },
  make: { id: 'code.leadReason.make' },
  purchaser: { id: 'code.leadReason.purchaser' },
  place: { id: 'code.leadReason.place' },
  time: { id: 'code.leadReason.time' },
}) satisfies Labels<Lead['why'][number]>;
