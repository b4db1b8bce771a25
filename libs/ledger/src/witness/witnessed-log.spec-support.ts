import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@headstamp/test-support';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Client } from 'pg';
import { Ledger, type AppendedEvent } from '../ledger';
import { LedgerSequencer } from '../sequencer';
import { AskWitness } from './ask-witness';
import { Witness } from './witness';
import { WitnessPolicies } from './witness-policies';
import { WitnessRound } from './witness-round';
import { WitnessWatch } from './witness-watch';
import { WITNESSED_BY_NEIGHBOURS, type WitnessingOptions } from './witnessing.options';

/** The parts that witness logs, put together over a test database. */
export class WitnessedLogs {
  readonly directory: JurisdictionDirectory;
  readonly sequencer: LedgerSequencer;
  readonly policies: WitnessPolicies;
  readonly witness: Witness;
  readonly watch: WitnessWatch;
  readonly round: WitnessRound;
  private readonly ledger = new Ledger();

  constructor(
    private readonly db: TestDatabase,
    options: Partial<WitnessingOptions> = {},
  ) {
    const all = { ...WITNESSED_BY_NEIGHBOURS, patienceMs: 400, ...options };
    this.directory = new JurisdictionDirectory(db.dataSource);
    this.sequencer = new LedgerSequencer(db.session, this.directory, db.logKeys, { databaseUrl: db.runtimeUrl, sequenceEveryMs: 60_000 });
    this.policies = new WitnessPolicies(db.logKeys, all);
    this.witness = new Witness(db.session, this.directory, db.logKeys, this.policies);
    const ask = new AskWitness(this.witness, all.patienceMs);
    this.watch = new WitnessWatch(db.session, this.directory, db.logKeys, this.policies, ask);
    this.round = new WitnessRound(db.session, this.directory, db.logKeys, this.policies, ask, this.watch, all);
  }

  append(actor: Actor, sealed?: Readonly<Record<string, unknown>>): Promise<AppendedEvent> {
    const subject = { kind: 'cast', id: randomUUID() };
    return this.db.session.run(actor, (tx) =>
      this.ledger.append(tx, actor, { kind: 'cast.poured', subject, occurredAt: new Date(), ...(sealed && { sealed }) }),
    );
  }

  /** So many events, placed and signed. */
  async grow(actor: Actor, events: number): Promise<void> {
    for (let event = 0; event < events; event++) await this.append(actor);
    await this.sequencer.sequence(actor.jurisdictionId);
  }

  rows<Row>(actor: Actor, sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.db.session.run(actor, (tx) => tx.query<Row[]>(sql, values));
  }
}

/** What only somebody above all rules of the database can do to it. */
export async function asSuperuser(db: TestDatabase, ...statements: readonly (readonly [sql: string, values?: unknown[]])[]): Promise<void> {
  const client = new Client({ connectionString: db.adminUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const [sql, values] of statements) await client.query(sql, values ?? []);
  } finally {
    await client.end();
  }
}

/** Sets one jurisdiction's log back to a size, as an older copy would be: everything after it is gone without a trace. */
export async function setBack(db: TestDatabase, jurisdictionId: string, size: number): Promise<void> {
  const of = (table: string, rest: string): readonly [string, unknown[]] => [`DELETE FROM ledger.${table} WHERE jurisdiction_id = $1 AND ${rest}`, [jurisdictionId, size]];
  await asSuperuser(
    db,
    of('checkpoint', 'size > $2'),
    of('published_checkpoint', 'size > $2'),
    of('cosignature', 'size > $2'),
    of('node', '(node_index + 1) << level > $2'),
    of('opening', 'event_id IN (SELECT event_id FROM ledger.leaf WHERE jurisdiction_id = $1 AND leaf_index >= $2)'),
    of('event', 'id IN (SELECT event_id FROM ledger.leaf WHERE jurisdiction_id = $1 AND leaf_index >= $2)'),
    of('leaf', 'leaf_index >= $2'),
  );
}
