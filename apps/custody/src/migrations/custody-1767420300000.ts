import { keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Legal holds on items and on whole cases. */
export class CustodyHolds1767420300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.custody_hold (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid, case_id uuid, reason text NOT NULL, authority text NOT NULL,
        until date, state text NOT NULL CONSTRAINT custody_hold_state CHECK (state IN ('standing', 'lift-asked', 'lifted')),
        placed_by uuid NOT NULL, lift_reason text, lift_asked_by uuid, lift_asked_at timestamptz, lifted_by uuid, lifted_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT custody_hold_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT custody_hold_of_item_or_case CHECK ((exhibit_id IS NULL) <> (case_id IS NULL)),
        CONSTRAINT custody_hold_lifted_by_two CHECK (state <> 'lifted' OR (lift_asked_by IS NOT NULL AND lifted_by IS NOT NULL AND lifted_by <> lift_asked_by)),
        CONSTRAINT custody_hold_lifted_at_once CHECK ((state = 'lifted') = (lifted_at IS NOT NULL)))`);
    await runner.query('CREATE INDEX custody_hold_newest_first ON custody.custody_hold (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query(
      `CREATE INDEX custody_hold_standing_on_item ON custody.custody_hold (jurisdiction_id, exhibit_id) WHERE state <> 'lifted'`,
    );
    await runner.query(
      `CREATE INDEX custody_hold_standing_on_case ON custody.custody_hold (jurisdiction_id, case_id) WHERE state <> 'lifted'`,
    );
    await tenantTable(runner, 'custody.custody_hold', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.custody_hold', [
      ...['exhibit_id', 'case_id', 'reason', 'authority', 'until', 'placed_by', 'occurred_at', 'recorded_at'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE custody.custody_hold');
  }
}
