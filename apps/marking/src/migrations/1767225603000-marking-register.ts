import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lost and stolen firearms, at home and of other states, what was recovered, and where the one met the other. */
export class MarkingRegister1767225603000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.notices(runner);
    await this.wantedAbroad(runner);
    await this.recovered(runner);
    await this.matches(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['register_match', 'register_key', 'recovered_firearm', 'wanted_withdrawal', 'wanted_firearm', 'wanted_notice'])
      await runner.query(`DROP TABLE marking.${table}`);
  }

  /** What this state told the others that it misses. */
  private async notices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.wanted_notice (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, life_event_id uuid NOT NULL, kind text NOT NULL, state text NOT NULL,
        withdrawn_because text, withdrawn_at timestamptz, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT wanted_notice_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
        CONSTRAINT wanted_notice_state_known CHECK (state IN ('published', 'withdrawn')),
        CONSTRAINT wanted_notice_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT wanted_notice_of_life_event FOREIGN KEY (jurisdiction_id, life_event_id) REFERENCES marking.life_event (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX wanted_notice_newest_first ON marking.wanted_notice (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query(
      `CREATE UNIQUE INDEX wanted_notice_stands_once ON marking.wanted_notice (jurisdiction_id, firearm_id) WHERE state = 'published'`,
    );
    await tenantTable(runner, 'marking.wanted_notice', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.wanted_notice', ['firearm_id', 'life_event_id', 'kind', 'occurred_at', 'recorded_at']);
  }

  /** What other states told this one; a withdrawal is a row of its own, for it may arrive before what it withdraws. */
  private async wantedAbroad(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.wanted_firearm (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, owner_id uuid NOT NULL, kind text NOT NULL, serial text, barrel_serial text, make text NOT NULL,
        model text NOT NULL, type text NOT NULL, calibre text NOT NULL, country_of_manufacture text NOT NULL, marks jsonb NOT NULL, on_date text NOT NULL,
        document_id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id), CONSTRAINT wanted_firearm_is_anothers CHECK (owner_id <> jurisdiction_id))`);
    await runner.query('CREATE INDEX wanted_firearm_newest_first ON marking.wanted_firearm (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'marking.wanted_firearm', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.wanted_firearm');

    await runner.query(`
      CREATE TABLE marking.wanted_withdrawal (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, owner_id uuid NOT NULL, because text NOT NULL, document_id uuid NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id, owner_id))`);
    await tenantTable(runner, 'marking.wanted_withdrawal', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.wanted_withdrawal');
  }

  /** What this state's recoveries said of the weapon, so that a loss entered later still meets it. */
  private async recovered(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.recovered_firearm (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, recovery_id uuid NOT NULL, recovered_on text NOT NULL, country text NOT NULL, observed jsonb NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.recovered_firearm', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.recovered_firearm');

    // As marking.serial_key, for what is wanted abroad, what was recovered here and what a restoration made legible: few, where records are many.
    await runner.query(`
      CREATE TABLE marking.register_key (
        jurisdiction_id uuid NOT NULL, key text COLLATE "C" NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL,
        PRIMARY KEY (jurisdiction_id, key, subject_kind, subject_id))`);
    await tenantTable(runner, 'marking.register_key', ['SELECT', 'INSERT']);
  }

  private async matches(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.register_match (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, firearm_id uuid, wanted_id uuid, source_kind text NOT NULL, source_id uuid NOT NULL,
        other_id uuid, observed jsonb NOT NULL, recovered_on text, agrees text[] NOT NULL, differs jsonb NOT NULL, state text NOT NULL,
        judged_by uuid, judged_at timestamptz, remarks text, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT register_match_kind_known CHECK (kind IN ('missing-recovered', 'wanted-recovered', 'found-abroad', 'destroyed-reappeared')),
        CONSTRAINT register_match_state_known CHECK (state IN ('open', 'confirmed', 'dismissed')),
        CONSTRAINT register_match_names_one CHECK ((kind = 'wanted-recovered') = (wanted_id IS NOT NULL) AND (wanted_id IS NULL) = (firearm_id IS NOT NULL)),
        CONSTRAINT register_match_judged CHECK ((state = 'open') = (judged_by IS NULL) AND (judged_by IS NULL) = (judged_at IS NULL)),
        CONSTRAINT register_match_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT register_match_of_wanted FOREIGN KEY (jurisdiction_id, wanted_id) REFERENCES marking.wanted_firearm (jurisdiction_id, id))`);
    await runner.query(
      `CREATE UNIQUE INDEX register_match_once ON marking.register_match
         (jurisdiction_id, kind, coalesce(firearm_id, wanted_id), source_kind, source_id)`,
    );
    await runner.query('CREATE INDEX register_match_newest_first ON marking.register_match (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'marking.register_match', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.register_match', [
      ...['kind', 'firearm_id', 'wanted_id', 'source_kind', 'source_id', 'other_id', 'observed', 'recovered_on', 'agrees', 'differs'],
      ...['occurred_at', 'recorded_at'],
    ]);
  }
}
