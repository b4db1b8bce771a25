import { appendOnly, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;

/** Test fires, scans as they were taken in, and what was derived from them. Nothing here is changed after it was written. */
export class Acquisitions1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'ballistics');
    await runner.query(`
      CREATE TABLE ballistics.test_fire (${KEPT},
        case_id uuid NOT NULL, firearm_exhibit_id uuid NOT NULL, ammunition_maker text NOT NULL, ammunition_lot text NOT NULL,
        shots integer NOT NULL CONSTRAINT test_fire_has_shots CHECK (shots BETWEEN 1 AND 100), trap text NOT NULL, fired_on text NOT NULL,
        item_exhibit_ids uuid[] NOT NULL CONSTRAINT test_fire_has_items CHECK (cardinality(item_exhibit_ids) >= 1), official_id uuid NOT NULL)`);
    await runner.query('CREATE INDEX test_fire_of_case ON ballistics.test_fire (jurisdiction_id, case_id, recorded_at)');

    await runner.query(`
      CREATE TABLE ballistics.acquisition (${KEPT},
        case_id uuid NOT NULL, case_reference text NOT NULL, exhibit_id uuid NOT NULL, reference text NOT NULL, item_kind text NOT NULL,
        region text NOT NULL CONSTRAINT acquisition_known_region CHECK (region = 'BREECH_FACE'), calibre text NOT NULL,
        calibre_normalised text NOT NULL, instrument text, synthetic boolean NOT NULL,
        file_sha256 text NOT NULL CONSTRAINT acquisition_file_named_by_hash CHECK (file_sha256 ~ '^[0-9a-f]{64}$'), file_bytes integer NOT NULL,
        units text NOT NULL CONSTRAINT acquisition_known_units CHECK (units IN ('metre', 'micrometre-confirmed')), findings text[] NOT NULL,
        share_with text[] NOT NULL, share_surface boolean NOT NULL, official_id uuid NOT NULL,
        CONSTRAINT acquisition_reference_once UNIQUE (jurisdiction_id, reference),
        CONSTRAINT acquisition_file_once UNIQUE (jurisdiction_id, file_sha256))`);
    await runner.query('CREATE INDEX acquisition_newest_first ON ballistics.acquisition (jurisdiction_id, recorded_at, id)');
    await runner.query('CREATE INDEX acquisition_to_compare ON ballistics.acquisition (jurisdiction_id, calibre_normalised, region)');

    await runner.query(`
      CREATE TABLE ballistics.surface_file (
        jurisdiction_id uuid NOT NULL, acquisition_id uuid NOT NULL, sha256 text NOT NULL, bytes bytea NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, acquisition_id),
        CONSTRAINT surface_file_is_what_its_hash_says CHECK (encode(sha256(bytes), 'hex') = sha256),
        CONSTRAINT surface_file_of_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);
    // A deflated archive gains nothing from being compressed again.
    await runner.query('ALTER TABLE ballistics.surface_file ALTER COLUMN bytes SET STORAGE EXTERNAL');

    await runner.query(`
      CREATE TABLE ballistics.prepared_surface (
        jurisdiction_id uuid NOT NULL, acquisition_id uuid NOT NULL, engine_version text NOT NULL, surface bytea NOT NULL, surface_sha256 text NOT NULL,
        exchange_surface bytea NOT NULL, steps text NOT NULL, mark_area_mm2 double precision NOT NULL, mark_diameter_um double precision NOT NULL,
        already_cropped boolean NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, acquisition_id, engine_version),
        CONSTRAINT prepared_surface_of_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);

    await runner.query(`
      CREATE TABLE ballistics.shared_acquisition (${KEPT},
        owner_id uuid NOT NULL CONSTRAINT shared_acquisition_is_anothers CHECK (owner_id <> jurisdiction_id), owner_code text NOT NULL,
        owner_case_id uuid NOT NULL, reference text NOT NULL, item_kind text NOT NULL, region text NOT NULL, calibre text NOT NULL,
        calibre_normalised text NOT NULL, synthetic boolean NOT NULL, file_sha256 text NOT NULL, engine_version text NOT NULL,
        surface bytea NOT NULL, document_id uuid NOT NULL)`);
    await runner.query(
      'CREATE INDEX shared_acquisition_to_compare ON ballistics.shared_acquisition (jurisdiction_id, calibre_normalised, region)',
    );

    for (const table of ['test_fire', 'acquisition', 'surface_file', 'prepared_surface', 'shared_acquisition']) {
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA ballistics CASCADE');
  }
}
