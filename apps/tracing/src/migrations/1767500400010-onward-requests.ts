import { keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that were to be told to a third state and were not; and those that were, as their originator permits. */
export class OnwardRequests1767500400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.onward_request (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, our_part text NOT NULL, trace_request_id uuid NOT NULL, answer_number integer NOT NULL,
        sequences integer[] NOT NULL, third_id uuid NOT NULL, in_document text NOT NULL, about_request_id uuid, rules text[] NOT NULL,
        fingerprint text, state text NOT NULL, attempts integer NOT NULL, attempted_by uuid, purpose text, reason text, conditions jsonb,
        answer_reason text, asked_at timestamptz, answered_at timestamptz, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT onward_request_known_part CHECK (our_part IN ('asker', 'originator')),
        CONSTRAINT onward_request_known_state CHECK (state IN ('attempted', 'asked', 'consented', 'refused')),
        CONSTRAINT onward_request_asked_with_reason CHECK (state = 'attempted' OR (reason IS NOT NULL AND purpose IS NOT NULL AND asked_at IS NOT NULL)),
        CONSTRAINT onward_request_consent_has_conditions CHECK ((state = 'consented') = (conditions IS NOT NULL)),
        CONSTRAINT onward_request_about_own_matter CHECK ((our_part = 'asker') = (about_request_id IS NOT NULL)),
        CONSTRAINT onward_request_of_trace_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX onward_request_newest_first ON tracing.onward_request (jurisdiction_id, recorded_at, id)');
    await runner.query('CREATE INDEX onward_request_of_source ON tracing.onward_request (jurisdiction_id, trace_request_id)');
    await runner.query(`CREATE UNIQUE INDEX onward_request_open_once ON tracing.onward_request (jurisdiction_id, fingerprint)
      WHERE our_part = 'asker' AND state IN ('attempted', 'asked')`);
    await tenantTable(runner, 'tracing.onward_request', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'tracing.onward_request', [
      ...['our_part', 'trace_request_id', 'answer_number', 'sequences', 'third_id', 'in_document', 'about_request_id', 'rules'],
      ...['attempted_by', 'occurred_at'],
    ]);
    await runner.query(`
      CREATE TABLE tracing.passing (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, our_part text NOT NULL, originator_id uuid NOT NULL, other_id uuid NOT NULL,
        about_request_id uuid NOT NULL, source_request_id uuid, document_id uuid NOT NULL, words text[] NOT NULL, terms jsonb NOT NULL,
        recalled_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT passing_known_part CHECK (our_part IN ('passer', 'recipient')),
        CONSTRAINT passing_source_of_passer CHECK (our_part = 'passer' OR source_request_id IS NULL),
        CONSTRAINT passing_in_trace_request FOREIGN KEY (jurisdiction_id, about_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX passing_of_source ON tracing.passing (jurisdiction_id, source_request_id)');
    await runner.query('CREATE INDEX passing_in_request ON tracing.passing (jurisdiction_id, about_request_id)');
    await tenantTable(runner, 'tracing.passing', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'tracing.passing', [
      ...['our_part', 'originator_id', 'other_id', 'about_request_id', 'source_request_id', 'document_id', 'words', 'terms', 'occurred_at'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracing.passing, tracing.onward_request');
  }
}
