import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Machines that are told of alerts, the keys that sign for each, what each was sent, and what came of every try. */
export class Webhooks1767500600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications.webhook_endpoint (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, url text NOT NULL, description text NOT NULL, kinds text[] NOT NULL,
        changes text[] NOT NULL, disabled_at timestamptz, disabled_because text, failing_since timestamptz, paused_until timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT webhook_endpoint_disabled_for_a_reason CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
        CONSTRAINT webhook_endpoint_known_reason CHECK (disabled_because IN ('administrator', 'gone', 'failing')))`);
    await runner.query('CREATE UNIQUE INDEX webhook_endpoint_once ON notifications.webhook_endpoint (jurisdiction_id, url)');
    await tenantTable(runner, 'notifications.webhook_endpoint', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE notifications.webhook_key (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, endpoint_id uuid NOT NULL, generation integer NOT NULL, ended_at timestamptz,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT webhook_key_once_per_generation UNIQUE (jurisdiction_id, endpoint_id, generation),
        FOREIGN KEY (jurisdiction_id, endpoint_id) REFERENCES notifications.webhook_endpoint (jurisdiction_id, id))`);
    await tenantTable(runner, 'notifications.webhook_key', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'notifications.webhook_key', ['endpoint_id', 'generation', 'occurred_at']);

    await runner.query(`
      CREATE TABLE notifications.webhook_delivery (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, endpoint_id uuid NOT NULL, event_id uuid NOT NULL, event_type text NOT NULL,
        alert_id uuid, state text NOT NULL, tries integer NOT NULL, next_try_at timestamptz NOT NULL, held_by uuid, last_outcome text,
        delivered_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT webhook_delivery_once_per_event UNIQUE (jurisdiction_id, endpoint_id, event_id),
        CONSTRAINT webhook_delivery_known_state CHECK (state IN ('waiting', 'delivered', 'failed')),
        CONSTRAINT webhook_delivery_held_while_waiting CHECK (held_by IS NULL OR state = 'waiting'),
        CONSTRAINT webhook_delivery_delivered_has_time CHECK ((state = 'delivered') = (delivered_at IS NOT NULL)),
        FOREIGN KEY (jurisdiction_id, endpoint_id) REFERENCES notifications.webhook_endpoint (jurisdiction_id, id))`);
    await runner.query(`
      CREATE INDEX webhook_delivery_due ON notifications.webhook_delivery (jurisdiction_id, endpoint_id, next_try_at) WHERE state = 'waiting'`);
    await runner.query(`
      CREATE INDEX webhook_delivery_under_way ON notifications.webhook_delivery (jurisdiction_id, endpoint_id) WHERE held_by IS NOT NULL`);
    await runner.query(
      'CREATE INDEX webhook_delivery_newest_first ON notifications.webhook_delivery (jurisdiction_id, endpoint_id, recorded_at, id)',
    );
    await tenantTable(runner, 'notifications.webhook_delivery', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'notifications.webhook_delivery', ['endpoint_id', 'event_id', 'event_type', 'alert_id', 'occurred_at']);
    // Says only where something may be due: who hears it looks into the table.
    await runner.query(`
      CREATE FUNCTION notifications.signal_webhook() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN PERFORM pg_notify('headstamp_webhook', NEW.jurisdiction_id::text); RETURN NULL; END $$`);
    await runner.query(`
      CREATE TRIGGER webhook_delivery_signal AFTER INSERT OR UPDATE ON notifications.webhook_delivery
      FOR EACH ROW WHEN (NEW.state = 'waiting' AND NEW.held_by IS NULL) EXECUTE FUNCTION notifications.signal_webhook()`);

    await runner.query(`
      CREATE TABLE notifications.webhook_try (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, delivery_id uuid NOT NULL, outcome text NOT NULL, status integer, duration_ms integer,
        retry_after_ms integer, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        FOREIGN KEY (jurisdiction_id, delivery_id) REFERENCES notifications.webhook_delivery (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX webhook_try_of_delivery ON notifications.webhook_try (jurisdiction_id, delivery_id, recorded_at)');
    await tenantTable(runner, 'notifications.webhook_try', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'notifications.webhook_try');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications.webhook_try, notifications.webhook_delivery, notifications.webhook_key, notifications.webhook_endpoint');
    await runner.query('DROP FUNCTION notifications.signal_webhook()');
  }
}
