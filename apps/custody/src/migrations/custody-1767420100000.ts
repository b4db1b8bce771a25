import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';
/** What the giver stated beside the terms: not to be changed by the answer. */
const STATED = ['batch_id', 'late', 'late_reason', 'paper_form', 'photographs_offered'];

/** Handovers of several items, late entries, paper forms, photographs; words beside an event; items whose history has flags. */
export class CustodyHandovers1767420100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.paperForms(runner);
    await this.handovers(runner);
    await this.flags(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody.transit_limit, custody.flagged_item');
    await runner.query('ALTER TABLE custody.custody_event DROP note');
    await runner.query(`ALTER TABLE custody.handover ${STATED.map((column) => `DROP ${column} CASCADE`).join(', ')},
      DROP received_at, DROP answer_late, DROP answer_late_reason, DROP photographs_found`);
    await runner.query('DROP TABLE custody.paper_form');
  }

  private async paperForms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.paper_form (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, number text NOT NULL, language text NOT NULL, issued_by uuid NOT NULL,
        ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT paper_form_number_is_one_form UNIQUE (jurisdiction_id, number))`);
    await runner.query('CREATE INDEX paper_form_newest_first ON custody.paper_form (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.paper_form', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.paper_form');
  }

  private async handovers(runner: QueryRunner): Promise<void> {
    // Not validated: the column is new, and a validating look would need a jurisdiction's context, which a migration has not.
    await runner.query(`
      ALTER TABLE custody.handover
        ADD batch_id uuid, ADD late boolean NOT NULL DEFAULT false, ADD late_reason text, ADD paper_form text,
        ADD photographs_offered jsonb NOT NULL DEFAULT '[]', ADD received_at timestamptz, ADD answer_late boolean NOT NULL DEFAULT false,
        ADD answer_late_reason text, ADD photographs_found jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT handover_on_paper FOREIGN KEY (jurisdiction_id, paper_form)
          REFERENCES custody.paper_form (jurisdiction_id, number) NOT VALID,
        ADD CONSTRAINT handover_late_for_a_reason CHECK (late = (late_reason IS NOT NULL)) NOT VALID,
        ADD CONSTRAINT handover_answered_late_for_a_reason CHECK (answer_late = (answer_late_reason IS NOT NULL)) NOT VALID,
        ADD CONSTRAINT handover_on_paper_is_late CHECK (paper_form IS NULL OR late) NOT VALID`);
    await runner.query('CREATE INDEX handover_by_batch ON custody.handover (jurisdiction_id, batch_id) WHERE batch_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX handover_by_paper_form ON custody.handover (jurisdiction_id, paper_form) WHERE paper_form IS NOT NULL',
    );
    await runner.query(`
      CREATE TRIGGER custody_handover_as_stated BEFORE UPDATE ON custody.handover FOR EACH ROW
      WHEN (${STATED.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ')}) EXECUTE FUNCTION app.refuse_change()`);
  }

  private async flags(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.custody_event ADD note text');
    await runner.query(`
      CREATE TABLE custody.flagged_item (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, flags integer NOT NULL CHECK (flags > 0),
        unexplained integer NOT NULL CHECK (unexplained >= 0), recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT flagged_item_is_item FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.exhibit (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX flagged_item_newest_first ON custody.flagged_item (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query(
      'CREATE INDEX flagged_item_unexplained ON custody.flagged_item (jurisdiction_id, recorded_at DESC, id DESC) WHERE unexplained > 0',
    );
    await tenantTable(runner, 'custody.flagged_item', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE custody.transit_limit (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, hours integer NOT NULL CHECK (hours BETWEEN 1 AND 8760), set_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX transit_limit_newest_first ON custody.transit_limit (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.transit_limit', ['SELECT', 'INSERT', 'UPDATE']);
  }
}
