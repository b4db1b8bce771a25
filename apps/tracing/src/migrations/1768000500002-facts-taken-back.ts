import { tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Single facts of an answer can be taken back; and a step that waits for a third state's consent is kept until it is taken. */
export class FactsTakenBack1768000500002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tracing.originator_word ADD COLUMN answer_number integer, ADD COLUMN sequences integer[],
        DROP CONSTRAINT originator_word_known, DROP CONSTRAINT originator_word_consents_to_something,
        ADD CONSTRAINT originator_word_known CHECK (says IN ('consent', 'veto') AND of_what IN ('everything', 'court', 'onward', 'facts')),
        ADD CONSTRAINT originator_word_consents_to_something CHECK (NOT (says = 'consent' AND of_what IN ('everything', 'facts'))),
        ADD CONSTRAINT originator_word_names_facts CHECK ((of_what = 'facts') = (sequences IS NOT NULL) AND (of_what = 'facts') = (answer_number IS NOT NULL))`);
    await runner.query(`
      CREATE TABLE tracing.waiting_step (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT waiting_step_known_kind
          CHECK (kind IN ('submit', 'ask', 'inform', 'remark', 'answer', 'restrict', 'delay', 'no-record', 'refuse')),
        version integer, said jsonb NOT NULL, onward_request_ids uuid[] NOT NULL, official_id uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX waiting_step_of_request ON tracing.waiting_step (jurisdiction_id, trace_request_id)');
    // What waits is no record of anything: the attempt is, and it is in the log.
    await tenantTable(runner, 'tracing.waiting_step', ['SELECT', 'INSERT', 'DELETE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracing.waiting_step');
    await runner.query(`
      ALTER TABLE tracing.originator_word DROP CONSTRAINT originator_word_names_facts, DROP CONSTRAINT originator_word_known,
        DROP CONSTRAINT originator_word_consents_to_something, DROP COLUMN answer_number, DROP COLUMN sequences,
        ADD CONSTRAINT originator_word_known CHECK (says IN ('consent', 'veto') AND of_what IN ('everything', 'court', 'onward')),
        ADD CONSTRAINT originator_word_consents_to_something CHECK (NOT (says = 'consent' AND of_what = 'everything'))`);
  }
}
