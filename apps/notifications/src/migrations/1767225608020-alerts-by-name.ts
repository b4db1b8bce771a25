import { keepAsObserved } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert may be addressed to officials by name: those who stand in. */
export class AlertsByName1767225608020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE notifications.alert ADD COLUMN officials uuid[] NOT NULL DEFAULT '{}'");
    await runner.query('DROP TRIGGER notifications_alert_as_observed ON notifications.alert');
    const fixed = ['kind', 'subject_id', 'cause_message_id', 'sender_id', 'roles', 'officials', 'due_at', 'occurred_at'];
    await keepAsObserved(runner, 'notifications.alert', fixed);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications.alert DROP COLUMN officials CASCADE');
  }
}
