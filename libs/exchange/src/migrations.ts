import { erasable } from '@headstamp/ledger';
import { appendOnly, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exchange1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'exchange');
    await runner.query(`
      CREATE TABLE exchange.document (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, direction text NOT NULL CHECK (direction IN ('outgoing', 'incoming', 'internal')),
        kind text NOT NULL, subject_id uuid NOT NULL, sender_id uuid NOT NULL, recipient_id uuid NOT NULL, text text NOT NULL,
        signature text NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX document_by_subject ON exchange.document (jurisdiction_id, subject_id, kind)');
    await tenantTable(runner, 'exchange.document', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'exchange.document');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA exchange CASCADE');
  }
}

/** What was signed about a record ends with it: that it crossed, when and between whom, stays. */
export class ExchangeErasure1768000400010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await erasable(runner, { table: 'exchange.document', about: 'subject_id', columns: ['text', 'signature'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER exchange_document_as_written ON exchange.document');
    await runner.query('DROP TRIGGER exchange_document_until_ended ON exchange.document');
  }
}

export const EXCHANGE_MIGRATIONS = [Exchange1767225600000, ExchangeErasure1768000400010];
