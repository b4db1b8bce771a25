import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_REQUEST = (table: string): string => `
  CONSTRAINT ${table}_of_request FOREIGN KEY (jurisdiction_id, trace_request_id) REFERENCES tracing.trace_request (jurisdiction_id, id)`;
const WRITTEN = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';
const TABLES = ['sent_photograph', 'photograph_part', 'received_photograph'];

/** Photographs of a request or an answer on their way to the other side, and those that came from there. */
export class TracePhotographs1768000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tracing.sent_photograph (
        jurisdiction_id uuid NOT NULL, trace_request_id uuid NOT NULL, photograph_id uuid NOT NULL, recipient_id uuid NOT NULL,
        copy_sha256 text NOT NULL, parts integer NOT NULL, ${WRITTEN},
        PRIMARY KEY (jurisdiction_id, trace_request_id, photograph_id), ${OF_REQUEST('sent_photograph')})`);
    await runner.query(`
      CREATE TABLE tracing.photograph_part (
        jurisdiction_id uuid NOT NULL, trace_request_id uuid NOT NULL, photograph_id uuid NOT NULL, part integer NOT NULL, parts integer NOT NULL,
        document_id uuid NOT NULL, sha256 text NOT NULL, copy_sha256 text NOT NULL, media_type text NOT NULL, bytes integer NOT NULL, ${WRITTEN},
        PRIMARY KEY (jurisdiction_id, trace_request_id, photograph_id, part),
        CONSTRAINT photograph_part_is_one_of_them CHECK (part BETWEEN 1 AND parts), ${OF_REQUEST('photograph_part')})`);
    await runner.query(`
      CREATE TABLE tracing.received_photograph (
        jurisdiction_id uuid NOT NULL, trace_request_id uuid NOT NULL, photograph_id uuid NOT NULL, sender_id uuid NOT NULL,
        sha256 text NOT NULL, copy_sha256 text NOT NULL, media_type text NOT NULL, width integer, height integer, content bytea NOT NULL, ${WRITTEN},
        PRIMARY KEY (jurisdiction_id, trace_request_id, photograph_id), ${OF_REQUEST('received_photograph')})`);
    // Pictures are compressed already; a second attempt would only cost time.
    await runner.query('ALTER TABLE tracing.received_photograph ALTER COLUMN content SET STORAGE EXTERNAL');
    for (const table of TABLES) {
      await tenantTable(runner, `tracing.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `tracing.${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.map((table) => `tracing.${table}`).join(', ')}`);
  }
}
