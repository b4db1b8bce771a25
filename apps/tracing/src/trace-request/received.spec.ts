import fc from 'fast-check';
import { ReceivedClarification, ReceivedTraceAnswer, ReceivedTraceRequest, ReceivedTraceStatus, sound } from './received.dto';
import { TraceRequestError } from './trace-request.errors';

const RULES = [ReceivedTraceRequest, ReceivedTraceStatus, ReceivedTraceAnswer, ReceivedClarification] as const;
const SUBJECT = '3f0e8a2c-1111-4222-8333-444455556666';

describe('a body that arrives signed', () => {
  it.each(RULES)('is either sound by %p or refused: whatever it holds, the reader does not fall over it', (rules) => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.anything({ withNullPrototype: true, withSparseArray: true }),
      fc.record({
        subjectId: fc.constant(SUBJECT),
        word: fc.jsonValue(),
        heard: fc.jsonValue(),
        chain: fc.jsonValue(),
        firearm: fc.jsonValue(),
      }),
      fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'marks', 'chain', 'firearm', 'possessor', 'then'), fc.jsonValue()),
    );
    fc.assert(
      fc.property(anything, (body) => {
        try {
          sound<object>(rules, body);
        } catch (error) {
          expect(error).toBeInstanceOf(TraceRequestError);
          expect((error as TraceRequestError).code).toBe('trace-request.document-refused');
        }
      }),
      { numRuns: 300 },
    );
    expect(({} as Record<string, unknown>).marks).toBeUndefined();
  });

  it('nested deeper than anybody reads is refused, not fallen over', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 50_000; level += 1) deep = { marks: [deep] };
    expect(() => sound(ReceivedTraceRequest, { subjectId: SUBJECT, firearm: deep })).toThrow(
      expect.objectContaining({ code: 'trace-request.document-refused' }),
    );
  });

  it('names the fields at fault and nothing of what they say', () => {
    const refused = (): unknown => {
      try {
        return sound(ReceivedTraceStatus, { subjectId: SUBJECT, move: 'Juan Pérez', word: -1, heard: 0 });
      } catch (error) {
        return error;
      }
    };
    expect(refused()).toMatchObject({ facts: { reason: 'fields-malformed', fields: ['move', 'word'] } });
    expect(JSON.stringify(refused())).not.toContain('Juan');
  });

  it('is taken as it is when it keeps the rules, and fields that nobody named are left behind by those who read it', () => {
    const body = { subjectId: SUBJECT, move: 'work', word: 3, heard: 1 };
    expect(sound(ReceivedTraceStatus, body)).toMatchObject(body);
  });
});
