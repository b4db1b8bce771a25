import { appendOnly, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tracing1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'tracing');
    await this.requests(runner);
    await this.readings(runner);
    await this.answers(runner);
    await this.proposals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA tracing CASCADE');
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.trace_request (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reference text NOT NULL, our_part text NOT NULL, requester_id uuid NOT NULL,
        addressee_id uuid, state text NOT NULL, priority text NOT NULL, urgent_because text, case_id uuid, illicit_ground text,
        why_illicit text, how_found text, intended_use text, recovered_on text, recovered_in text, submitted_at timestamptz,
        due_at timestamptz, edited_at timestamptz, acknowledged_at timestamptz, answered_at timestamptz, extent text, end_state text, refusal_ground text,
        remarks text, use_conditions text[] NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT trace_request_known_state
          CHECK (state IN ('draft', 'submitted', 'acknowledged', 'answered', 'no_record', 'refused', 'cancelled', 'closed')),
        CONSTRAINT trace_request_never_to_oneself CHECK (addressee_id IS NULL OR addressee_id <> requester_id),
        CONSTRAINT trace_request_part_is_ours CHECK ((our_part = 'requester' AND requester_id = jurisdiction_id)
          OR (our_part = 'addressee' AND addressee_id = jurisdiction_id AND state <> 'draft')),
        CONSTRAINT trace_request_sent_to_somebody_in_time
          CHECK (state IN ('draft', 'cancelled') OR (addressee_id IS NOT NULL AND due_at IS NOT NULL)),
        CONSTRAINT trace_request_urgent_has_reason
          CHECK (priority = 'ROUTINE' OR (priority = 'URGENT' AND (urgent_because IS NOT NULL OR state IN ('draft', 'cancelled')))),
        CONSTRAINT trace_request_refusal_has_ground CHECK (state <> 'refused' OR refusal_ground IS NOT NULL),
        CONSTRAINT trace_request_answer_has_end_state
          CHECK (state <> 'answered' OR (end_state IS NOT NULL AND extent IN ('full', 'partial'))))`);
    await runner.query('CREATE INDEX trace_request_newest_first ON tracing.trace_request (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'tracing.trace_request', ['SELECT', 'INSERT', 'UPDATE']);
    await this.keepAsSent(runner);
  }

  /** A draft may change; what was asked once may not, on either side. */
  private async keepAsSent(runner: QueryRunner): Promise<void> {
    const asked = [
      'reference',
      'addressee_id',
      'priority',
      'urgent_because',
      'case_id',
      'illicit_ground',
      'why_illicit',
      'how_found',
      'intended_use',
      'recovered_on',
      'recovered_in',
      'submitted_at',
      'due_at',
    ];
    const rewritten = asked.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');
    await runner.query(
      `CREATE TRIGGER trace_request_as_sent BEFORE UPDATE ON tracing.trace_request FOR EACH ROW
       WHEN (OLD.our_part <> NEW.our_part OR OLD.requester_id <> NEW.requester_id OR (OLD.state <> 'draft' AND (${rewritten})))
       EXECUTE FUNCTION app.refuse_change()`,
    );
  }

  private async readings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.firearm_reading (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, number integer NOT NULL, serial text,
        serial_state text, make text, model text, type text, calibre text, country_of_origin text, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_reading_number_once UNIQUE (jurisdiction_id, trace_request_id, number),
        CONSTRAINT firearm_reading_known_serial_state
          CHECK (serial_state IN ('COMPLETE', 'PARTIAL', 'OBLITERATED', 'RESTORED_FULL', 'RESTORED_PARTIAL', 'NONE', 'DUPLICATE')),
        CONSTRAINT firearm_reading_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE tracing.mark_reading (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reading_id uuid NOT NULL, position integer NOT NULL, kind text NOT NULL,
        part text NOT NULL, text text NOT NULL, country text, year integer, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT mark_reading_position_once UNIQUE (jurisdiction_id, reading_id, position),
        CONSTRAINT mark_of_reading FOREIGN KEY (jurisdiction_id, reading_id) REFERENCES tracing.firearm_reading (jurisdiction_id, id))`);
    await this.asWritten(runner, 'tracing.firearm_reading', 'tracing.mark_reading');
  }

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.chain_row (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, sequence integer NOT NULL, actor text NOT NULL,
        name text NOT NULL, licence text, country text NOT NULL, acquired_on text, disposed_on text, document text,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT chain_row_sequence_once UNIQUE (jurisdiction_id, trace_request_id, sequence),
        CONSTRAINT chain_row_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await this.asWritten(runner, 'tracing.chain_row');
  }

  private async proposals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.records_search (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX records_search_of_request ON tracing.records_search (jurisdiction_id, trace_request_id, recorded_at)');
    await runner.query(`
      CREATE TABLE tracing.proposal (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, search_id uuid NOT NULL, rank integer NOT NULL, record_id uuid NOT NULL,
        serial text NOT NULL, make text NOT NULL, model text NOT NULL, calibre text NOT NULL, import_mark text, agrees text[] NOT NULL,
        differs jsonb NOT NULL, chain jsonb NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT proposal_record_once_per_search UNIQUE (jurisdiction_id, search_id, record_id),
        CONSTRAINT proposal_of_search FOREIGN KEY (jurisdiction_id, search_id) REFERENCES tracing.records_search (jurisdiction_id, id))`);
    await this.asWritten(runner, 'tracing.records_search', 'tracing.proposal');
  }

  private async asWritten(runner: QueryRunner, ...tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      await tenantTable(runner, table, ['SELECT', 'INSERT']);
      await appendOnly(runner, table);
    }
  }
}

export const TRACING_MIGRATIONS = [Tracing1767225600000];
