import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a request holds as it was sent, but for its due time, which time given back may put later. */
const KEPT = [
  ...['root_id', 'asked_because', 'reference', 'addressee_id', 'priority', 'urgent_because', 'case_id', 'special_instructions', 'crime_code'],
  ...['project_code', 'requesting_office', 'requesting_officer', 'agency_case_number', 'illicit_ground', 'why_illicit', 'how_found'],
  ...['intended_use', 'recovered_on', 'recovered_in', 'recovery_place', 'recovery_circumstances', 'disposition', 'photographs', 'submitted_at'],
];

/** The clock of an answer stands while the requester owes information, and the time is given back. */
export class DeadlinePauses1767500400011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tracing.trace_request ADD COLUMN paused_at timestamptz');
    await this.keep(runner, `OLD.due_at IS NOT NULL AND (NEW.due_at IS NULL OR NEW.due_at < OLD.due_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.keep(runner, 'OLD.due_at IS DISTINCT FROM NEW.due_at');
    await runner.query('ALTER TABLE tracing.trace_request DROP COLUMN paused_at');
  }

  private async keep(runner: QueryRunner, dueAtRewritten: string): Promise<void> {
    const rewritten = KEPT.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');
    await runner.query('DROP TRIGGER trace_request_as_sent ON tracing.trace_request');
    await runner.query(
      `CREATE TRIGGER trace_request_as_sent BEFORE UPDATE ON tracing.trace_request FOR EACH ROW
       WHEN (OLD.our_part <> NEW.our_part OR OLD.requester_id <> NEW.requester_id
         OR (OLD.state <> 'draft' AND (${rewritten} OR (${dueAtRewritten}))))
       EXECUTE FUNCTION app.refuse_change()`,
    );
  }
}
