import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;
const OUTCOMES = `('ARREST', 'CHARGE', 'TRIAL', 'NONE', 'UNKNOWN')`;
const APPENDED = ['hit_known_link', 'hit_outcome', 'hit_outcome_notice'];

/** What follows a confirmed hit: known links, supersession by two people, what became of it; and links that another system proposed. */
export class Hits1767500300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ballistics.hit_known_link (${KEPT},
        hit_id uuid NOT NULL, link_id uuid NOT NULL,
        CONSTRAINT hit_known_link_another CHECK (hit_id <> link_id),
        CONSTRAINT hit_known_link_once UNIQUE (jurisdiction_id, hit_id, link_id),
        CONSTRAINT hit_known_link_of_hit FOREIGN KEY (jurisdiction_id, hit_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.hit_supersession (${KEPT},
        link_id uuid NOT NULL, state text NOT NULL CONSTRAINT hit_supersession_known_state CHECK (state IN ('proposed', 'confirmed', 'declined', 'reported')),
        ground text NOT NULL CONSTRAINT hit_supersession_known_ground CHECK (ground IN ('ERROR_IN_EXAMINATION', 'WRONG_SPECIMEN', 'CASES_MERGED', 'OTHER')),
        reason text NOT NULL, proposed_by uuid, proposer_reference text, answered_by uuid, answered_at timestamptz, answer text, document_id uuid, version integer NOT NULL,
        CONSTRAINT hit_supersession_by_two CHECK (CASE state WHEN 'reported' THEN document_id IS NOT NULL AND proposed_by IS NULL AND answered_by IS NULL
          WHEN 'proposed' THEN proposed_by IS NOT NULL AND proposer_reference IS NOT NULL AND answered_by IS NULL
          ELSE proposed_by IS NOT NULL AND answered_by IS NOT NULL AND answered_by <> proposed_by END),
        CONSTRAINT hit_supersession_supersedes UNIQUE (jurisdiction_id, link_id, id),
        CONSTRAINT hit_supersession_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`CREATE UNIQUE INDEX hit_supersession_one_open ON ballistics.hit_supersession (jurisdiction_id, link_id) WHERE state = 'proposed'`);
    await runner.query('CREATE INDEX hit_supersession_newest_first ON ballistics.hit_supersession (jurisdiction_id, recorded_at, id)');
    await tenantTable(runner, 'ballistics.hit_supersession', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'ballistics.hit_supersession', [
      ...['link_id', 'ground', 'reason', 'proposed_by', 'proposer_reference', 'document_id', 'occurred_at', 'recorded_at'],
    ]);
    await runner.query(`
      CREATE TABLE ballistics.hit_outcome (${KEPT},
        link_id uuid NOT NULL, number integer NOT NULL CONSTRAINT hit_outcome_counted CHECK (number > 0),
        said_by text NOT NULL CONSTRAINT hit_outcome_known_side CHECK (said_by IN ('own', 'other')), case_id uuid NOT NULL,
        outcome text NOT NULL CONSTRAINT hit_outcome_known CHECK (outcome IN ${OUTCOMES}), outcome_on text NOT NULL, remarks text, released boolean NOT NULL,
        official_id uuid, document_id uuid,
        CONSTRAINT hit_outcome_said_by_somebody CHECK (CASE said_by WHEN 'own' THEN official_id IS NOT NULL ELSE official_id IS NULL AND document_id IS NOT NULL END),
        CONSTRAINT hit_outcome_in_order UNIQUE (jurisdiction_id, link_id, said_by, number),
        CONSTRAINT hit_outcome_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    await runner.query(`
      CREATE TABLE ballistics.hit_outcome_notice (${KEPT},
        link_id uuid NOT NULL, due_at timestamptz NOT NULL, CONSTRAINT hit_outcome_notice_once UNIQUE (jurisdiction_id, link_id, due_at),
        CONSTRAINT hit_outcome_notice_of_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES ballistics.link (jurisdiction_id, id))`);
    for (const table of APPENDED) {
      await runner.query(`CREATE INDEX ${table}_newest_first ON ballistics.${table} (jurisdiction_id, recorded_at, id)`);
      await tenantTable(runner, `ballistics.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `ballistics.${table}`);
    }
    await this.links(runner);
  }

  private async links(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ballistics.link
        ADD COLUMN external_candidate_id uuid, ADD COLUMN external jsonb, ADD COLUMN originals_requested_at timestamptz,
        ADD COLUMN resolution_id uuid, ADD COLUMN resolved_outcome text, ADD COLUMN supersession_id uuid,
        ALTER COLUMN score DROP NOT NULL, ALTER COLUMN engine_version DROP NOT NULL, ALTER COLUMN parameters_hash DROP NOT NULL,
        ADD CONSTRAINT link_scored_here_or_reported CHECK ((external IS NULL) = (score IS NOT NULL)
          AND (external IS NULL) = (engine_version IS NOT NULL) AND (external IS NULL) = (parameters_hash IS NOT NULL)),
        ADD CONSTRAINT link_external_candidate_once UNIQUE (jurisdiction_id, external_candidate_id),
        ADD CONSTRAINT link_of_external_candidate FOREIGN KEY (jurisdiction_id, external_candidate_id)
          REFERENCES ballistics.external_candidate (jurisdiction_id, id) NOT VALID,
        ADD CONSTRAINT link_settled_by_resolution FOREIGN KEY (jurisdiction_id, id, resolution_id, resolved_outcome)
          REFERENCES ballistics.disagreement_resolution (jurisdiction_id, link_id, id, outcome) NOT VALID,
        ADD CONSTRAINT link_superseded_by FOREIGN KEY (jurisdiction_id, id, supersession_id)
          REFERENCES ballistics.hit_supersession (jurisdiction_id, link_id, id) NOT VALID,
        ADD CONSTRAINT link_superseded_for_a_reason CHECK ((state = 'superseded') = (supersession_id IS NOT NULL)),
        DROP CONSTRAINT link_known_state, ADD CONSTRAINT link_known_state CHECK (state IN ('reviewed_lead', 'notified', 'casts_requested', 'casts_received', 'compared',
          'verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'superseded')),
        DROP CONSTRAINT link_settled_by_two_examiners, ADD CONSTRAINT link_settled_by_two_examiners CHECK (
          (state IN ('verified', 'confirmed_hit', 'not_confirmed', 'inconclusive_parked', 'superseded')) =
          ((verification_id IS NOT NULL AND verified_outcome IS NOT NULL) OR (report_id IS NOT NULL AND reported_outcome IS NOT NULL))),
        DROP CONSTRAINT link_outcome_as_concluded, ADD CONSTRAINT link_outcome_as_concluded CHECK (state NOT IN ('confirmed_hit', 'not_confirmed', 'inconclusive_parked')
          OR CASE WHEN resolution_id IS NOT NULL THEN resolved_outcome = state
                  ELSE coalesce(verified_outcome = state, false) OR coalesce(reported_outcome = state, false) END)`);
    await keepAsObservedToo(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER ballistics_link_origin_as_observed ON ballistics.link');
    await runner.query(
      `ALTER TABLE ballistics.link DROP COLUMN external_candidate_id, DROP COLUMN external, DROP COLUMN originals_requested_at, DROP COLUMN resolution_id,
         DROP COLUMN resolved_outcome, DROP COLUMN supersession_id`,
    );
    await runner.query(`DROP TABLE ballistics.hit_supersession, ${APPENDED.map((table) => `ballistics.${table}`).join(', ')} CASCADE`);
  }
}

/** The trigger of the first migration knows only the columns of its own day. */
async function keepAsObservedToo(runner: QueryRunner): Promise<void> {
  await runner.query(
    `CREATE TRIGGER ballistics_link_origin_as_observed BEFORE UPDATE ON ballistics.link FOR EACH ROW
     WHEN (OLD.external_candidate_id IS DISTINCT FROM NEW.external_candidate_id OR OLD.external IS DISTINCT FROM NEW.external)
     EXECUTE FUNCTION app.refuse_change()`,
  );
}
