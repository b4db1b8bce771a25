import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Destruction of weapons and ammunition, and what keeps a firearm from it. */
export class Destruction1767225604003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.batches(runner);
    await this.attendance(runner);
    await this.holds(runner);
  }

  private async batches(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.destruction_batch (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, reference text NOT NULL,
        state text NOT NULL CONSTRAINT destruction_batch_state CHECK (state IN ('planned', 'approved', 'carried-out', 'certified', 'cancelled')),
        weapon_method text, ammunition_method text, place text NOT NULL, planned_on date NOT NULL, planned_by uuid NOT NULL, approved_by uuid,
        approved_at timestamptz, carried_out_by uuid, carried_out_on date, certified_by uuid, certified_at timestamptz, cancellation text,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT destruction_batch_has_one_reference UNIQUE (jurisdiction_id, reference),
        CONSTRAINT destruction_batch_needs_two CHECK (approved_by IS NULL OR approved_by <> planned_by),
        CONSTRAINT destruction_batch_certified_by_another CHECK (certified_by IS NULL OR certified_by <> carried_out_by))`);
    await runner.query(
      'CREATE INDEX destruction_batch_newest_first ON marking.destruction_batch (jurisdiction_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'marking.destruction_batch', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.destruction_batch', ['reference', 'planned_by', 'occurred_at', 'recorded_at']);

    // `claims` holds the firearm for this batch: while the batch is open, and for ever once it is destroyed.
    await runner.query(`
      CREATE TABLE marking.destruction_item (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, batch_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT destruction_item_kind CHECK (kind IN ('FIREARM', 'UNRECORDED_WEAPON', 'AMMUNITION')),
        firearm_id uuid, description text, calibre text, planned integer NOT NULL CONSTRAINT destruction_item_is_counted CHECK (planned > 0),
        destroyed integer CONSTRAINT destruction_item_destroyed_is_counted CHECK (destroyed >= 0),
        left_over integer CONSTRAINT destruction_item_left_is_counted CHECK (left_over >= 0), remark text, claims boolean NOT NULL,
        life_event_id uuid, added_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT destruction_item_names_its_firearm CHECK ((kind = 'FIREARM') = (firearm_id IS NOT NULL)),
        CONSTRAINT destruction_item_of_batch FOREIGN KEY (jurisdiction_id, batch_id) REFERENCES marking.destruction_batch (jurisdiction_id, id),
        CONSTRAINT destruction_item_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT destruction_item_recorded FOREIGN KEY (jurisdiction_id, life_event_id) REFERENCES marking.life_event (jurisdiction_id, id))`);
    await runner.query(
      'CREATE UNIQUE INDEX destruction_item_in_one_batch ON marking.destruction_item (jurisdiction_id, firearm_id) WHERE claims',
    );
    await runner.query(
      'CREATE INDEX destruction_item_of_its_batch ON marking.destruction_item (jurisdiction_id, batch_id, recorded_at, id)',
    );
    await tenantTable(runner, 'marking.destruction_item', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.destruction_item', [
      ...['batch_id', 'kind', 'firearm_id', 'description', 'calibre', 'planned', 'added_by', 'occurred_at', 'recorded_at'],
    ]);

    await runner.query(`
      CREATE TABLE marking.destruction_certificate (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, sha256 text NOT NULL, pdf bytea NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT destruction_certificate_of_batch FOREIGN KEY (jurisdiction_id, id) REFERENCES marking.destruction_batch (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.destruction_certificate', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.destruction_certificate');
  }

  private async attendance(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.destruction_attendance (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, batch_id uuid NOT NULL,
        part text NOT NULL CONSTRAINT destruction_attendance_part CHECK (part IN ('WITNESS', 'MONITOR')), organisation text NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT destruction_attendance_of FOREIGN KEY (jurisdiction_id, batch_id) REFERENCES marking.destruction_batch (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.destruction_attendance', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.destruction_attendance');

    // Personal data, apart, so that it can end while the attendance stays: the log knows it by a commitment whose key ends with it.
    await runner.query(`
      CREATE TABLE marking.destruction_attendance_identity (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, function text NOT NULL,
        commitment_key bytea NOT NULL CHECK (octet_length(commitment_key) = 32), occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT destruction_attendance_identity_of FOREIGN KEY (jurisdiction_id, id)
          REFERENCES marking.destruction_attendance (jurisdiction_id, id))`);
    await tenantTable(runner, 'marking.destruction_attendance_identity', ['SELECT', 'INSERT', 'DELETE']);
  }

  private async holds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.firearm_hold (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL,
        ground text NOT NULL CONSTRAINT firearm_hold_ground CHECK (ground IN ('LEGAL_HOLD', 'EVIDENCE', 'OTHER')), reference text NOT NULL,
        placed_by uuid NOT NULL, release_note text, released_by uuid, released_at timestamptz, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL, PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_hold_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_hold_newest_first ON marking.firearm_hold (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX firearm_hold_by_firearm ON marking.firearm_hold (jurisdiction_id, firearm_id)');
    await tenantTable(runner, 'marking.firearm_hold', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'marking.firearm_hold', [
      ...['firearm_id', 'ground', 'reference', 'placed_by', 'occurred_at', 'recorded_at'],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['firearm_hold', 'destruction_attendance_identity', 'destruction_attendance', 'destruction_certificate'];
    for (const table of [...tables, 'destruction_item', 'destruction_batch']) await runner.query(`DROP TABLE marking.${table}`);
  }
}
