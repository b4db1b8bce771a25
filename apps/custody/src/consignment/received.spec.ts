import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ReceivedConsignmentWord, ReceivedLoanWord, ReceivedNotice, ReceivedReceipt, sound } from './received.dto';

const refused = expect.objectContaining({ code: 'consignment.document-refused' });
const at = '2026-03-01T10:00:00.000Z';
const castId = randomUUID();
const order = { subjectId: randomUUID(), word: 1, heard: 0 };

const BODIES = [
  [
    ReceivedNotice,
    {
      subjectId: randomUUID(),
      reference: 'BZ-CON-2026-0001',
      linkId: randomUUID(),
      casts: [{ castId, label: 'C-1', mouldOrdinal: 1, castOrdinal: 1, regions: ['BREECH_FACE'], fitFor: ['MICROSCOPY'], calibre: '' }],
      sealNumber: 'S-1',
      courier: 'bag',
      trackingNumber: null,
      dispatchedAt: at,
      expectedOn: null,
      expectedAt: null,
      returnBy: null,
      returns: null,
      packages: [{ ordinal: 1, castIds: [castId], seals: ['S-1'], weightGrams: null }],
      customs: [{ kind: 'EXPORT_PERMIT', number: 'E-1', country: 'BZ', issuedOn: '2026-03-01', photographSha256: null }],
      offerHash: 'a'.repeat(64),
    },
  ],
  [
    ReceivedReceipt,
    {
      ...order,
      offerHash: 'a'.repeat(64),
      outcome: 'held',
      keptAsEvidence: false,
      sealFound: '',
      sealIntact: false,
      condition: 'torn',
      receivedAt: at,
      discrepancy: ['seal-broken'],
      missingCastIds: [],
      settlement: null,
    },
  ],
  [ReceivedConsignmentWord, { ...order, says: 'lost', statement: 'gone', at, courier: null, trackingNumber: null, expectedOn: null }],
  [
    ReceivedLoanWord,
    {
      subjectId: randomUUID(),
      endingId: randomUUID(),
      says: 'ask',
      kind: 'retention',
      castIds: [castId],
      statement: 'x',
      at,
      method: null,
      certificateNumber: null,
      certificateSha256: null,
    },
  ],
] as const;

describe('a document about a consignment', () => {
  it.each(BODIES.map(([rules, body]) => [rules.name, rules, body] as const))(
    'of the rules %s is taken when it is sound',
    (_, rules, body) => {
      expect(sound<object>(rules, body)).toMatchObject(body);
    },
  );

  it.each(BODIES.map(([rules, body]) => [rules.name, rules, body] as const))(
    'of the rules %s is refused without any field that must be there',
    (_, rules, body) => {
      for (const [name, value] of Object.entries(body)) {
        if (value === null) continue;
        const { [name as never]: __, ...less } = body as object;
        expect(() => sound<object>(rules, less)).toThrow(refused);
      }
    },
  );

  it.each(BODIES.map(([rules, body]) => [rules.name, rules, body] as const))(
    'of the rules %s is refused or taken, and never ends the process, whatever stands in a field',
    (_, rules, body) => {
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(body)), fc.jsonValue({ maxDepth: 3 }), (name, value) => {
          try {
            sound<object>(rules, { ...body, [name]: value });
          } catch (error) {
            expect(error).toEqual(refused);
          }
        }),
        { numRuns: 300 },
      );
      for (const nothing of [null, undefined, 7, 'text', [], [body]]) expect(() => sound<object>(rules, nothing)).toThrow(refused);
    },
  );

  it('is refused when it speaks of a year that no database keeps', () => {
    const [, , [rules, word]] = BODIES;
    expect(() => sound<object>(rules, { ...word, at: '0000-01-01T00:00:00Z' })).toThrow(refused);
  });

  it('is refused when it hides control characters or half a character, or goes on for ever', () => {
    const [, , [rules, word]] = BODIES;
    for (const statement of ['a\u0000b', 'a\ud800', ' ', 'x'.repeat(2_001)])
      expect(() => sound<object>(rules, { ...word, statement })).toThrow(refused);
  });
});
