import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['pair_annotation', 'pair_annotation_withdrawal', 'pair_snapshot'];

/** What belongs to a pair of surfaces, at a candidate or at a link, and whose it is. */
const ofPair = (table: string): string => `
  jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  purpose text NOT NULL, candidate_id uuid, link_id uuid, own_acquisition_id uuid NOT NULL, other_id uuid NOT NULL,
  examiner_id uuid NOT NULL, examiner_reference text NOT NULL, PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT ${table}_known_purpose CHECK ((purpose = 'candidate') = (candidate_id IS NOT NULL) AND (purpose = 'comparison') = (link_id IS NOT NULL)),
  CONSTRAINT ${table}_of_acquisition FOREIGN KEY (jurisdiction_id, own_acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id),
  CONSTRAINT ${table}_of_candidate FOREIGN KEY (jurisdiction_id, candidate_id) REFERENCES ballistics.candidate (jurisdiction_id, id),
  CONSTRAINT ${table}_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id)`;

/** What examiners mark and photograph at the comparison microscope. Nothing here is changed after it was written. */
export class Microscope1767500700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.pair_annotation (${ofPair('pair_annotation')},
        kind text NOT NULL CONSTRAINT pair_annotation_known_kind CHECK (kind IN ('agreement', 'disagreement')),
        shape text NOT NULL CONSTRAINT pair_annotation_known_shape CHECK (shape IN ('point', 'line', 'box')),
        own_um double precision[] NOT NULL, other_um double precision[] NOT NULL, words text NOT NULL,
        CONSTRAINT pair_annotation_places CHECK (cardinality(own_um) = cardinality(other_um)
          AND cardinality(own_um) = CASE shape WHEN 'point' THEN 2 ELSE 4 END))`);
    await runner.query(`
      CREATE TABLE ballistics.pair_annotation_withdrawal (
        jurisdiction_id uuid NOT NULL, annotation_id uuid NOT NULL, reason text NOT NULL, official_id uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, annotation_id),
        CONSTRAINT pair_annotation_withdrawn FOREIGN KEY (jurisdiction_id, annotation_id) REFERENCES ballistics.pair_annotation (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.pair_snapshot (${ofPair('pair_snapshot')},
        photograph_id uuid NOT NULL, sha256 text NOT NULL CONSTRAINT pair_snapshot_named_by_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        settings jsonb NOT NULL, words text)`);
    for (const table of ['pair_annotation', 'pair_snapshot'])
      await runner.query(`CREATE INDEX ${table}_of_pair ON ballistics.${table} (jurisdiction_id, own_acquisition_id, other_id)`);
    for (const table of TABLES) {
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.pair_snapshot, ballistics.pair_annotation_withdrawal, ballistics.pair_annotation');
  }
}
