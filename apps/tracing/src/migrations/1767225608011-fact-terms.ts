import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may be done with each fact of an answer. */
export class FactTerms1767225608011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.fact_terms (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, answer_number integer NOT NULL, sequence integer NOT NULL,
        originator_id uuid NOT NULL, terms jsonb NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT fact_terms_once_per_fact UNIQUE (jurisdiction_id, trace_request_id, answer_number, sequence),
        CONSTRAINT fact_terms_of_answer FOREIGN KEY (jurisdiction_id, trace_request_id, answer_number)
          REFERENCES tracing.trace_answer (jurisdiction_id, trace_request_id, number))`);
    await tenantTable(runner, 'tracing.fact_terms', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'tracing.fact_terms');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracing.fact_terms');
  }
}
