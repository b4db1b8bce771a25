import type { EventBody, RecordRule } from '@headstamp/ledger';
import type { CustodyEvent } from './custody-event';
import { findGaps } from './find-gaps';

/** The rules of custody as a check of the log applies them: over what the log says, not over tables beside it. */
export const CUSTODY_RECORD_RULE: RecordRule = {
  subjectKinds: ['exhibit', 'mould', 'cast'],
  broken: (events) =>
    findGaps(events.map(custodyEventOf)).map(({ code, at }) => ({ rule: `custody.${code}`, eventId: events[at]?.id ?? '' })),
};

const custodyEventOf = ({ id, kind, official, occurredAt, facts }: EventBody): CustodyEvent => ({
  id,
  kind,
  officialId: official,
  occurredAt: new Date(occurredAt),
  facts,
});
