import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Traced weapons as tracing tells of them: which request was answered, and which requests ask about one weapon. No fact of an answer. */
export class Network1767500300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.traced_request (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, our_part text NOT NULL CONSTRAINT traced_request_known_part CHECK (our_part IN ('requester', 'addressee')),
        reference text NOT NULL, case_id uuid, counterpart_id uuid NOT NULL, counterpart_code text NOT NULL, answered_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT traced_request_case_is_ours CHECK (case_id IS NULL OR our_part = 'requester'))`);
    await runner.query('CREATE INDEX traced_request_newest_first ON ballistics.traced_request (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'ballistics.traced_request', ['SELECT', 'INSERT', 'UPDATE']);
    await runner.query(`
      CREATE TABLE ballistics.traced_join (
        jurisdiction_id uuid NOT NULL, one_id uuid NOT NULL, other_id uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, one_id, other_id),
        CONSTRAINT traced_join_of_one FOREIGN KEY (jurisdiction_id, one_id) REFERENCES ballistics.traced_request (jurisdiction_id, id),
        CONSTRAINT traced_join_of_other FOREIGN KEY (jurisdiction_id, other_id) REFERENCES ballistics.traced_request (jurisdiction_id, id))`);
    await tenantTable(runner, 'ballistics.traced_join', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ballistics.traced_join');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.traced_join, ballistics.traced_request');
  }
}
