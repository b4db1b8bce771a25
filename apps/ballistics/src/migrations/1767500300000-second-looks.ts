import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;
const STATES = `state IN ('candidate', 'lead', 'dismissed', 'undecided', 'second_look')`;

/** Candidates that other systems proposed, with their paper, and every review of a candidate, so that a second look overwrites none. */
export class SecondLooks1767500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ballistics.candidate DROP CONSTRAINT candidate_known_state, ADD CONSTRAINT candidate_known_state CHECK (${STATES})`);
    await runner.query(`
      CREATE TABLE ballistics.external_candidate (${KEPT},
        acquisition_id uuid NOT NULL, system text NOT NULL, vendor text NOT NULL, site text NOT NULL, report_number text NOT NULL, reported_on text NOT NULL,
        score_as_printed text, rank_as_printed text, other_country text, other_site text, other_case text, other_exhibit text NOT NULL,
        other_origin text, other_id uuid, paper_id uuid NOT NULL, paper_sha256 text NOT NULL, official_id uuid NOT NULL,
        state text NOT NULL CONSTRAINT external_candidate_known_state CHECK (${STATES}), reviewed_by uuid, reviewed_at timestamptz, review_reason text,
        version integer NOT NULL,
        CONSTRAINT external_candidate_known_system CHECK (system IN ('IBIS', 'IBIN', 'EVOFINDER', 'ARSENAL', 'BALISTIKA', 'CADRE', 'OTHER')),
        CONSTRAINT external_candidate_other_found CHECK (
          (other_origin IS NULL) = (other_id IS NULL) AND (other_origin IS NULL OR other_origin IN ('own', 'shared')) AND (state <> 'lead' OR other_id IS NOT NULL)),
        CONSTRAINT external_candidate_paper_by_hash CHECK (paper_sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT external_candidate_reviewed_by_somebody CHECK ((state = 'candidate') = (reviewed_by IS NULL) AND (state = 'candidate') = (review_reason IS NULL)),
        CONSTRAINT external_candidate_once_per_report UNIQUE (jurisdiction_id, system, report_number, acquisition_id, other_exhibit),
        CONSTRAINT external_candidate_of_acquisition FOREIGN KEY (jurisdiction_id, acquisition_id) REFERENCES ballistics.acquisition (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX external_candidate_newest_first ON ballistics.external_candidate (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'ballistics.external_candidate', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ballistics.external_candidate', [
      ...['acquisition_id', 'system', 'vendor', 'site', 'report_number', 'reported_on', 'score_as_printed', 'rank_as_printed', 'other_country', 'other_site'],
      ...['other_case', 'other_exhibit', 'paper_id', 'paper_sha256', 'official_id', 'occurred_at', 'recorded_at'],
    ]);

    await runner.query(`
      CREATE TABLE ballistics.candidate_review (${KEPT},
        candidate_id uuid, external_candidate_id uuid, number integer NOT NULL CONSTRAINT candidate_review_counted CHECK (number > 0),
        verdict text NOT NULL CONSTRAINT candidate_review_known_verdict CHECK (verdict IN ('declare-lead', 'dismiss', 'cannot-tell', 'look-again')),
        codes text[] NOT NULL, reason text NOT NULL, examiner_id uuid NOT NULL, examiner_reference text NOT NULL,
        CONSTRAINT candidate_review_of_one CHECK ((candidate_id IS NULL) <> (external_candidate_id IS NULL)),
        CONSTRAINT candidate_review_in_order UNIQUE (jurisdiction_id, candidate_id, number),
        CONSTRAINT candidate_review_external_in_order UNIQUE (jurisdiction_id, external_candidate_id, number),
        CONSTRAINT candidate_review_of_candidate FOREIGN KEY (jurisdiction_id, candidate_id) REFERENCES ballistics.candidate (jurisdiction_id, id),
        CONSTRAINT candidate_review_of_external FOREIGN KEY (jurisdiction_id, external_candidate_id) REFERENCES ballistics.external_candidate (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX candidate_review_newest_first ON ballistics.candidate_review (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'ballistics.candidate_review', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'ballistics.candidate_review');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballistics.candidate_review, ballistics.external_candidate');
    await runner.query(
      `ALTER TABLE ballistics.candidate DROP CONSTRAINT candidate_known_state,
         ADD CONSTRAINT candidate_known_state CHECK (state IN ('candidate', 'lead', 'dismissed')) NOT VALID`,
    );
  }
}
