import { randomUUID } from 'node:crypto';
import type { EventBody } from '@headstamp/ledger';
import { CUSTODY_RECORD_RULE } from './custody-record-rule';

describe('the rules of custody, applied to a log', () => {
  const subject = { kind: 'cast', id: randomUUID() };
  const official = randomUUID();
  const event = (kind: string, facts: EventBody['facts'] = {}): EventBody => {
    const at = '2026-03-01T10:00:00.000Z';
    return { v: 1, id: randomUUID(), kind, subject, jurisdiction: randomUUID(), official, occurredAt: at, recordedAt: at, facts };
  };

  it('find nothing in a history that begins with a pour', () => {
    expect(CUSTODY_RECORD_RULE.broken([event('cast.poured', { custodian: official })])).toEqual([]);
  });

  it('are not asked about a test fire, which is something done and no item that anybody has', () => {
    expect(CUSTODY_RECORD_RULE.subjectKinds).toEqual(['exhibit', 'mould', 'cast']);
  });

  it('name the event that was recorded after the item was destroyed', () => {
    const late = event('consignment.dispatched');
    const events = [event('cast.poured', { custodian: official }), event('cast.destroyed'), late];
    expect(CUSTODY_RECORD_RULE.broken(events)).toContainEqual({ rule: 'custody.after-destruction', eventId: late.id });
  });
});
