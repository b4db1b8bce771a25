import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';

/** Casting step by step, how often a mould may be poured, later reviews, and the recall of lots. */
export class CustodyCasting1767420010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.castings(runner);
    await this.reviews(runner);
    await this.recalls(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody.lot_recall_notice, custody.lot_recall_item, custody.lot_recall, custody.pour_limit');
    await runner.query('DROP TABLE custody.casting_step, custody.casting CASCADE');
    await runner.query('ALTER TABLE custody.cast_review DROP supersedes CASCADE');
    await runner.query('ALTER TABLE custody.cast_review ADD CONSTRAINT cast_review_is_given_once UNIQUE (jurisdiction_id, cast_id)');
  }

  private async castings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.casting (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('MOULD', 'CAST')), item_id uuid NOT NULL,
        operator_id uuid NOT NULL, state text NOT NULL CHECK (state IN ('open', 'finished', 'abandoned')), seal_opened text, result_id uuid,
        reason text, closed_at timestamptz, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT casting_of_item FOREIGN KEY (jurisdiction_id, item_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT casting_made_item FOREIGN KEY (jurisdiction_id, result_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT casting_finished_with_result CHECK ((state = 'finished') = (result_id IS NOT NULL)),
        CONSTRAINT casting_abandoned_for_a_reason CHECK (state <> 'abandoned' OR reason IS NOT NULL),
        CONSTRAINT casting_closed CHECK ((state = 'open') = (closed_at IS NULL)))`);
    await runner.query(`CREATE UNIQUE INDEX casting_one_at_a_time ON custody.casting (jurisdiction_id, item_id) WHERE state = 'open'`);
    await runner.query('CREATE INDEX casting_by_item ON custody.casting (jurisdiction_id, item_id)');
    await runner.query('CREATE INDEX casting_by_result ON custody.casting (jurisdiction_id, result_id) WHERE result_id IS NOT NULL');
    await runner.query('CREATE INDEX casting_newest_first ON custody.casting (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.casting', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.casting', ['kind', 'item_id', 'operator_id', 'seal_opened', 'occurred_at']);

    await runner.query(`
      CREATE TABLE custody.casting_step (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, casting_id uuid NOT NULL, step text NOT NULL, started_at timestamptz NOT NULL,
        ended_at timestamptz NOT NULL, gauges jsonb NOT NULL, recorded_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT casting_step_is_told_once UNIQUE (jurisdiction_id, casting_id, step),
        CONSTRAINT casting_step_ends_after_it_begins CHECK (ended_at >= started_at),
        CONSTRAINT casting_step_of_casting FOREIGN KEY (jurisdiction_id, casting_id) REFERENCES custody.casting (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.casting_step', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.casting_step');

    await runner.query(`
      CREATE TABLE custody.pour_limit (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, product text NOT NULL, product_key text NOT NULL, pours integer CHECK (pours > 0),
        set_by uuid NOT NULL, ${TIMES}, PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX pour_limit_of_product ON custody.pour_limit (jurisdiction_id, product_key, recorded_at DESC)');
    await tenantTable(runner, 'custody.pour_limit', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.pour_limit');
  }

  private async reviews(runner: QueryRunner): Promise<void> {
    // Not validated: the column is new, and a validating look would need a jurisdiction's context, which a migration has not.
    await runner.query(`
      ALTER TABLE custody.cast_review DROP CONSTRAINT cast_review_is_given_once, ADD supersedes uuid,
        ADD CONSTRAINT cast_review_supersedes_one UNIQUE NULLS NOT DISTINCT (jurisdiction_id, cast_id, supersedes),
        ADD CONSTRAINT cast_review_supersedes_review FOREIGN KEY (jurisdiction_id, supersedes)
          REFERENCES custody.cast_review (jurisdiction_id, id) NOT VALID`);
  }

  private async recalls(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.lot_recall (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, material text NOT NULL CHECK (material IN ('SILICONE', 'RESIN')), product text NOT NULL,
        product_key text NOT NULL, lot text NOT NULL, lot_key text NOT NULL, reason text NOT NULL, recalled_by uuid,
        origin_jurisdiction_id uuid, document_id uuid, named uuid[] NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT lot_is_recalled_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, origin_jurisdiction_id, material, product_key, lot_key),
        CONSTRAINT lot_recall_here_or_told CHECK ((recalled_by IS NULL) = (origin_jurisdiction_id IS NOT NULL)))`);
    await runner.query('CREATE INDEX lot_recall_newest_first ON custody.lot_recall (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.lot_recall', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.lot_recall');

    await runner.query(`
      CREATE TABLE custody.lot_recall_item (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recall_id uuid NOT NULL, item_id uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT lot_recall_item_once UNIQUE (jurisdiction_id, recall_id, item_id),
        CONSTRAINT lot_recall_item_of_recall FOREIGN KEY (jurisdiction_id, recall_id) REFERENCES custody.lot_recall (jurisdiction_id, id),
        CONSTRAINT lot_recall_item_is_item FOREIGN KEY (jurisdiction_id, item_id) REFERENCES custody.exhibit (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX lot_recall_of_item ON custody.lot_recall_item (jurisdiction_id, item_id)');
    await tenantTable(runner, 'custody.lot_recall_item', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.lot_recall_item');

    await runner.query(`
      CREATE TABLE custody.lot_recall_notice (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recall_id uuid NOT NULL, recipient_id uuid NOT NULL, document_id uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT lot_recall_notice_once UNIQUE (jurisdiction_id, recall_id, recipient_id),
        CONSTRAINT lot_recall_notice_of_recall FOREIGN KEY (jurisdiction_id, recall_id) REFERENCES custody.lot_recall (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.lot_recall_notice', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.lot_recall_notice');
  }
}
