import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const lifeEventKindLabels = defineMessages({
  manufactured: { id: 'code.lifeEventKind.manufactured' },
  exported: { id: 'code.lifeEventKind.exported' },
  imported: { id: 'code.lifeEventKind.imported' },
  transferred: { id: 'code.lifeEventKind.transferred' },
  'taken-into-state-stock': { id: 'code.lifeEventKind.taken-into-state-stock' },
  'released-from-state-stock': { id: 'code.lifeEventKind.released-from-state-stock' },
  'issued-to-security-company': { id: 'code.lifeEventKind.issued-to-security-company' },
  lost: { id: 'code.lifeEventKind.lost' },
  stolen: { id: 'code.lifeEventKind.stolen' },
  recovered: { id: 'code.lifeEventKind.recovered' },
  surrendered: { id: 'code.lifeEventKind.surrendered' },
  found: { id: 'code.lifeEventKind.found' },
  seized: { id: 'code.lifeEventKind.seized' },
  deactivated: { id: 'code.lifeEventKind.deactivated' },
  destroyed: { id: 'code.lifeEventKind.destroyed' },
}) satisfies Labels<Schemas['LifeEventView']['kind']>;

export const lifeCycleFlagLabels = defineMessages({
  'before-year-of-manufacture': { id: 'code.lifeCycleFlag.before-year-of-manufacture' },
  'before-manufacture': { id: 'code.lifeCycleFlag.before-manufacture' },
  'manufactured-twice': { id: 'code.lifeCycleFlag.manufactured-twice' },
  'changed-hands-while-missing': { id: 'code.lifeCycleFlag.changed-hands-while-missing' },
  'after-destruction': { id: 'code.lifeCycleFlag.after-destruction' },
  'in-the-future': { id: 'code.lifeCycleFlag.in-the-future' },
  'import-mark-before-manufacture': { id: 'code.lifeCycleFlag.import-mark-before-manufacture' },
  'destroyed-twice': { id: 'code.lifeCycleFlag.destroyed-twice' },
  'mark-after-destruction': { id: 'code.lifeCycleFlag.mark-after-destruction' },
  'exported-twice': { id: 'code.lifeCycleFlag.exported-twice' },
  'into-stock-twice': { id: 'code.lifeCycleFlag.into-stock-twice' },
  'out-of-stock-twice': { id: 'code.lifeCycleFlag.out-of-stock-twice' },
  'given-by-another-holder': { id: 'code.lifeCycleFlag.given-by-another-holder' },
  'country-no-longer-existed': { id: 'code.lifeCycleFlag.country-no-longer-existed' },
}) satisfies Labels<Schemas['LifeCycleFlagView']['code']>;

export const holderKindLabels = defineMessages({
  MANUFACTURER: { id: 'code.holderKind.MANUFACTURER' },
  IMPORTER: { id: 'code.holderKind.IMPORTER' },
  EXPORTER: { id: 'code.holderKind.EXPORTER' },
  WHOLESALER: { id: 'code.holderKind.WHOLESALER' },
  RETAILER: { id: 'code.holderKind.RETAILER' },
  SECURITY_COMPANY: { id: 'code.holderKind.SECURITY_COMPANY' },
  STATE: { id: 'code.holderKind.STATE' },
  COMPANY: { id: 'code.holderKind.COMPANY' },
  PERSON: { id: 'code.holderKind.PERSON' },
}) satisfies Labels<Schemas['HolderView']['kind']>;

export const firearmOrderLabels = defineMessages({
  newest: { id: 'code.firearmOrder.newest' },
  serial: { id: 'code.firearmOrder.serial' },
}) satisfies Labels;

export const serialMatchLabels = defineMessages({
  prefix: { id: 'code.serialMatch.prefix' },
  noisy: { id: 'code.serialMatch.noisy' },
}) satisfies Labels;
