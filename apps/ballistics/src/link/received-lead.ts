import type { LeadNoticeBody } from '@headstamp/exchange';
import { EXTERNAL_SYSTEMS, type ExternalSource } from '../external-candidate/external-systems';
import { day, finite, flag, oneOf, orLeftOut, orNull, record, sha256, textOf, uuid } from '../record/document-rules';

const external = record({
  ...{ system: oneOf(EXTERNAL_SYSTEMS), vendor: textOf(120), site: textOf(120), reportNumber: textOf(80), reportedOn: day },
  ...{ scoreAsPrinted: orNull(textOf(60)), paperSha256: sha256 },
});
const notice = record({
  ...{ subjectId: uuid, senderAcquisitionId: uuid, senderReference: textOf(120), senderCaseId: uuid, senderCaseReference: textOf(120) },
  ...{ synthetic: flag, recipientAcquisitionId: uuid, score: orNull(finite), engineVersion: orNull(textOf(120)) },
  ...{ parametersHash: orNull(textOf(120)), reviewedOn: day, external: orLeftOut(external) },
  preparedSurface: orNull((value) => typeof value === 'string'),
});

/** A lead as it was received: scored by the sender's engine, or proposed by another system's report, never both. */
export type ReceivedLead = LeadNoticeBody & { readonly external?: ExternalSource };

/** Whether a lead notice says what a link is made of, and nothing else. */
export function isLeadNotice(body: unknown): body is ReceivedLead {
  if (!notice(body)) return false;
  const { score, engineVersion, parametersHash, external: report } = body as LeadNoticeBody;
  const scored = [score, engineVersion, parametersHash].map((value) => value !== null);
  return report === undefined ? scored.every(Boolean) : !scored.some(Boolean);
}

