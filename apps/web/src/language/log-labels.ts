import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const logCheckStateLabels = defineMessages({
  running: { id: 'code.logCheckState.running' },
  sound: { id: 'code.logCheckState.sound' },
  'not-sound': { id: 'code.logCheckState.not-sound' },
  'broken-off': { id: 'code.logCheckState.broken-off' },
}) satisfies Labels<Schemas['LogCheckView']['state']>;

/** What a check of a log can find, by the names it gives. */
export const logFindingLabels = defineMessages({
  'event-altered': { id: 'code.logFinding.event-altered' },
  'event-row-altered': { id: 'code.logFinding.event-row-altered' },
  'opening-altered': { id: 'code.logFinding.opening-altered' },
  'leaf-missing': { id: 'code.logFinding.leaf-missing' },
  'node-altered': { id: 'code.logFinding.node-altered' },
  'checkpoint-altered': { id: 'code.logFinding.checkpoint-altered' },
  'history-rewritten': { id: 'code.logFinding.history-rewritten' },
  'tail-deleted': { id: 'code.logFinding.tail-deleted' },
  'checkpoint-missing': { id: 'code.logFinding.checkpoint-missing' },
  'event-forgotten': { id: 'code.logFinding.event-forgotten' },
  'cosignature-altered': { id: 'code.logFinding.cosignature-altered' },
  'time-stamp-altered': { id: 'code.logFinding.time-stamp-altered' },
  'restored-older-copy': { id: 'code.logFinding.restored-older-copy' },
  'forked-from-witnesses': { id: 'code.logFinding.forked-from-witnesses' },
  'split-view': { id: 'code.logFinding.split-view' },
  'not-a-continuation': { id: 'code.logFinding.not-a-continuation' },
  'record-rule': { id: 'code.logFinding.record-rule' },
}) satisfies Labels;

export const sealedStateLabels = defineMessages({
  none: { id: 'code.sealedState.none' },
  sealed: { id: 'code.sealedState.sealed' },
  erased: { id: 'code.sealedState.erased' },
}) satisfies Labels<Schemas['RecordEventView']['sealed']>;

/** Kinds of records whose history an auditor may ask for. */
export const loggedSubjectLabels = defineMessages({
  case: { id: 'code.loggedSubject.case' },
  recovery: { id: 'code.loggedSubject.recovery' },
  'trace-request': { id: 'code.loggedSubject.trace-request' },
  firearm: { id: 'code.loggedSubject.firearm' },
  holder: { id: 'code.loggedSubject.holder' },
  exhibit: { id: 'code.loggedSubject.exhibit' },
  mould: { id: 'code.loggedSubject.mould' },
  cast: { id: 'code.loggedSubject.cast' },
  consignment: { id: 'code.loggedSubject.consignment' },
  acquisition: { id: 'code.loggedSubject.acquisition' },
  link: { id: 'code.loggedSubject.link' },
  official: { id: 'code.loggedSubject.official' },
  log: { id: 'code.loggedSubject.log' },
  'record-hold': { id: 'code.loggedSubject.record-hold' },
}) satisfies Labels;
