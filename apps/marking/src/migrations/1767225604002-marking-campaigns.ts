import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns that mark a stock: what is to be marked, the numbers handed out, what came back, who looked again. */
export class MarkingCampaigns1767225604002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.campaigns(runner);
    await this.marks(runner);
    await this.outcomes(runner);
  }

  private async campaigns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.marking_campaign (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL,
        state text NOT NULL CONSTRAINT marking_campaign_state CHECK (state IN ('draft', 'open', 'closed', 'cancelled')),
        mark_kind text NOT NULL, part text NOT NULL, method text NOT NULL, pattern text NOT NULL, year integer NOT NULL,
        next_number integer NOT NULL CONSTRAINT marking_campaign_counts_up CHECK (next_number >= 0), selection jsonb NOT NULL,
        cancellation text, planned_by uuid NOT NULL, opened_at timestamptz, ended_at timestamptz, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX marking_campaign_newest_first ON marking.marking_campaign (jurisdiction_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.marking_campaign', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.marking_campaign', ['planned_by', 'occurred_at', 'recorded_at']);
  }

  private async marks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.campaign_item (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, firearm_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT campaign_item_state CHECK (state IN ('planned', 'allocated', 'marked', 'verified', 'exception', 'withdrawn')),
        mark_id uuid, marked_by uuid, marked_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_item_once UNIQUE (jurisdiction_id, campaign_id, firearm_id),
        CONSTRAINT campaign_item_of_campaign FOREIGN KEY (jurisdiction_id, campaign_id) REFERENCES marking.marking_campaign (jurisdiction_id, id),
        CONSTRAINT campaign_item_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX campaign_item_newest_first ON marking.campaign_item (jurisdiction_id, campaign_id, recorded_at DESC, id DESC)',
    );
    await runner.query('CREATE INDEX campaign_item_by_state ON marking.campaign_item (jurisdiction_id, campaign_id, state, id)');
    await tenantTable(runner, 'marking.campaign_item', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.campaign_item', ['campaign_id', 'firearm_id', 'occurred_at', 'recorded_at']);

    await runner.query(`
      CREATE TABLE marking.campaign_work_list (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, station text NOT NULL, marks integer NOT NULL,
        drawn_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_work_list_of FOREIGN KEY (jurisdiction_id, campaign_id) REFERENCES marking.marking_campaign (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX campaign_work_list_newest_first ON marking.campaign_work_list (jurisdiction_id, campaign_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.campaign_work_list', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.campaign_work_list');

    // A number is handed out once, whatever happens to it afterwards: rows are never changed, and no two bear one text.
    await runner.query(`
      CREATE TABLE marking.campaign_mark (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, item_id uuid NOT NULL, work_list_id uuid NOT NULL,
        sequence integer NOT NULL, number integer, text text NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_mark_number_once UNIQUE (jurisdiction_id, campaign_id, number),
        CONSTRAINT campaign_mark_has_its_place UNIQUE (jurisdiction_id, work_list_id, sequence),
        CONSTRAINT campaign_mark_of_item FOREIGN KEY (jurisdiction_id, item_id) REFERENCES marking.campaign_item (jurisdiction_id, id),
        CONSTRAINT campaign_mark_on_list FOREIGN KEY (jurisdiction_id, work_list_id) REFERENCES marking.campaign_work_list (jurisdiction_id, id))`);
    await runner.query(
      'CREATE UNIQUE INDEX campaign_mark_text_once ON marking.campaign_mark (jurisdiction_id, text COLLATE "C") WHERE number IS NOT NULL',
    );
    await runner.query('CREATE INDEX campaign_mark_by_item ON marking.campaign_mark (jurisdiction_id, item_id)');
    await tenantTable(runner, 'marking.campaign_mark', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.campaign_mark');
  }

  private async outcomes(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.campaign_result_file (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, sha256 text NOT NULL, done integer NOT NULL,
        failed integer NOT NULL, unchanged integer NOT NULL, uploaded_by uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_result_file_of FOREIGN KEY (jurisdiction_id, campaign_id) REFERENCES marking.marking_campaign (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.campaign_result_file', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.campaign_result_file');

    await runner.query(`
      CREATE TABLE marking.campaign_exception (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, campaign_id uuid NOT NULL, item_id uuid NOT NULL, mark_id uuid, reason text NOT NULL,
        serial_read text, remark text, reported_by uuid NOT NULL, resolution text, note text, resolved_by uuid, resolved_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_exception_is_resolved_whole CHECK ((resolution IS NULL) = (resolved_by IS NULL)),
        CONSTRAINT campaign_exception_of FOREIGN KEY (jurisdiction_id, campaign_id) REFERENCES marking.marking_campaign (jurisdiction_id, id),
        CONSTRAINT campaign_exception_of_item FOREIGN KEY (jurisdiction_id, item_id) REFERENCES marking.campaign_item (jurisdiction_id, id),
        CONSTRAINT campaign_exception_of_mark FOREIGN KEY (jurisdiction_id, mark_id) REFERENCES marking.campaign_mark (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX campaign_exception_newest_first ON marking.campaign_exception (jurisdiction_id, campaign_id, recorded_at DESC, id DESC)',
    );
    await runner.query('CREATE INDEX campaign_exception_by_item ON marking.campaign_exception (jurisdiction_id, item_id)');
    await tenantTable(runner, 'marking.campaign_exception', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.campaign_exception', [
      ...['campaign_id', 'item_id', 'mark_id', 'reason', 'serial_read', 'remark', 'reported_by', 'occurred_at', 'recorded_at'],
    ]);

    await runner.query(`
      CREATE TABLE marking.campaign_verification (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, item_id uuid NOT NULL, mark_id uuid NOT NULL, photograph_id uuid NOT NULL,
        text_read text NOT NULL, agrees boolean NOT NULL, firearm_mark_id uuid, verified_by uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT campaign_verification_of_item FOREIGN KEY (jurisdiction_id, item_id) REFERENCES marking.campaign_item (jurisdiction_id, id),
        CONSTRAINT campaign_verification_of_mark FOREIGN KEY (jurisdiction_id, mark_id) REFERENCES marking.campaign_mark (jurisdiction_id, id),
        CONSTRAINT campaign_verification_recorded FOREIGN KEY (jurisdiction_id, firearm_mark_id) REFERENCES marking.firearm_mark (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.campaign_verification', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.campaign_verification');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['campaign_verification', 'campaign_exception', 'campaign_result_file', 'campaign_mark', 'campaign_work_list'];
    for (const table of [...tables, 'campaign_item', 'marking_campaign']) await runner.query(`DROP TABLE marking.${table}`);
  }
}
