import { appendOnly, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;
/** `INCONCLUSIVE` is the outcome group of scales that do not tell three kinds of it apart. */
const CONCLUSIONS = `('IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'INCONCLUSIVE', 'ELIMINATION', 'UNSUITABLE')`;
const FOLLOWS = `CASE conclusion WHEN 'IDENTIFICATION' THEN outcome IN ('confirmed_hit', 'verified') WHEN 'ELIMINATION' THEN outcome = 'not_confirmed'
  ELSE outcome = 'inconclusive_parked' END`;
const TABLES = ['conclusion_scale', 'link_original', 'examination_assignment', 'disagreement_resolution'];

/**
 * Who examines, on what specimens, on which scale, and how a disagreement is resolved. Keys to tables that have rows are not checked
 * for those: the new columns are empty in every one of them.
 */
export class Examinations1767500300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.conclusion_scale (${KEPT},
        name text NOT NULL, edition text NOT NULL, conclusions jsonb NOT NULL, official_id uuid NOT NULL,
        CONSTRAINT conclusion_scale_edition_once UNIQUE (jurisdiction_id, name, edition))`);
    await runner.query(`
      CREATE TABLE ballistics.link_original (${KEPT},
        link_id uuid NOT NULL, reference text NOT NULL, received_on text NOT NULL, handed_over_by text NOT NULL,
        paper_id uuid NOT NULL, paper_sha256 text NOT NULL CONSTRAINT link_original_paper_by_hash CHECK (paper_sha256 ~ '^[0-9a-f]{64}$'), official_id uuid NOT NULL,
        CONSTRAINT link_original_once UNIQUE (jurisdiction_id, link_id, reference),
        CONSTRAINT link_original_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.examination_assignment (${KEPT},
        link_id uuid NOT NULL, number integer NOT NULL CONSTRAINT examination_assignment_counted CHECK (number > 0), examiner_id uuid NOT NULL,
        verifier_id uuid NOT NULL CONSTRAINT examination_assignment_two_people CHECK (verifier_id <> examiner_id), assigned_by uuid NOT NULL,
        CONSTRAINT examination_assignment_in_order UNIQUE (jurisdiction_id, link_id, number),
        CONSTRAINT examination_assignment_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.disagreement_resolution (${KEPT},
        link_id uuid NOT NULL, verification_id uuid NOT NULL, kind text NOT NULL CONSTRAINT disagreement_resolution_known_kind CHECK (kind IN ('THIRD_EXAMINER', 'CONFERENCE')),
        first_conclusion text NOT NULL, second_conclusion text NOT NULL,
        conclusion text NOT NULL CONSTRAINT disagreement_resolution_known CHECK (conclusion IN ${CONCLUSIONS}), voices jsonb NOT NULL, record text NOT NULL, official_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT disagreement_resolution_outcome_follows CHECK (${FOLLOWS}),
        CONSTRAINT disagreement_resolution_of_a_disagreement CHECK (first_conclusion <> second_conclusion),
        CONSTRAINT disagreement_resolution_once UNIQUE (jurisdiction_id, link_id),
        CONSTRAINT disagreement_resolution_settles_link UNIQUE (jurisdiction_id, link_id, id, outcome),
        CONSTRAINT disagreement_resolution_of_verification FOREIGN KEY (jurisdiction_id, verification_id) REFERENCES ballistics.verification (jurisdiction_id, id))`);
    for (const table of TABLES) {
      await runner.query(`CREATE INDEX ${table}_newest_first ON ballistics.${table} (jurisdiction_id, recorded_at, id)`);
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
    await this.conclusions(runner);
  }

  private async conclusions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballistics.comparison ADD COLUMN scale_id uuid,
        ADD CONSTRAINT comparison_on_scale FOREIGN KEY (jurisdiction_id, scale_id) REFERENCES ballistics.conclusion_scale (jurisdiction_id, id) NOT VALID`);
    await runner.query('ALTER TABLE ballistics.link_specimen ADD COLUMN fit_for text[]');
    await runner.query(`
      ALTER TABLE ballistics.first_conclusion ADD COLUMN stated text,
        DROP CONSTRAINT first_conclusion_known, ADD CONSTRAINT first_conclusion_known CHECK (conclusion IN ${CONCLUSIONS})`);
    await runner.query(`
      ALTER TABLE ballistics.verification ADD COLUMN stated text,
        DROP CONSTRAINT verification_known, ADD CONSTRAINT verification_known CHECK (conclusion IN ${CONCLUSIONS})`);
    await runner.query(`
      ALTER TABLE ballistics.comparison_report ADD COLUMN stated_conclusion text, ADD COLUMN stated_verification text,
        ADD COLUMN resolution_kind text, ADD COLUMN resolved_conclusion text, ADD COLUMN resolved_on text,
        ADD CONSTRAINT comparison_report_resolution_whole CHECK (
          (resolution_kind IS NULL) = (resolved_conclusion IS NULL) AND (resolution_kind IS NULL) = (resolved_on IS NULL)
          AND (resolution_kind IS NULL OR (resolution_kind IN ('THIRD_EXAMINER', 'CONFERENCE') AND conclusion <> verification))),
        DROP CONSTRAINT comparison_report_outcome_follows, ADD CONSTRAINT comparison_report_outcome_follows CHECK (
          CASE coalesce(resolved_conclusion, CASE WHEN conclusion = verification THEN conclusion ELSE 'INCONCLUSIVE' END)
               WHEN 'IDENTIFICATION' THEN reported_outcome IN ('confirmed_hit', 'verified') AND basis <> 'IMAGE_ONLY'
               WHEN 'ELIMINATION' THEN reported_outcome = 'not_confirmed'
               ELSE reported_outcome = 'inconclusive_parked' END)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE ballistics.comparison_report DROP COLUMN stated_conclusion, DROP COLUMN stated_verification, DROP COLUMN resolution_kind, DROP COLUMN resolved_conclusion,
         DROP COLUMN resolved_on`,
    );
    await runner.query('ALTER TABLE ballistics.verification DROP COLUMN stated');
    await runner.query('ALTER TABLE ballistics.first_conclusion DROP COLUMN stated');
    await runner.query('ALTER TABLE ballistics.link_specimen DROP COLUMN fit_for');
    await runner.query('ALTER TABLE ballistics.comparison DROP COLUMN scale_id');
    await runner.query(`DROP TABLE ${TABLES.map((table) => `ballistics.${table}`).join(', ')}`);
  }
}
