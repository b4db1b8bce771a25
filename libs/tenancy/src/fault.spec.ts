import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { framesOf, plainFault, withoutContent } from './fault';

const SERIAL = '31B-48627';

describe('what is said of an unexpected error', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const failing = (sql: string, values: unknown[]): Promise<unknown> =>
    db.session
      .run(db.actor(db.jurisdictions.BZ), (tx) => tx.query(sql, values))
      .then(
        () => null,
        (error: unknown) => error,
      );

  it('names the rule of the database that was broken, and none of the values', async () => {
    const command =
      'INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) SELECT $1, $1, $2, $2 FROM generate_series(1, 2)';
    const faults = [
      await failing(command, [db.jurisdictions.BZ, SERIAL]),
      await failing('SELECT $1::text::uuid', [SERIAL]),
      await failing('SELECT $1::text', [`${SERIAL}\u0000`]),
    ];
    expect(faults.map(plainFault)).toEqual([
      'PostgreSQL 23505 command_pkey',
      'PostgreSQL 22P02 string_to_uuid',
      expect.stringMatching(/^PostgreSQL 22021/),
    ]);
    for (const fault of faults) {
      expect(JSON.stringify(fault)).toContain(SERIAL);
      const { message, stack } = withoutContent(fault);
      expect(`${message} ${stack} ${framesOf(fault)}`).not.toContain(SERIAL);
      expect(stack).toMatch(/\n\s+at /);
    }
  });

  it('keeps the words of our own errors, and not what a parser quotes', () => {
    expect(plainFault(new Error('a surface of the collection is missing'))).toBe('Error: a surface of the collection is missing');
    let quoted: unknown;
    try {
      JSON.parse(`{"name": ${SERIAL}`);
    } catch (error) {
      quoted = error;
    }
    expect(plainFault(quoted)).toBe('SyntaxError');
    expect(plainFault(SERIAL)).not.toContain(SERIAL);
  });
});
