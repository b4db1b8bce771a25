import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERMS = 'why_no_cast text NOT NULL, clauses text[] NOT NULL, conditions text, return_by date NOT NULL';
const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';

/** Originals that travel: under whose grant, why a cast does not do, and the clauses under which they are lent. */
export class LentOriginals1768000300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.original_grant (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid NOT NULL, recipient_id uuid NOT NULL, link_id uuid NOT NULL, ${TERMS},
        state text NOT NULL CONSTRAINT original_grant_state CHECK (state IN ('granted', 'used', 'withdrawn')), consignment_id uuid,
        granted_by uuid NOT NULL, withdrawn_by uuid, withdrawal_reason text, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT original_grant_goes_abroad CHECK (recipient_id <> jurisdiction_id),
        CONSTRAINT original_grant_used_in CHECK ((state = 'used') = (consignment_id IS NOT NULL)),
        CONSTRAINT original_grant_withdrawn_why CHECK ((state = 'withdrawn') = (withdrawn_by IS NOT NULL AND withdrawal_reason IS NOT NULL)),
        CONSTRAINT original_grant_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT original_grant_packed_in FOREIGN KEY (jurisdiction_id, consignment_id) REFERENCES custody.consignment (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX original_grant_newest_first ON custody.original_grant (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query("CREATE UNIQUE INDEX original_grant_one_at_a_time ON custody.original_grant (jurisdiction_id, exhibit_id) WHERE state = 'granted'");
    await runner.query('CREATE INDEX original_grant_by_consignment ON custody.original_grant (jurisdiction_id, consignment_id)');
    await tenantTable(runner, 'custody.original_grant', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.original_grant', [
      ...['exhibit_id', 'recipient_id', 'link_id', 'why_no_cast', 'clauses', 'conditions', 'return_by', 'granted_by', 'occurred_at'],
    ]);
    await runner.query(`
      CREATE TABLE custody.lent_original (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, exhibit_id uuid NOT NULL, ${TERMS}, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT lent_original_once UNIQUE (jurisdiction_id, consignment_id, exhibit_id),
        CONSTRAINT lent_original_in_consignment FOREIGN KEY (jurisdiction_id, consignment_id) REFERENCES custody.consignment (jurisdiction_id, id),
        CONSTRAINT lent_original_is_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.lent_original', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.lent_original');
    await runner.query('ALTER TABLE custody.consignment_item DROP CONSTRAINT consignment_item_is_cast');
    // Every cast is an item, so the rows that are there keep the rule: it is held against those that come.
    await runner.query(
      'ALTER TABLE custody.consignment_item ADD CONSTRAINT consignment_item_is_item FOREIGN KEY (jurisdiction_id, cast_id) REFERENCES custody.exhibit (jurisdiction_id, id) NOT VALID',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consignment_item DROP CONSTRAINT consignment_item_is_item');
    await runner.query(
      'ALTER TABLE custody.consignment_item ADD CONSTRAINT consignment_item_is_cast FOREIGN KEY (jurisdiction_id, cast_id) REFERENCES custody.cast_making (jurisdiction_id, id)',
    );
    await runner.query('DROP TABLE custody.lent_original, custody.original_grant');
  }
}
