import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-mails: to whom, about what, and what the mail server said. No address and no text stands here. */
export class Letters1767500500020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications.letter (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, official_id uuid NOT NULL, digest_at timestamptz, in_place_of boolean NOT NULL,
        state text NOT NULL, attempts integer NOT NULL, next_attempt_at timestamptz NOT NULL, first_sent_at timestamptz,
        settled_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT letter_known_state CHECK (state IN ('waiting', 'sent', 'delivered', 'bounced', 'not-needed')),
        CONSTRAINT letter_settled_has_time CHECK ((state IN ('waiting', 'sent')) = (settled_at IS NULL)))`);
    await runner.query(
      `CREATE INDEX letter_open ON notifications.letter (jurisdiction_id, next_attempt_at, id) WHERE state IN ('waiting', 'sent')`,
    );
    await tenantTable(runner, 'notifications.letter', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'notifications.letter', ['official_id', 'digest_at', 'in_place_of', 'occurred_at']);
    await runner.query(`
      CREATE TABLE notifications.letter_alert (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, letter_id uuid NOT NULL, official_id uuid NOT NULL, alert_id uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT letter_alert_once UNIQUE (jurisdiction_id, official_id, alert_id),
        CONSTRAINT letter_alert_in FOREIGN KEY (jurisdiction_id, letter_id) REFERENCES notifications.letter (jurisdiction_id, id),
        CONSTRAINT letter_alert_about FOREIGN KEY (jurisdiction_id, alert_id) REFERENCES notifications.alert (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX letter_alert_of ON notifications.letter_alert (jurisdiction_id, letter_id)');
    await runner.query('CREATE INDEX letter_alert_by_alert ON notifications.letter_alert (jurisdiction_id, alert_id)');
    await tenantTable(runner, 'notifications.letter_alert', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'notifications.letter_alert');
    await runner.query(`
      CREATE TABLE notifications.letter_attempt (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, letter_id uuid NOT NULL, number integer NOT NULL, outcome text NOT NULL,
        reply_code integer, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT letter_attempt_once UNIQUE (jurisdiction_id, letter_id, number),
        CONSTRAINT letter_attempt_known CHECK (outcome IN ('accepted', 'later', 'refused', 'unreachable')),
        CONSTRAINT letter_attempt_of FOREIGN KEY (jurisdiction_id, letter_id) REFERENCES notifications.letter (jurisdiction_id, id))`);
    await tenantTable(runner, 'notifications.letter_attempt', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'notifications.letter_attempt');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications.letter_attempt, notifications.letter_alert, notifications.letter');
  }
}
