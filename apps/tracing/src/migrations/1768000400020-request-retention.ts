import { erasable } from '@headstamp/ledger';
import { RUNTIME_ROLE } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request holds as it was sent, but for its due time, which time given back may put later. */
const KEPT = [
  ...['root_id', 'asked_because', 'reference', 'addressee_id', 'priority', 'urgent_because', 'case_id', 'crime_code', 'project_code'],
  ...['requesting_office', 'agency_case_number', 'illicit_ground', 'intended_use', 'recovered_on', 'recovered_in', 'disposition', 'photographs'],
  'submitted_at',
];
/** What of it tells of persons, in words somebody wrote. */
const PERSONAL = ['special_instructions', 'requesting_officer', 'why_illicit', 'how_found', 'recovery_place', 'recovery_circumstances'];

const changed = (columns: readonly string[]): string => columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');

/** What is known of persons through trace requests ends with their retention; that was asked and answered, and of which firearm, stays. */
export class RequestRetention1768000400020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER trace_request_as_sent ON tracing.trace_request');
    await runner.query(
      `CREATE TRIGGER trace_request_as_sent BEFORE UPDATE ON tracing.trace_request FOR EACH ROW
       WHEN (OLD.our_part <> NEW.our_part OR OLD.requester_id <> NEW.requester_id OR (OLD.state <> 'draft' AND (${changed(KEPT)}
         OR (OLD.due_at IS NOT NULL AND (NEW.due_at IS NULL OR NEW.due_at < OLD.due_at)))))
       EXECUTE FUNCTION app.refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER trace_request_until_ended BEFORE UPDATE ON tracing.trace_request FOR EACH ROW
       WHEN (OLD.state <> 'draft' AND (${changed(PERSONAL)}))
       EXECUTE FUNCTION ledger.only_what_has_ended('id', ${PERSONAL.map((column) => `'${column}'`).join(', ')})`,
    );
    await runner.query(
      `CREATE TRIGGER possessor_until_ended BEFORE DELETE ON tracing.possessor FOR EACH ROW EXECUTE FUNCTION ledger.only_what_has_ended('trace_request_id')`,
    );
    await runner.query(`GRANT DELETE ON tracing.possessor TO ${RUNTIME_ROLE}`);
    await erasable(runner, { table: 'tracing.chain_row', about: 'trace_request_id', columns: ['name', 'licence', 'document', 'evidence'] });
    await erasable(runner, { table: 'tracing.trace_answer', about: 'trace_request_id', columns: ['remarks'] });
    await this.proposals(runner);
    await this.clarifications(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tracing.only_of_an_ended_request() CASCADE');
  }

  /** A proposal names its request through the search that found it. */
  private async proposals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tracing.only_of_an_ended_request() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        IF NEW.chain <> '[]'::jsonb OR NOT EXISTS (SELECT FROM tracing.records_search s JOIN ledger.erasure e ON e.jurisdiction_id = s.jurisdiction_id AND e.subject_id = s.trace_request_id
                                                   WHERE s.jurisdiction_id = OLD.jurisdiction_id AND s.id = OLD.search_id) THEN
          RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'tracing.proposal is kept until its retention has ended';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION tracing.only_of_an_ended_request() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION tracing.only_of_an_ended_request() TO ${RUNTIME_ROLE}`);
    await runner.query('DROP TRIGGER tracing_proposal_append_only ON tracing.proposal');
    await runner.query('CREATE TRIGGER tracing_proposal_append_only BEFORE DELETE ON tracing.proposal FOR EACH ROW EXECUTE FUNCTION app.refuse_change()');
    await runner.query(
      `CREATE TRIGGER tracing_proposal_as_written BEFORE UPDATE ON tracing.proposal FOR EACH ROW
       WHEN (to_jsonb(OLD) - 'chain' IS DISTINCT FROM to_jsonb(NEW) - 'chain') EXECUTE FUNCTION app.refuse_change()`,
    );
    await runner.query(
      'CREATE TRIGGER tracing_proposal_until_ended BEFORE UPDATE ON tracing.proposal FOR EACH ROW EXECUTE FUNCTION tracing.only_of_an_ended_request()',
    );
    await runner.query(`GRANT UPDATE (chain) ON tracing.proposal TO ${RUNTIME_ROLE}`);
  }

  private async clarifications(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER tracing_clarification_as_observed ON tracing.clarification');
    await runner.query('DROP TRIGGER clarification_read_once ON tracing.clarification');
    await runner.query(
      `CREATE TRIGGER tracing_clarification_as_observed BEFORE UPDATE ON tracing.clarification FOR EACH ROW
       WHEN (${changed(['trace_request_id', 'said_by', 'purpose', 'in_reply_to', 'occurred_at'])}) EXECUTE FUNCTION app.refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER clarification_read_once BEFORE UPDATE ON tracing.clarification FOR EACH ROW
       WHEN (OLD.read_at IS NOT NULL AND (${changed(['read_at', 'read_by'])})) EXECUTE FUNCTION app.refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER clarification_until_ended BEFORE UPDATE ON tracing.clarification FOR EACH ROW
       WHEN (${changed(['text', 'official'])}) EXECUTE FUNCTION ledger.only_what_has_ended('trace_request_id', 'text', 'official')`,
    );
  }
}
