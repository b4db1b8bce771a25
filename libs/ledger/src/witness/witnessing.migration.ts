import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a jurisdiction keeps as a witness of others, and what others have witnessed of its own log. */
export class Witnessing1767420700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.asWitness(runner);
    await this.ownLog(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.witnessed_log, ledger.refused_checkpoint, ledger.cosignature, ledger.published_checkpoint, ledger.witness_standing, ledger.standstill CASCADE');
    await runner.query('DROP FUNCTION ledger.keep_largest_head(), ledger.refuse_at_standstill()');
  }

  private async asWitness(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.witnessed_log (
        jurisdiction_id uuid NOT NULL, origin text NOT NULL CHECK (origin <> ''), size bigint NOT NULL CHECK (size >= 0),
        root bytea NOT NULL CHECK (octet_length(root) = 32), note text NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, origin))`);
    await tenantTable(runner, 'ledger.witnessed_log', ['SELECT', 'INSERT', 'UPDATE']);
    // Whatever a program gets wrong: the largest head seen is never exchanged for a smaller one, nor for another of its size.
    await runner.query(`
      CREATE FUNCTION ledger.keep_largest_head() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' OR NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.root <> OLD.root)
           OR NEW.jurisdiction_id <> OLD.jurisdiction_id OR NEW.origin <> OLD.origin THEN
          RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'ledger.witnessed_log keeps the largest head';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER witnessed_log_grows BEFORE UPDATE OR DELETE ON ledger.witnessed_log FOR EACH ROW EXECUTE FUNCTION ledger.keep_largest_head()`,
    );
    await runner.query(
      `CREATE TRIGGER witnessed_log_no_truncate BEFORE TRUNCATE ON ledger.witnessed_log FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()`,
    );
    // Signed by the log and not a continuation of what was seen: proof of misbehaviour, so the request is kept as it came.
    await runner.query(`
      CREATE TABLE ledger.refused_checkpoint (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), origin text NOT NULL,
        finding text NOT NULL CHECK (finding IN ('split-view', 'not-a-continuation')), checkpoint_hash bytea NOT NULL CHECK (octet_length(checkpoint_hash) = 32),
        request text NOT NULL, held_note text NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT refused_once UNIQUE (jurisdiction_id, origin, checkpoint_hash))`);
    await tenantTable(runner, 'ledger.refused_checkpoint', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.refused_checkpoint');
  }

  private async ownLog(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.cosignature (
        jurisdiction_id uuid NOT NULL, log smallint NOT NULL CHECK (log > 0), size bigint NOT NULL CHECK (size > 0), witness text NOT NULL CHECK (witness <> ''),
        line text NOT NULL, cosigned_at timestamptz(3) NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, log, size, witness))`);
    await tenantTable(runner, 'ledger.cosignature', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.cosignature');
    // Heads that enough witnesses had cosigned when the row was written, by the rule followed then.
    await runner.query(`
      CREATE TABLE ledger.published_checkpoint (
        jurisdiction_id uuid NOT NULL, log smallint NOT NULL CHECK (log > 0), size bigint NOT NULL CHECK (size > 0),
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, log, size))`);
    await tenantTable(runner, 'ledger.published_checkpoint', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ledger.published_checkpoint');
    await runner.query(`
      CREATE TABLE ledger.witness_standing (
        jurisdiction_id uuid NOT NULL, witness text NOT NULL CHECK (witness <> ''), cosigned_size bigint CHECK (cosigned_size > 0),
        cosigned_at timestamptz(3), failing_since timestamptz(3), fault text, PRIMARY KEY (jurisdiction_id, witness))`);
    await tenantTable(runner, 'ledger.witness_standing', ['SELECT', 'INSERT', 'UPDATE']);
    // While a row stands here nothing is recorded in that jurisdiction, whichever program asks; reading goes on.
    await runner.query(`
      CREATE TABLE ledger.standstill (
        jurisdiction_id uuid NOT NULL PRIMARY KEY, problem text NOT NULL CHECK (problem IN ('ledger.frozen', 'ledger.behind-witnesses', 'ledger.forked')),
        witness text, size bigint, witnessed_size bigint, recorded_at timestamptz(3) NOT NULL DEFAULT now())`);
    await tenantTable(runner, 'ledger.standstill', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
    await runner.query(`
      CREATE FUNCTION ledger.refuse_at_standstill() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      DECLARE why text := (SELECT problem FROM ledger.standstill WHERE jurisdiction_id = app.jurisdiction());
      BEGIN
        IF why IS NOT NULL THEN
          -- The class HS is ours: a refusal whose message is the code of a problem.
          RAISE EXCEPTION USING ERRCODE = 'HS001', MESSAGE = why;
        END IF;
        RETURN NULL;
      END $$`);
    // After the policies have spoken: a foreign row is refused as foreign, whatever else is the matter.
    await runner.query(
      `CREATE TRIGGER event_at_standstill AFTER INSERT ON ledger.event FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_at_standstill()`,
    );
  }
}
