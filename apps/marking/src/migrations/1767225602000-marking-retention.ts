import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps a person's data longer than their retention, and what has ended. */
export class MarkingRetention1767225602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.legal_hold (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, holder_id uuid NOT NULL, reason text NOT NULL, set_by uuid NOT NULL, state text NOT NULL,
        lift_reason text, lift_asked_by uuid, lift_asked_at timestamptz, lifted_by uuid, lifted_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT legal_hold_state_known CHECK (state IN ('held', 'lift-asked', 'lifted')),
        CONSTRAINT legal_hold_asked CHECK ((state = 'held') = (lift_asked_by IS NULL) AND (lift_asked_by IS NULL) = (lift_asked_at IS NULL)
          AND (lift_asked_by IS NULL) = (lift_reason IS NULL)),
        CONSTRAINT legal_hold_lifted CHECK ((state = 'lifted') = (lifted_by IS NOT NULL) AND (lifted_by IS NULL) = (lifted_at IS NULL)),
        CONSTRAINT legal_hold_lifted_by_another CHECK (lifted_by IS NULL OR lifted_by <> lift_asked_by),
        CONSTRAINT legal_hold_of_holder FOREIGN KEY (jurisdiction_id, holder_id) REFERENCES marking.holder (jurisdiction_id, id))`);
    await runner.query(`CREATE UNIQUE INDEX legal_hold_stands_once ON marking.legal_hold (jurisdiction_id, holder_id) WHERE state <> 'lifted'`);
    await tenantTable(runner, 'marking.legal_hold', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.legal_hold', ['holder_id', 'reason', 'set_by', 'occurred_at', 'recorded_at']);

    await runner.query(`
      CREATE TABLE marking.erasure (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, holder_id uuid NOT NULL, retention_class text NOT NULL, ended_on text NOT NULL,
        erased_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT erasure_once UNIQUE (jurisdiction_id, holder_id),
        CONSTRAINT erasure_of_holder FOREIGN KEY (jurisdiction_id, holder_id) REFERENCES marking.holder (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.erasure', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.erasure');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['erasure', 'legal_hold']) await runner.query(`DROP TABLE marking.${table}`);
  }
}
