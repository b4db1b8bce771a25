import { appendOnly, keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LedgerRetention1767420730000 } from './retention/retention.migration';
import { LegalHolds1768000400000 } from './retention/legal-holds.migration';
import { LogSuccession1767420720000 } from './keeping/succession.migration';
import { TimeStamps1767420740000 } from './time-stamp/time-stamps.migration';
import { LogChecks1767420710000 } from './check/checks.migration';
import { Witnessing1767420700000 } from './witness/witnessing.migration';
import { LedgerWriting1767421000000 } from './writing.migration';

export class Ledger1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'ledger');
    await this.events(runner);
    await this.tree(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA ledger CASCADE');
  }

  private async events(runner: QueryRunner): Promise<void> {
    // `written` orders what one transaction saw of another; it is never used as a high-water mark, because it is not commit order.
    await runner.query(`
      CREATE TABLE ledger.event (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, written bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL,
        subject_kind text NOT NULL, subject_id uuid NOT NULL, body text NOT NULL,
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32), recorded_at timestamptz NOT NULL,
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX event_by_subject ON ledger.event (jurisdiction_id, subject_id, subject_kind, written)');
    await tenantTable(runner, 'ledger.event', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.event');

    // Not append-only: when retention ends, the row goes and the event opens to nothing. The runtime role cannot remove it.
    await runner.query(`
      CREATE TABLE ledger.opening (
        jurisdiction_id uuid NOT NULL, event_id uuid NOT NULL, key bytea NOT NULL CHECK (octet_length(key) = 32), sealed text NOT NULL,
        PRIMARY KEY (jurisdiction_id, event_id),
        CONSTRAINT opening_of_event FOREIGN KEY (jurisdiction_id, event_id) REFERENCES ledger.event (jurisdiction_id, id))`);
    await tenantTable(runner, 'ledger.opening', ['SELECT', 'INSERT']);
    await keepAsObserved(runner, 'ledger.opening', ['key', 'sealed']);

    await runner.query(`
      CREATE TABLE ledger.pending (
        jurisdiction_id uuid NOT NULL, event_id uuid NOT NULL, written bigint NOT NULL, PRIMARY KEY (jurisdiction_id, event_id),
        CONSTRAINT pending_event FOREIGN KEY (jurisdiction_id, event_id) REFERENCES ledger.event (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX pending_in_order ON ledger.pending (jurisdiction_id, written)');
    await tenantTable(runner, 'ledger.pending', ['SELECT', 'INSERT', 'DELETE']);
    // The notification is delivered at commit, so the sequencer never wakes for an event it cannot see yet.
    // Once for each statement, however many events it writes: the sealed context is verified once, not for every event.
    await runner.query(`
      CREATE FUNCTION ledger.await_sequencer() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        INSERT INTO ledger.pending (jurisdiction_id, event_id, written) SELECT jurisdiction_id, id, written FROM written_now;
        PERFORM pg_notify('headstamp_ledger', jurisdiction_id::text) FROM (SELECT DISTINCT jurisdiction_id FROM written_now) AS whose;
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER event_awaits_sequencer AFTER INSERT ON ledger.event REFERENCING NEW TABLE AS written_now
       FOR EACH STATEMENT EXECUTE FUNCTION ledger.await_sequencer()`,
    );
  }

  private async tree(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.leaf (
        jurisdiction_id uuid NOT NULL, leaf_index bigint NOT NULL CHECK (leaf_index >= 0), event_id uuid NOT NULL,
        PRIMARY KEY (jurisdiction_id, leaf_index), CONSTRAINT leaf_once_per_event UNIQUE (jurisdiction_id, event_id),
        CONSTRAINT leaf_event FOREIGN KEY (jurisdiction_id, event_id) REFERENCES ledger.event (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ledger.node (
        jurisdiction_id uuid NOT NULL, level smallint NOT NULL CHECK (level BETWEEN 0 AND 62), node_index bigint NOT NULL CHECK (node_index >= 0),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32), PRIMARY KEY (jurisdiction_id, level, node_index))`);
    await runner.query(`
      CREATE TABLE ledger.checkpoint (
        jurisdiction_id uuid NOT NULL, size bigint NOT NULL CHECK (size > 0), note text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, size))`);
    for (const table of ['ledger.leaf', 'ledger.node', 'ledger.checkpoint']) {
      await tenantTable(runner, table, ['SELECT', 'INSERT']);
      await appendOnly(runner, table);
    }
  }
}

export const LEDGER_MIGRATIONS = [Ledger1767225600000, Witnessing1767420700000, LogChecks1767420710000, LogSuccession1767420720000, LedgerRetention1767420730000, TimeStamps1767420740000, LedgerWriting1767421000000, LegalHolds1768000400000];
