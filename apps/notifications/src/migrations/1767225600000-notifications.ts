import { keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AlertsByName1767225608020 } from './1767225608020-alerts-by-name';
import { Escalation1767500500010 } from './1767500500010-escalation';
import { Letters1767500500020 } from './1767500500020-letters';
import { Webhooks1767500600000 } from './1767500600000-webhooks';
import { AlertChanges1768000610000 } from './1768000610000-alert-changes';

export class Notifications1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'notifications');
    await runner.query(`
      CREATE TABLE notifications.alert (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
        cause_message_id uuid NOT NULL, sender_id uuid, urgent boolean NOT NULL, roles text[] NOT NULL, state text NOT NULL,
        due_at timestamptz NOT NULL, delivered_at timestamptz, delivered_to uuid, acknowledged_at timestamptz, acknowledged_by uuid,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT alert_once_per_fact UNIQUE (jurisdiction_id, kind, subject_id, cause_message_id),
        CONSTRAINT alert_known_state CHECK (state IN ('queued', 'delivered', 'acknowledged')),
        CONSTRAINT alert_delivery_has_time CHECK ((state = 'queued') = (delivered_at IS NULL)),
        CONSTRAINT alert_acknowledgement_has_official
          CHECK ((state = 'acknowledged') = (acknowledged_at IS NOT NULL AND acknowledged_by IS NOT NULL)))`);
    await runner.query('CREATE INDEX alert_newest_first ON notifications.alert (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'notifications.alert', ['SELECT', 'INSERT', 'UPDATE']);
    // Says only whose inbox has changed: who listens reads it with the rights of its own official.
    await runner.query(`
      CREATE FUNCTION notifications.signal_alert() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN PERFORM pg_notify('headstamp_alert', NEW.jurisdiction_id::text); RETURN NULL; END $$`);
    await runner.query(
      'CREATE TRIGGER alert_signal AFTER INSERT OR UPDATE ON notifications.alert FOR EACH ROW EXECUTE FUNCTION notifications.signal_alert()',
    );
    await keepAsObserved(runner, 'notifications.alert', [
      'kind',
      'subject_id',
      'cause_message_id',
      'sender_id',
      'roles',
      'due_at',
      'occurred_at',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notifications CASCADE');
  }
}

export const NOTIFICATIONS_MIGRATIONS = [Notifications1767225600000, AlertsByName1767225608020, Escalation1767500500010, Letters1767500500020, Webhooks1767500600000, AlertChanges1768000610000];
