import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()`;
const DISCLOSURES = `('SURFACE', 'PICTURE', 'EXISTENCE')`;
const TABLES = ['sharing_assessment', 'sharing_terms', 'shared_terms', 'shared_surface'];

/** Whether a recovery is to be shared and why not, what the owner lets partners do, and what partners let us do. Each change is a further row. */
export class Sharing1767500200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.sharing_assessment (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, ${KEPT}, case_id uuid NOT NULL, exhibit_ids uuid[] NOT NULL,
        recovered_on text NOT NULL, firearms integer NOT NULL, answers jsonb NOT NULL,
        decision text NOT NULL CONSTRAINT sharing_assessment_known_decision CHECK (decision IN ('SHARE', 'DO_NOT_SHARE')),
        reason text, supersedes_id uuid, official_id uuid NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT sharing_assessment_has_exhibits CHECK (cardinality(exhibit_ids) >= 1),
        CONSTRAINT sharing_assessment_refusal_has_reason CHECK ((decision = 'DO_NOT_SHARE') = (reason IS NOT NULL)),
        CONSTRAINT sharing_assessment_superseded_once UNIQUE (jurisdiction_id, supersedes_id),
        CONSTRAINT sharing_assessment_supersedes_known FOREIGN KEY (jurisdiction_id, supersedes_id) REFERENCES ballistics.sharing_assessment (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX sharing_assessment_newest_first ON ballistics.sharing_assessment (jurisdiction_id, recorded_at, id)');
    await runner.query('CREATE INDEX sharing_assessment_of_case ON ballistics.sharing_assessment (jurisdiction_id, case_id)');

    await runner.query(`
      CREATE TABLE ballistics.sharing_terms (
        jurisdiction_id uuid NOT NULL, acquisition_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT sharing_terms_counted CHECK (number >= 1), ${KEPT},
        audience text NOT NULL CONSTRAINT sharing_terms_known_audience CHECK (audience IN ('OWN', 'NAMED', 'REGION')), partners text[] NOT NULL,
        disclosure text NOT NULL CONSTRAINT sharing_terms_known_disclosure CHECK (disclosure IN ${DISCLOSURES}), expires_at timestamptz,
        reason text NOT NULL, official_id uuid NOT NULL, PRIMARY KEY (jurisdiction_id, acquisition_id, number),
        CONSTRAINT sharing_terms_own_names_nobody CHECK ((audience = 'OWN') = (cardinality(partners) = 0)),
        CONSTRAINT sharing_terms_of_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);

    await runner.query(`
      CREATE TABLE ballistics.shared_terms (
        jurisdiction_id uuid NOT NULL, acquisition_id uuid NOT NULL, owner_id uuid NOT NULL,
        number integer NOT NULL CONSTRAINT shared_terms_counted CHECK (number >= 1), ${KEPT}, compare boolean NOT NULL,
        disclosure text NOT NULL CONSTRAINT shared_terms_known_disclosure CHECK (disclosure IN ${DISCLOSURES}), expires_at timestamptz,
        document_id uuid NOT NULL, PRIMARY KEY (jurisdiction_id, acquisition_id, owner_id, number))`);

    await runner.query(`
      CREATE TABLE ballistics.shared_surface (
        jurisdiction_id uuid NOT NULL, acquisition_id uuid NOT NULL, engine_version text NOT NULL, surface bytea NOT NULL, document_id uuid NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, acquisition_id, engine_version),
        CONSTRAINT shared_surface_of_shared FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.shared_acquisition (jurisdiction_id, id))`);

    for (const table of TABLES) {
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${TABLES.map((table) => `ballistics.${table}`).join(', ')}`);
  }
}
