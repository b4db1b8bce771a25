import { keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was compared with what, and the candidates that came of it. */
export class Correlations1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.correlation (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        acquisition_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT correlation_known_state CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
        done integer NOT NULL, total integer NOT NULL, compared integer NOT NULL, left_out integer NOT NULL, engine_version text NOT NULL,
        parameters jsonb NOT NULL, parameters_hash text NOT NULL, runner uuid, last_sign_at timestamptz, attempts integer NOT NULL, failure text,
        started_at timestamptz, ended_at timestamptz, version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT correlation_over_has_end CHECK ((state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL)),
        CONSTRAINT correlation_of_known_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX correlation_of_acquisition ON ballistics.correlation (jurisdiction_id, acquisition_id, recorded_at)');
    await tenantTable(runner, 'ballistics.correlation', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ballistics.correlation', ['acquisition_id', 'occurred_at', 'recorded_at']);

    await runner.query(`
      CREATE TABLE ballistics.correlation_chunk (
        jurisdiction_id uuid NOT NULL, correlation_id uuid NOT NULL, done integer NOT NULL, entries jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, correlation_id, done),
        CONSTRAINT correlation_chunk_of_correlation FOREIGN KEY (jurisdiction_id, correlation_id) REFERENCES ballistics.correlation (jurisdiction_id, id))`);
    // Working memory of a running search, no record of anything: it is emptied when the search ends.
    await tenantTable(runner, 'ballistics.correlation_chunk', ['SELECT', 'INSERT', 'DELETE']);

    await runner.query(`
      CREATE TABLE ballistics.candidate (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        correlation_id uuid NOT NULL, acquisition_id uuid NOT NULL,
        origin text NOT NULL CONSTRAINT candidate_known_origin CHECK (origin IN ('own', 'shared')), other_id uuid NOT NULL, rank integer NOT NULL,
        score double precision NOT NULL, mean_correlation double precision NOT NULL, areal double precision NOT NULL,
        congruent_cells integer[] NOT NULL, cells integer[] NOT NULL, pose jsonb NOT NULL, engine_version text NOT NULL,
        parameters_hash text NOT NULL, file_sha256 text NOT NULL, other_file_sha256 text NOT NULL, likelihood jsonb NOT NULL, note text NOT NULL,
        state text NOT NULL CONSTRAINT candidate_known_state CHECK (state IN ('candidate', 'lead', 'dismissed')),
        reviewed_by uuid, reviewed_at timestamptz, review_reason text, version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT candidate_reviewed_by_somebody CHECK ((state = 'candidate') = (reviewed_by IS NULL) AND (state = 'candidate') = (review_reason IS NULL)),
        CONSTRAINT candidate_once_per_correlation UNIQUE (jurisdiction_id, correlation_id, origin, other_id),
        CONSTRAINT candidate_rank_once UNIQUE (jurisdiction_id, correlation_id, rank),
        CONSTRAINT candidate_of_correlation FOREIGN KEY (jurisdiction_id, correlation_id) REFERENCES ballistics.correlation (jurisdiction_id, id))`);
    await tenantTable(runner, 'ballistics.candidate', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ballistics.candidate', [
      'correlation_id',
      'acquisition_id',
      'origin',
      'other_id',
      'rank',
      'score',
      'mean_correlation',
      'areal',
      'congruent_cells',
      'cells',
      'pose',
      'engine_version',
      'parameters_hash',
      'file_sha256',
      'other_file_sha256',
      'likelihood',
      'note',
      'occurred_at',
      'recorded_at',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.candidate, ballistics.correlation_chunk, ballistics.correlation');
  }
}
