import { tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A correlation is divided into parts that any number of workers carry out; and what it compares with is somebody's choice. */
export class CorrelationFlow1767500200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballistics.correlation
        DROP COLUMN runner, DROP COLUMN last_sign_at, DROP COLUMN attempts, ALTER COLUMN acquisition_id DROP NOT NULL,
        ADD COLUMN shared_acquisition_id uuid, ADD COLUMN stage text NOT NULL DEFAULT 'screen', ADD COLUMN scope text NOT NULL DEFAULT 'REGION',
        ADD COLUMN partners text[] NOT NULL DEFAULT '{}', ADD COLUMN class_fields text[] NOT NULL DEFAULT '{}', ADD COLUMN excluded integer NOT NULL DEFAULT 0,
        ADD COLUMN urgent boolean NOT NULL DEFAULT false, ADD COLUMN cause text NOT NULL DEFAULT 'ACQUIRED', ADD COLUMN collection_sha256 text,
        ADD COLUMN official_id uuid,
        ADD CONSTRAINT correlation_of_one_query CHECK ((acquisition_id IS NULL) <> (shared_acquisition_id IS NULL)),
        ADD CONSTRAINT correlation_known_stage CHECK (stage IN ('screen', 'compare', 'merge')),
        ADD CONSTRAINT correlation_known_scope CHECK (scope IN ('OWN', 'NAMED', 'REGION') AND (scope = 'NAMED') = (cardinality(partners) > 0)),
        ADD CONSTRAINT correlation_known_cause CHECK (cause IN ('ACQUIRED', 'REQUESTED', 'SHARED_LATE', 'ENGINE_CHANGED'))`);
    await runner.query('CREATE INDEX correlation_newest_first ON ballistics.correlation (jurisdiction_id, recorded_at, id)');
    await runner.query(
      `CREATE INDEX correlation_of_shared ON ballistics.correlation (jurisdiction_id, shared_acquisition_id) WHERE shared_acquisition_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX correlation_once_per_engine ON ballistics.correlation (jurisdiction_id, acquisition_id, engine_version, parameters_hash)
       WHERE cause = 'ENGINE_CHANGED'`,
    );
    await runner.query('DROP TABLE ballistics.correlation_chunk');
    await runner.query(`
      CREATE TABLE ballistics.correlation_part (
        jurisdiction_id uuid NOT NULL, correlation_id uuid NOT NULL,
        stage text NOT NULL CONSTRAINT correlation_part_known_stage CHECK (stage IN ('screen', 'compare', 'merge')), number integer NOT NULL,
        members text[] NOT NULL, state text NOT NULL CONSTRAINT correlation_part_known_state CHECK (state IN ('waiting', 'running', 'done')),
        runner uuid, last_sign_at timestamptz, attempts integer NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, correlation_id, stage, number),
        CONSTRAINT correlation_part_runs_somewhere CHECK ((state = 'running') = (runner IS NOT NULL) AND (state = 'running') = (last_sign_at IS NOT NULL)),
        CONSTRAINT correlation_part_of_correlation FOREIGN KEY (jurisdiction_id, correlation_id) REFERENCES ballistics.correlation (jurisdiction_id, id))`);
    await runner.query(
      `CREATE INDEX correlation_part_running ON ballistics.correlation_part (jurisdiction_id, last_sign_at) WHERE state = 'running'`,
    );
    // What is running is no record of anything: it goes when the correlation ends.
    await tenantTable(runner, 'ballistics.correlation_part', ['SELECT', 'INSERT', 'UPDATE', 'DELETE']);
    await runner.query(`
      CREATE TABLE ballistics.correlation_chunk (
        jurisdiction_id uuid NOT NULL, correlation_id uuid NOT NULL, stage text NOT NULL, number integer NOT NULL, done integer NOT NULL,
        entries jsonb NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, correlation_id, stage, number, done),
        CONSTRAINT correlation_chunk_of_part FOREIGN KEY (jurisdiction_id, correlation_id, stage, number)
          REFERENCES ballistics.correlation_part (jurisdiction_id, correlation_id, stage, number))`);
    await tenantTable(runner, 'ballistics.correlation_chunk', ['SELECT', 'INSERT', 'DELETE']);
    // A late share brings one other item to several own ones.
    await runner.query(`
      ALTER TABLE ballistics.candidate DROP CONSTRAINT candidate_once_per_correlation,
        ADD CONSTRAINT candidate_once_per_correlation UNIQUE (jurisdiction_id, correlation_id, acquisition_id, origin, other_id)`);
    await runner.query('CREATE INDEX candidate_of_acquisition ON ballistics.candidate (jurisdiction_id, acquisition_id, correlation_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.correlation_chunk, ballistics.correlation_part');
    await runner.query('DROP INDEX ballistics.candidate_of_acquisition');
    await runner.query(`
      ALTER TABLE ballistics.candidate DROP CONSTRAINT candidate_once_per_correlation,
        ADD CONSTRAINT candidate_once_per_correlation UNIQUE (jurisdiction_id, correlation_id, origin, other_id)`);
    await runner.query(`
      CREATE TABLE ballistics.correlation_chunk (
        jurisdiction_id uuid NOT NULL, correlation_id uuid NOT NULL, done integer NOT NULL, entries jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, correlation_id, done),
        CONSTRAINT correlation_chunk_of_correlation FOREIGN KEY (jurisdiction_id, correlation_id) REFERENCES ballistics.correlation (jurisdiction_id, id))`);
    await tenantTable(runner, 'ballistics.correlation_chunk', ['SELECT', 'INSERT', 'DELETE']);
    await runner.query('DROP INDEX ballistics.correlation_newest_first, ballistics.correlation_of_shared, ballistics.correlation_once_per_engine');
    await runner.query(`
      ALTER TABLE ballistics.correlation DROP CONSTRAINT correlation_of_one_query, DROP CONSTRAINT correlation_known_stage,
        DROP CONSTRAINT correlation_known_scope, DROP CONSTRAINT correlation_known_cause, DROP COLUMN shared_acquisition_id, DROP COLUMN stage,
        DROP COLUMN scope, DROP COLUMN partners, DROP COLUMN class_fields, DROP COLUMN excluded, DROP COLUMN urgent, DROP COLUMN cause,
        DROP COLUMN collection_sha256, DROP COLUMN official_id, ADD COLUMN runner uuid, ADD COLUMN last_sign_at timestamptz,
        ADD COLUMN attempts integer NOT NULL DEFAULT 0, ALTER COLUMN acquisition_id SET NOT NULL`);
  }
}
