import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';

/** Disposal of items by two officials, and the end of an item's custody, after which nothing happens to it. */
export class CustodyDisposals1767420300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.disposals(runner);
    await this.witnesses(runner);
    await this.ends(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER custody_event_before_the_end ON custody.custody_event');
    await runner.query('DROP FUNCTION custody.refuse_after_the_end()');
    for (const table of [
      'item_end',
      'disposal_certificate',
      'disposal_witness_identity',
      'disposal_witness',
      'disposal_approval',
      'disposal',
    ])
      await runner.query(`DROP TABLE custody.${table}`);
  }

  private async disposals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.disposal (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT disposal_outcome CHECK (outcome IN ('DESTROY', 'RETURN_TO_OWNER', 'TRANSFER', 'RETAIN')),
        reason text NOT NULL, legal_basis text NOT NULL, recipient text, nonce text NOT NULL, proposal_hash text NOT NULL,
        state text NOT NULL CONSTRAINT disposal_state CHECK (state IN ('proposed', 'approved', 'refused', 'withdrawn', 'executed')),
        proposed_by uuid NOT NULL, refused_by uuid, refusal_reason text, executed_by uuid, executed_at timestamptz, method text, place text,
        received_by text, receipt text, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT disposal_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT disposal_names_who_gets_it CHECK ((outcome IN ('RETURN_TO_OWNER', 'TRANSFER')) = (recipient IS NOT NULL)),
        CONSTRAINT disposal_executed_by_somebody CHECK ((state = 'executed') = (executed_by IS NOT NULL AND executed_at IS NOT NULL)))`);
    await runner.query(
      `CREATE UNIQUE INDEX disposal_one_under_way ON custody.disposal (jurisdiction_id, exhibit_id) WHERE state IN ('proposed', 'approved')`,
    );
    await runner.query('CREATE INDEX disposal_by_item ON custody.disposal (jurisdiction_id, exhibit_id)');
    await runner.query('CREATE INDEX disposal_newest_first ON custody.disposal (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.disposal', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.disposal', ['exhibit_id', 'proposed_by', 'occurred_at', 'recorded_at']);
    // What was executed stays as it was executed.
    await runner.query(
      `CREATE TRIGGER disposal_executed_is_final BEFORE UPDATE ON custody.disposal FOR EACH ROW WHEN (OLD.state = 'executed')
       EXECUTE FUNCTION app.refuse_change()`,
    );

    await runner.query(`
      CREATE TABLE custody.disposal_approval (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, disposal_id uuid NOT NULL, proposal_hash text NOT NULL, approved_by uuid NOT NULL,
        statement text NOT NULL, signature text NOT NULL, expires_at timestamptz NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT disposal_approved_once UNIQUE (jurisdiction_id, disposal_id, proposal_hash),
        CONSTRAINT disposal_approval_of FOREIGN KEY (jurisdiction_id, disposal_id) REFERENCES custody.disposal (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.disposal_approval', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.disposal_approval');

    await runner.query(`
      CREATE TABLE custody.disposal_certificate (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, sha256 text NOT NULL, pdf bytea NOT NULL, certified_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT disposal_certificate_of FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.disposal (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.disposal_certificate', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.disposal_certificate');
  }

  private async witnesses(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.disposal_witness (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, disposal_id uuid NOT NULL, organisation text NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT disposal_witness_of FOREIGN KEY (jurisdiction_id, disposal_id) REFERENCES custody.disposal (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX disposal_witness_by_disposal ON custody.disposal_witness (jurisdiction_id, disposal_id)');
    await tenantTable(runner, 'custody.disposal_witness', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.disposal_witness');

    // Personal data, apart, so that it can end while the presence stays: the log knows it by a commitment whose key ends with it.
    await runner.query(`
      CREATE TABLE custody.disposal_witness_identity (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, function text NOT NULL,
        commitment_key bytea NOT NULL CHECK (octet_length(commitment_key) = 32), ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT disposal_witness_identity_of FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.disposal_witness (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.disposal_witness_identity', ['SELECT', 'INSERT', 'DELETE']);
  }

  private async ends(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.item_end (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, disposal_id uuid NOT NULL, event_id uuid NOT NULL,
        ended_as text NOT NULL CONSTRAINT item_end_kind CHECK (ended_as IN ('destroyed', 'returned', 'transferred')), ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT item_end_of_item FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT item_end_by_disposal FOREIGN KEY (jurisdiction_id, disposal_id) REFERENCES custody.disposal (jurisdiction_id, id),
        CONSTRAINT item_end_is_an_event FOREIGN KEY (jurisdiction_id, event_id) REFERENCES custody.custody_event (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX item_end_by_disposal ON custody.item_end (jurisdiction_id, disposal_id)');
    await tenantTable(runner, 'custody.item_end', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.item_end');
    // Whatever program writes it: nothing happens to an item whose custody has ended. Its history may still be explained.
    await runner.query(`
      CREATE FUNCTION custody.refuse_after_the_end() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NEW.kind NOT IN ('custody.corrected', 'custody.explained') AND EXISTS (SELECT FROM custody.item_end e WHERE e.jurisdiction_id = NEW.jurisdiction_id AND e.id = NEW.exhibit_id) THEN
          RAISE EXCEPTION 'custody of the item has ended' USING ERRCODE = '23001';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER custody_event_before_the_end BEFORE INSERT ON custody.custody_event FOR EACH ROW
      EXECUTE FUNCTION custody.refuse_after_the_end()`);
  }
}
