import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an originator said of its facts after their release. */
export class OriginatorWords1767225608013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.originator_word (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, trace_request_id uuid NOT NULL, number integer NOT NULL, says text NOT NULL,
        of_what text NOT NULL, third_id uuid, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT originator_word_number_once UNIQUE (jurisdiction_id, trace_request_id, number),
        CONSTRAINT originator_word_known CHECK (says IN ('consent', 'veto') AND of_what IN ('everything', 'court', 'onward')),
        CONSTRAINT originator_word_consents_to_something CHECK (NOT (says = 'consent' AND of_what = 'everything')),
        CONSTRAINT originator_word_names_third_state CHECK ((of_what = 'onward') = (third_id IS NOT NULL)),
        CONSTRAINT originator_word_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id))`);
    await tenantTable(runner, 'tracing.originator_word', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'tracing.originator_word');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tracing.originator_word');
  }
}
