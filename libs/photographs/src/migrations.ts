import { appendOnly, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Photographs1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'photographs');
    await runner.query(`
      CREATE TABLE photographs.photograph (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
        media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
        bytes integer NOT NULL CHECK (bytes > 0), width integer, height integer, orientation smallint NOT NULL CHECK (orientation BETWEEN 1 AND 8),
        original bytea NOT NULL, cleaned bytea NOT NULL, recorded_by uuid NOT NULL, occurred_at timestamptz(3) NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    // Pictures are compressed already; a second attempt would only cost time.
    await runner.query('ALTER TABLE photographs.photograph ALTER COLUMN original SET STORAGE EXTERNAL, ALTER COLUMN cleaned SET STORAGE EXTERNAL');
    await tenantTable(runner, 'photographs.photograph', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'photographs.photograph');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA photographs CASCADE');
  }
}

export const PHOTOGRAPH_MIGRATIONS = [Photographs1767225600000];
