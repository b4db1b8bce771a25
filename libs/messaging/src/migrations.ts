import { tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HandingOver1768000600000 } from './handing-over.migration';

export class Messaging1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'messaging');
    await runner.query(`
      CREATE TABLE messaging.outbox (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), queue text NOT NULL, job text NOT NULL, data text NOT NULL,
        request_id text NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(), sent_at timestamptz, times_sent integer NOT NULL DEFAULT 0,
        done_at timestamptz, given_up_at timestamptz, failure text, PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query(
      'CREATE INDEX outbox_open ON messaging.outbox (jurisdiction_id, id) WHERE done_at IS NULL AND given_up_at IS NULL',
    );
    await tenantTable(runner, 'messaging.outbox', ['SELECT', 'INSERT', 'UPDATE']);
    // Delivered at commit, so the relay never wakes for a row it cannot see yet.
    await runner.query(`
      CREATE FUNCTION messaging.wake_relay() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN PERFORM pg_notify('headstamp_outbox', NEW.jurisdiction_id::text); RETURN NULL; END $$`);
    await runner.query(
      'CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON messaging.outbox FOR EACH ROW EXECUTE FUNCTION messaging.wake_relay()',
    );
    await runner.query(`
      CREATE TABLE messaging.inbox (
        jurisdiction_id uuid NOT NULL, consumer text NOT NULL, message_id uuid NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, consumer, message_id))`);
    await tenantTable(runner, 'messaging.inbox', ['SELECT', 'INSERT']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA messaging CASCADE');
  }
}

export const MESSAGING_MIGRATIONS = [Messaging1767225600000, HandingOver1768000600000];
