import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of an alert that nobody acknowledges. */
export class Escalation1767500500010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE notifications.alert ADD COLUMN also_officials uuid[] NOT NULL DEFAULT '{}', ADD COLUMN also_roles text[] NOT NULL DEFAULT '{}'`,
    );
    await runner.query(`CREATE INDEX alert_unanswered ON notifications.alert (jurisdiction_id, id) WHERE state <> 'acknowledged'`);
    await runner.query(`
      CREATE TABLE notifications.alert_stage (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, alert_id uuid NOT NULL, stage text NOT NULL, officials uuid[] NOT NULL,
        roles text[] NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT alert_stage_once UNIQUE (jurisdiction_id, alert_id, stage),
        CONSTRAINT alert_stage_known CHECK (stage IN ('overdue', 'deputy', 'head')),
        CONSTRAINT alert_stage_of FOREIGN KEY (jurisdiction_id, alert_id) REFERENCES notifications.alert (jurisdiction_id, id))`);
    await tenantTable(runner, 'notifications.alert_stage', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'notifications.alert_stage');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications.alert_stage');
    await runner.query('ALTER TABLE notifications.alert DROP COLUMN also_officials, DROP COLUMN also_roles');
  }
}
