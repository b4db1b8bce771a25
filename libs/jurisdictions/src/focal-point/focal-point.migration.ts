import { appendOnly, keepAsObserved, OWNER_ROLE, RUNTIME_ROLE, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom other states write to, which all may read; where letters go, which is the jurisdiction's own affair. */
export class FocalPoints1767500500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jurisdictions.focal_point (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, official_id uuid NOT NULL, role text NOT NULL, valid_from date NOT NULL,
        valid_until date, deputy_id uuid, languages text[] NOT NULL, contact text, email text, email_except text[] NOT NULL,
        digest boolean NOT NULL, confirmed_at timestamptz NOT NULL, ended_at timestamptz, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT focal_point_known_role CHECK (role IN ('focal-point', 'laboratory-manager')),
        CONSTRAINT focal_point_speaks CHECK (cardinality(languages) > 0),
        CONSTRAINT focal_point_ends_later CHECK (valid_until IS NULL OR valid_until >= valid_from),
        CONSTRAINT focal_point_other_deputy CHECK (deputy_id IS NULL OR deputy_id <> official_id),
        CONSTRAINT focal_point_is_official FOREIGN KEY (jurisdiction_id, official_id) REFERENCES jurisdictions.official (jurisdiction_id, id),
        CONSTRAINT focal_point_deputy_is_official FOREIGN KEY (jurisdiction_id, deputy_id)
          REFERENCES jurisdictions.official (jurisdiction_id, id))`);
    await runner.query(
      'CREATE UNIQUE INDEX focal_point_once_at_a_time ON jurisdictions.focal_point (jurisdiction_id, official_id, role) WHERE ended_at IS NULL',
    );
    await tenantTable(runner, 'jurisdictions.focal_point', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'jurisdictions.focal_point', ['official_id', 'role', 'occurred_at']);

    await runner.query(`
      CREATE TABLE jurisdictions.focal_point_change (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, entry_id uuid NOT NULL, number integer NOT NULL, change text NOT NULL,
        changed_by uuid NOT NULL, valid_from date NOT NULL, valid_until date, deputy_id uuid, languages text[] NOT NULL,
        channels text[] NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT focal_point_change_number_once UNIQUE (jurisdiction_id, entry_id, number),
        CONSTRAINT focal_point_change_known CHECK (change IN ('entered', 'changed', 'confirmed', 'ended')),
        CONSTRAINT focal_point_change_of FOREIGN KEY (jurisdiction_id, entry_id) REFERENCES jurisdictions.focal_point (jurisdiction_id, id))`);
    await tenantTable(runner, 'jurisdictions.focal_point_change', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'jurisdictions.focal_point_change');

    // Whom to write to is as public among the participants as their keys: references, never names, and no e-mail address.
    await runner.query(`CREATE POLICY published ON jurisdictions.focal_point FOR SELECT TO ${OWNER_ROLE} USING (true)`);
    await runner.query(`
      CREATE FUNCTION jurisdictions.published_focal_points()
      RETURNS TABLE (jurisdiction_id uuid, id uuid, reference text, role text, valid_from text, valid_until text, deputy text,
                     languages text[], contact text, confirmed_at timestamptz, deputy_stands boolean)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT f.jurisdiction_id, f.id, o.reference, f.role, f.valid_from::text, f.valid_until::text, d.reference, f.languages, f.contact,
               f.confirmed_at, d.id IS NOT NULL AND d.disabled_at IS NULL
        FROM jurisdictions.focal_point f
        JOIN jurisdictions.official o ON o.jurisdiction_id = f.jurisdiction_id AND o.id = f.official_id
        LEFT JOIN jurisdictions.official d ON d.jurisdiction_id = f.jurisdiction_id AND d.id = f.deputy_id
        WHERE f.ended_at IS NULL AND o.disabled_at IS NULL ORDER BY f.jurisdiction_id, f.role, o.reference, f.id
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION jurisdictions.published_focal_points() FROM PUBLIC');
    await runner.query(`GRANT EXECUTE ON FUNCTION jurisdictions.published_focal_points() TO ${RUNTIME_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION jurisdictions.published_focal_points()');
    await runner.query('DROP TABLE jurisdictions.focal_point_change, jurisdictions.focal_point');
  }
}
