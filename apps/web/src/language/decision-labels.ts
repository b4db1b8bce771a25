import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

type Decision = Schemas['ReleaseDecisionView'];

export const decisionEffectLabels = defineMessages({
  allow: { id: 'code.decisionEffect.allow' },
  deny: { id: 'code.decisionEffect.deny' },
}) satisfies Labels<Decision['effect']>;

export const wayOutLabels = defineMessages({
  export: { id: 'code.wayOut.export' },
  screen: { id: 'code.wayOut.screen' },
  print: { id: 'code.wayOut.print' },
  webhook: { id: 'code.wayOut.webhook' },
  statistics: { id: 'code.wayOut.statistics' },
  onward: { id: 'code.wayOut.onward' },
}) satisfies Labels<Decision['way']>;

export const withholdingRuleLabels = defineMessages({
  expired: { id: 'code.withholdingRule.expired' },
  'no-purpose': { id: 'code.withholdingRule.no-purpose' },
  'no-legal-basis': { id: 'code.withholdingRule.no-legal-basis' },
  'no-case': { id: 'code.withholdingRule.no-case' },
  'vetoed-by-originator': { id: 'code.withholdingRule.vetoed-by-originator' },
  'above-clearance': { id: 'code.withholdingRule.above-clearance' },
  'purpose-not-permitted': { id: 'code.withholdingRule.purpose-not-permitted' },
  'not-in-court': { id: 'code.withholdingRule.not-in-court' },
  'no-statistics': { id: 'code.withholdingRule.no-statistics' },
  'third-party-rule': { id: 'code.withholdingRule.third-party-rule' },
}) satisfies Labels<Decision['reasons'][number]>;
