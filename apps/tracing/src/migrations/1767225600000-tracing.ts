import { appendOnly, keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tracing1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'tracing');
    await this.requests(runner);
    await this.readings(runner);
    await this.possessors(runner);
    await this.answers(runner);
    await this.clarifications(runner);
    await this.joins(runner);
    await this.proposals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA tracing CASCADE');
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.trace_request (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, root_id uuid, asked_because text, reference text NOT NULL, our_part text NOT NULL,
        requester_id uuid NOT NULL, addressee_id uuid, state text NOT NULL, priority text NOT NULL, urgent_because text, case_id uuid,
        special_instructions text, crime_code text, project_code text, requesting_office text, requesting_officer text,
        agency_case_number text, illicit_ground text, why_illicit text, how_found text, intended_use text, recovered_on text,
        recovered_in text, recovery_place text, recovery_circumstances text, disposition text, photographs jsonb NOT NULL,
        submitted_at timestamptz, due_at timestamptz, edited_at timestamptz, acknowledged_at timestamptz, started_at timestamptz,
        expected_on text, answered_at timestamptz, answer_number integer NOT NULL, outcome text, extent text, end_state text, too_old_year integer,
        too_old_country text, further_country text, refusal_ground text, remarks text, use_conditions text[] NOT NULL,
        words_said integer NOT NULL, words_heard integer NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT trace_request_of_root FOREIGN KEY (jurisdiction_id, root_id) REFERENCES tracing.trace_request (jurisdiction_id, id),
        CONSTRAINT trace_request_known_state
          CHECK (state IN ('draft', 'submitted', 'acknowledged', 'in_progress', 'info_needed', 'answered', 'delayed', 'restricted', 'refused',
            'no_record', 'cancelled', 'closed')),
        CONSTRAINT trace_request_never_to_oneself CHECK (addressee_id IS NULL OR addressee_id <> requester_id),
        CONSTRAINT trace_request_part_is_ours CHECK ((our_part = 'requester' AND requester_id = jurisdiction_id)
          OR (our_part = 'addressee' AND addressee_id = jurisdiction_id AND state <> 'draft')),
        CONSTRAINT trace_request_sent_to_somebody_in_time
          CHECK (state IN ('draft', 'cancelled') OR (addressee_id IS NOT NULL AND due_at IS NOT NULL)),
        CONSTRAINT trace_request_urgent_has_reason
          CHECK (priority = 'ROUTINE' OR (priority = 'URGENT' AND (urgent_because IS NOT NULL OR state IN ('draft', 'cancelled')))),
        CONSTRAINT trace_request_withheld_has_ground
          CHECK (state NOT IN ('refused', 'restricted', 'delayed') OR refusal_ground IS NOT NULL),
        CONSTRAINT trace_request_delay_has_end CHECK (state <> 'delayed' OR expected_on IS NOT NULL),
        CONSTRAINT trace_request_answer_has_end_state
          CHECK (state <> 'answered' OR (end_state IS NOT NULL AND extent IN ('full', 'partial'))))`);
    await runner.query('CREATE INDEX trace_request_newest_first ON tracing.trace_request (jurisdiction_id, recorded_at, id)');
    await runner.query(
      'CREATE INDEX trace_request_sub_requests ON tracing.trace_request (jurisdiction_id, root_id) WHERE root_id IS NOT NULL',
    );
    await runner.query('CREATE INDEX trace_request_recovered ON tracing.trace_request (jurisdiction_id, recovered_on, recovered_in)');
    await tenantTable(runner, 'tracing.trace_request', ['SELECT', 'INSERT', 'UPDATE']);
    await this.keepAsSent(runner);
  }

  /** A draft may change; what was asked once may not, on either side. */
  private async keepAsSent(runner: QueryRunner): Promise<void> {
    const asked = [
      'root_id',
      'asked_because',
      'reference',
      'addressee_id',
      'priority',
      'urgent_because',
      'case_id',
      'special_instructions',
      'crime_code',
      'project_code',
      'requesting_office',
      'requesting_officer',
      'agency_case_number',
      'illicit_ground',
      'why_illicit',
      'how_found',
      'intended_use',
      'recovered_on',
      'recovered_in',
      'recovery_place',
      'recovery_circumstances',
      'disposition',
      'photographs',
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
        serial_state text, serial_key text, barrel_serial text, obliterated_part text, obliteration_detail text, make text, make_key text,
        model text, type text, action text, calibre text, country_of_origin text, importer text, additional_markings text,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_reading_number_once UNIQUE (jurisdiction_id, trace_request_id, number),
        CONSTRAINT firearm_reading_known_serial_state
          CHECK (serial_state IN ('COMPLETE', 'PARTIAL', 'OBLITERATED', 'RESTORED_FULL', 'RESTORED_PARTIAL', 'NONE', 'DUPLICATE')),
        CONSTRAINT firearm_reading_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_reading_alike ON tracing.firearm_reading (jurisdiction_id, serial_key)');
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

  /** Personal data, apart from the question. What was sent stays as it was sent. */
  private async possessors(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.possessor (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, to_be_sent boolean NOT NULL, family_name text,
        given_names text, alias text, born_on text, sex text, nationality text, identity_document text, address text, associates text,
        sent_at timestamptz, edited_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT possessor_once_per_request UNIQUE (jurisdiction_id, trace_request_id),
        CONSTRAINT possessor_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await tenantTable(runner, 'tracing.possessor', ['SELECT', 'INSERT', 'UPDATE']);
    await runner.query(
      `CREATE TRIGGER possessor_as_sent BEFORE UPDATE ON tracing.possessor FOR EACH ROW
       WHEN (OLD.sent_at IS NOT NULL OR OLD.trace_request_id <> NEW.trace_request_id) EXECUTE FUNCTION app.refuse_change()`,
    );
  }

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.trace_answer (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, number integer NOT NULL, outcome text NOT NULL,
        extent text, end_state text, too_old_year integer, too_old_country text, further_country text, refusal_ground text,
        expected_on text, remarks text, use_conditions text[] NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT trace_answer_number_once UNIQUE (jurisdiction_id, trace_request_id, number),
        CONSTRAINT trace_answer_known_outcome CHECK (outcome IN ('answered', 'delayed', 'restricted', 'refused', 'no_record')),
        CONSTRAINT trace_answer_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE tracing.chain_row (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, answer_number integer NOT NULL,
        sequence integer NOT NULL, actor text NOT NULL, name text NOT NULL, licence text, country text NOT NULL, acquired_on text,
        disposed_on text, document text, evidence jsonb NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT chain_row_sequence_once UNIQUE (jurisdiction_id, trace_request_id, answer_number, sequence),
        CONSTRAINT chain_row_of_answer FOREIGN KEY (jurisdiction_id, trace_request_id, answer_number)
          REFERENCES tracing.trace_answer (jurisdiction_id, trace_request_id, number))`);
    await this.asWritten(runner, 'tracing.trace_answer', 'tracing.chain_row');
  }

  /** What was said stays; that it was read is added once. */
  private async clarifications(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.clarification (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, said_by text NOT NULL, purpose text NOT NULL,
        text text NOT NULL, official text, in_reply_to uuid, read_at timestamptz, read_by uuid, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT clarification_known_side CHECK (said_by IN ('requester', 'addressee')),
        CONSTRAINT clarification_known_purpose CHECK (purpose IN ('question', 'information', 'remark')),
        CONSTRAINT clarification_read_by_somebody CHECK ((read_at IS NULL) = (read_by IS NULL)),
        CONSTRAINT clarification_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX clarification_in_order ON tracing.clarification (jurisdiction_id, trace_request_id, recorded_at, id)',
    );
    await tenantTable(runner, 'tracing.clarification', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'tracing.clarification', [
      'trace_request_id',
      'said_by',
      'purpose',
      'text',
      'official',
      'in_reply_to',
      'occurred_at',
    ]);
    await runner.query(
      `CREATE TRIGGER clarification_read_once BEFORE UPDATE ON tracing.clarification FOR EACH ROW
       WHEN (OLD.read_at IS NOT NULL) EXECUTE FUNCTION app.refuse_change()`,
    );
  }

  private async joins(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.request_join (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, one_id uuid NOT NULL, other_id uuid NOT NULL, reason text, joined_by uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT request_join_once UNIQUE (jurisdiction_id, one_id, other_id),
        CONSTRAINT request_join_one FOREIGN KEY (jurisdiction_id, one_id) REFERENCES tracing.trace_request (jurisdiction_id, id),
        CONSTRAINT request_join_other FOREIGN KEY (jurisdiction_id, other_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX request_join_of_other ON tracing.request_join (jurisdiction_id, other_id)');
    await this.asWritten(runner, 'tracing.request_join');
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
