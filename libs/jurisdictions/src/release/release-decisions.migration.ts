import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every decision about a fact that another may have laid terms down for: part of the access log, and kept like it. */
export class ReleaseDecisions1767500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jurisdictions.release_decision (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), official_id uuid NOT NULL, request_id text NOT NULL,
        policy_hash text NOT NULL CHECK (policy_hash ~ '^[0-9a-f]{64}$'), subject_kind text NOT NULL, subject_id text, way text NOT NULL,
        purpose text, capacity text[] NOT NULL, originator_id uuid NOT NULL, recipient_id uuid, allowed boolean NOT NULL, reasons text[] NOT NULL,
        obligations text[] NOT NULL, facts integer NOT NULL CHECK (facts > 0), recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT release_decision_denied_by_rules CHECK (allowed = (cardinality(reasons) = 0)))`);
    await runner.query(
      'CREATE INDEX release_decision_newest_first ON jurisdictions.release_decision (jurisdiction_id, recorded_at DESC, id DESC)',
    );
    await runner.query(
      'CREATE INDEX release_decision_by_subject ON jurisdictions.release_decision (jurisdiction_id, subject_kind, subject_id, recorded_at)',
    );
    await tenantTable(runner, 'jurisdictions.release_decision', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'jurisdictions.release_decision');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE jurisdictions.release_decision');
  }
}
