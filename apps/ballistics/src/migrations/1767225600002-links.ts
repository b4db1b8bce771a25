import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;
const CONCLUSIONS = `('IDENTIFICATION', 'INCONCLUSIVE_A', 'INCONCLUSIVE_B', 'INCONCLUSIVE_C', 'ELIMINATION', 'UNSUITABLE')`;
const LINK_TABLES = ['link_surface', 'link_specimen', 'comparison', 'first_conclusion', 'verification', 'comparison_report'];

/**
 * Links, comparisons and what settles them. The keys and checks leave no way to a confirmed hit but two identifications by two
 * different examiners on specimens, of this jurisdiction or reported by the other.
 */
export class Links1767225600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.link (${KEPT},
        our_part text NOT NULL, candidate_id uuid, own_acquisition_id uuid NOT NULL, own_case_id uuid NOT NULL, other_jurisdiction_id uuid NOT NULL,
        other_code text NOT NULL, other_acquisition_id uuid NOT NULL, other_reference text NOT NULL, other_case_id uuid NOT NULL,
        other_case_reference text, other_synthetic boolean NOT NULL, case_pair text NOT NULL, score double precision NOT NULL,
        engine_version text NOT NULL, parameters_hash text NOT NULL, reviewed_on text NOT NULL, state text NOT NULL, comment text,
        casts_requested_at timestamptz, verification_id uuid, verified_outcome text, report_id uuid, reported_outcome text, settled_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT link_candidate_once UNIQUE (jurisdiction_id, candidate_id),
        CONSTRAINT link_of_own_acquisition FOREIGN KEY (jurisdiction_id, own_acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id),
        CONSTRAINT link_known_state CHECK (state IN ('reviewed_lead', 'notified', 'casts_requested', 'casts_received', 'compared', 'verified',
          'confirmed_hit', 'not_confirmed', 'inconclusive_parked')),
        CONSTRAINT link_known_part CHECK (our_part IN ('declarer', 'recipient', 'domestic') AND (our_part = 'domestic') = (other_jurisdiction_id = jurisdiction_id)),
        CONSTRAINT link_joins_two_cases CHECK (other_jurisdiction_id <> jurisdiction_id OR other_case_id <> own_case_id),
        CONSTRAINT link_settled_by_two_examiners CHECK ((state IN ('verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked')) =
          ((verification_id IS NOT NULL AND verified_outcome IS NOT NULL) OR (report_id IS NOT NULL AND reported_outcome IS NOT NULL))),
        CONSTRAINT link_outcome_as_concluded CHECK (state NOT IN ('confirmed_hit', 'not_confirmed', 'inconclusive_parked')
          OR coalesce(verified_outcome = state, false) OR coalesce(reported_outcome = state, false)))`);
    await runner.query('CREATE INDEX link_newest_first ON ballistics.link (jurisdiction_id, recorded_at, id)');
    await runner.query('CREATE INDEX link_of_acquisitions ON ballistics.link (jurisdiction_id, own_acquisition_id, other_acquisition_id)');
    await runner.query(
      `CREATE UNIQUE INDEX link_hit_once_per_case_pair ON ballistics.link (jurisdiction_id, case_pair) WHERE state = 'confirmed_hit'`,
    );
    await this.around(runner);
    await this.conclusions(runner);
    // Before the walls stand: the check of a new key reads the tables, and inside the walls nobody reads without a context.
    await runner.query(`
      ALTER TABLE ballistics.link
        ADD CONSTRAINT link_settled_by_verification FOREIGN KEY (jurisdiction_id, id, verification_id, verified_outcome)
          REFERENCES ballistics.verification (jurisdiction_id, link_id, id, outcome),
        ADD CONSTRAINT link_settled_by_report FOREIGN KEY (jurisdiction_id, id, report_id, reported_outcome)
          REFERENCES ballistics.comparison_report (jurisdiction_id, link_id, id, reported_outcome)`);
    await tenantTable(runner, 'ballistics.link', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ballistics.link', [
      'our_part',
      'candidate_id',
      'own_acquisition_id',
      'own_case_id',
      'other_jurisdiction_id',
      'other_code',
      'other_acquisition_id',
      'other_reference',
      'other_case_id',
      'other_synthetic',
      'case_pair',
      'score',
      'engine_version',
      'parameters_hash',
      'reviewed_on',
      'occurred_at',
      'recorded_at',
    ]);
    for (const table of LINK_TABLES) {
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
  }

  private async around(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.link_surface (
        jurisdiction_id uuid NOT NULL, link_id uuid NOT NULL, surface bytea NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, link_id),
        CONSTRAINT link_surface_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.link_specimen (
        jurisdiction_id uuid NOT NULL, link_id uuid NOT NULL, cast_id uuid NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, link_id, cast_id),
        CONSTRAINT link_specimen_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.comparison_report (${KEPT},
        link_id uuid NOT NULL, basis text NOT NULL, scale text NOT NULL, scale_version text NOT NULL, conclusion text NOT NULL, verification text NOT NULL,
        reported_outcome text NOT NULL, examined_specimens text[] NOT NULL, examiner_reference text NOT NULL, verifier_reference text NOT NULL,
        concluded_on text NOT NULL, verified_on text NOT NULL, case_reference text NOT NULL,
        CONSTRAINT comparison_report_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id),
        CONSTRAINT comparison_report_settles_link UNIQUE (jurisdiction_id, link_id, id, reported_outcome),
        CONSTRAINT comparison_report_by_two CHECK (examiner_reference <> verifier_reference),
        CONSTRAINT comparison_report_outcome_follows CHECK (
          CASE WHEN conclusion = 'IDENTIFICATION' AND verification = 'IDENTIFICATION' THEN reported_outcome IN ('confirmed_hit', 'verified') AND basis <> 'IMAGE_ONLY'
               WHEN conclusion = 'ELIMINATION' AND verification = 'ELIMINATION' THEN reported_outcome = 'not_confirmed'
               ELSE reported_outcome = 'inconclusive_parked' END))`);
  }

  private async conclusions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.comparison (${KEPT},
        link_id uuid NOT NULL, examiner_id uuid NOT NULL, examiner_reference text NOT NULL,
        basis text NOT NULL CONSTRAINT comparison_known_basis CHECK (basis IN ('ORIGINAL_ORIGINAL', 'ORIGINAL_CAST', 'CAST_CAST', 'IMAGE_ONLY')),
        specimens text[] NOT NULL CONSTRAINT comparison_names_two_specimens CHECK (cardinality(specimens) >= 2), instrument text NOT NULL,
        magnification double precision NOT NULL, marks_used text[] NOT NULL, scale text NOT NULL, scale_version text NOT NULL, commitment text NOT NULL,
        CONSTRAINT comparison_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id),
        CONSTRAINT comparison_once_per_link UNIQUE (jurisdiction_id, link_id),
        CONSTRAINT comparison_of_examiner UNIQUE (jurisdiction_id, id, link_id, examiner_id),
        CONSTRAINT comparison_on_basis UNIQUE (jurisdiction_id, id, basis))`);
    await runner.query(`
      CREATE TABLE ballistics.first_conclusion (
        jurisdiction_id uuid NOT NULL, comparison_id uuid NOT NULL, basis text NOT NULL,
        conclusion text NOT NULL CONSTRAINT first_conclusion_known CHECK (conclusion IN ${CONCLUSIONS}), remarks text, opening_key bytea NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, comparison_id),
        CONSTRAINT first_conclusion_of_comparison FOREIGN KEY (jurisdiction_id, comparison_id, basis) REFERENCES ballistics.comparison (jurisdiction_id, id, basis),
        CONSTRAINT first_conclusion_as_given UNIQUE (jurisdiction_id, comparison_id, conclusion),
        CONSTRAINT first_conclusion_no_identification_on_images CHECK (NOT (basis = 'IMAGE_ONLY' AND conclusion = 'IDENTIFICATION')))`);
    await runner.query(`
      CREATE TABLE ballistics.verification (${KEPT},
        link_id uuid NOT NULL, comparison_id uuid NOT NULL, examiner_id uuid NOT NULL,
        verifier_id uuid NOT NULL CONSTRAINT verification_by_another CHECK (verifier_id <> examiner_id), verifier_reference text NOT NULL,
        first_conclusion text NOT NULL, conclusion text NOT NULL CONSTRAINT verification_known CHECK (conclusion IN ${CONCLUSIONS}), remarks text,
        outcome text NOT NULL CONSTRAINT verification_outcome_follows CHECK (
          CASE WHEN first_conclusion = 'IDENTIFICATION' AND conclusion = 'IDENTIFICATION' THEN outcome IN ('confirmed_hit', 'verified')
               WHEN first_conclusion = 'ELIMINATION' AND conclusion = 'ELIMINATION' THEN outcome = 'not_confirmed'
               ELSE outcome = 'inconclusive_parked' END),
        CONSTRAINT verification_once_per_comparison UNIQUE (jurisdiction_id, comparison_id),
        CONSTRAINT verification_settles_link UNIQUE (jurisdiction_id, link_id, id, outcome),
        CONSTRAINT verification_of_comparison FOREIGN KEY (jurisdiction_id, comparison_id, link_id, examiner_id)
          REFERENCES ballistics.comparison (jurisdiction_id, id, link_id, examiner_id),
        CONSTRAINT verification_meets_first_conclusion FOREIGN KEY (jurisdiction_id, comparison_id, first_conclusion)
          REFERENCES ballistics.first_conclusion (jurisdiction_id, comparison_id, conclusion))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ballistics.link, ${LINK_TABLES.map((table) => `ballistics.${table}`).join(', ')} CASCADE`);
  }
}
