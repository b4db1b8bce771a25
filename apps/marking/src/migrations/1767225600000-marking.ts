import { appendOnly, keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MarkingReference1767225601000 } from './1767225601000-marking-reference';
import { MarkingRetention1767225602000 } from './1767225602000-marking-retention';
import { MarkingRegister1767225603000 } from './1767225603000-marking-register';
import { Armouries1767225604001 } from './1767225604001-armouries';
import { MarkingCampaigns1767225604002 } from './1767225604002-marking-campaigns';
import { Destruction1767225604003 } from './1767225604003-destruction';
import { RecordImport1767225605000 } from './1767225605000-record-import';
import { RegisterMatchKinds1768000100000 } from './1768000100000-register-match-kinds';

export class Marking1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'marking');
    await this.holders(runner);
    await this.firearms(runner);
    await this.marksAndLife(runner);
  }

  private async holders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.holder (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, kind text NOT NULL, country text NOT NULL, retention_class text NOT NULL,
        occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX holder_newest_first ON marking.holder (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'marking.holder', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.holder');

    // Personal data, apart from the chain of hands: the only rows here that end. The log knows them by a commitment whose key ends with them.
    await runner.query(`
      CREATE TABLE marking.holder_identity (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, name_normalised text NOT NULL, licence text, address text,
        commitment_key bytea NOT NULL CHECK (octet_length(commitment_key) = 32), occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(), PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT holder_identity_of_holder FOREIGN KEY (jurisdiction_id, id) REFERENCES marking.holder (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX holder_identity_by_name ON marking.holder_identity (jurisdiction_id, name_normalised COLLATE "C")');
    await tenantTable(runner, 'marking.holder_identity', ['SELECT', 'INSERT', 'DELETE']);
  }

  private async firearms(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.firearm (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, serial_observed text, serial_normalised text, serial_state text NOT NULL,
        serial_part text, serial_position text, serial_legibility text, barrel_serial_observed text, barrel_serial_normalised text, make text NOT NULL, make_normalised text NOT NULL, model text NOT NULL,
        model_normalised text NOT NULL, type text NOT NULL, action text, calibre text NOT NULL, calibre_normalised text NOT NULL,
        country_of_manufacture text NOT NULL,
        year_of_manufacture integer, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_newest_first ON marking.firearm (jurisdiction_id, recorded_at DESC, id DESC)');
    // Byte order, so that the beginning of a number is a range: a leakproof comparison, which alone may use an index under row-level security.
    await runner.query('CREATE INDEX firearm_by_serial ON marking.firearm (jurisdiction_id, serial_normalised COLLATE "C")');
    await runner.query('CREATE INDEX firearm_by_barrel_serial ON marking.firearm (jurisdiction_id, barrel_serial_normalised COLLATE "C")');
    await runner.query(
      'CREATE INDEX firearm_by_make ON marking.firearm (jurisdiction_id, make_normalised COLLATE "C", model_normalised COLLATE "C")',
    );
    await runner.query(`
      CREATE UNIQUE INDEX firearm_serial_is_one_weapon ON marking.firearm (jurisdiction_id, make_normalised, model_normalised, serial_normalised)
      WHERE serial_state IN ('COMPLETE', 'RESTORED_FULL')`);
    await tenantTable(runner, 'marking.firearm', ['SELECT', 'INSERT']);
    await keepAsObserved(runner, 'marking.firearm', [
      ...['serial_observed', 'serial_state', 'serial_part', 'serial_position', 'serial_legibility', 'barrel_serial_observed'],
      ...['make', 'model', 'type', 'action', 'calibre'],
      ...['country_of_manufacture', 'year_of_manufacture', 'occurred_at', 'recorded_at'],
    ]);

    // What a serial number is found by although it was misread; see serial/serial-keys.ts. Derived, and written with its firearm, about six
    // rows each: a foreign key would verify the sealed context once for every one of them, which takes longer than all the rest.
    await runner.query(`
      CREATE TABLE marking.serial_key (
        jurisdiction_id uuid NOT NULL, key text COLLATE "C" NOT NULL, firearm_id uuid NOT NULL, PRIMARY KEY (jurisdiction_id, key, firearm_id))`);
    await tenantTable(runner, 'marking.serial_key', ['SELECT', 'INSERT']);
  }

  private async marksAndLife(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE marking.firearm_mark (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, sequence integer NOT NULL, kind text NOT NULL, part text NOT NULL, position text, text text NOT NULL,
        country text, year integer, method text, depth_mm double precision CHECK (depth_mm > 0), legibility text, recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL,
        recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT firearm_mark_has_its_place UNIQUE (jurisdiction_id, firearm_id, sequence),
        CONSTRAINT firearm_mark_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX firearm_mark_by_country ON marking.firearm_mark (jurisdiction_id, country COLLATE "C", year)');
    await tenantTable(runner, 'marking.firearm_mark', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.firearm_mark');

    await runner.query(`
      CREATE TABLE marking.life_event (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, firearm_id uuid NOT NULL, sequence integer NOT NULL, kind text NOT NULL, actor text, from_holder_id uuid, holder_id uuid,
        on_date text NOT NULL CONSTRAINT life_event_on_a_date CHECK (on_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'), document text, country text, place text,
        recorded_by uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT life_event_has_its_place UNIQUE (jurisdiction_id, firearm_id, sequence),
        CONSTRAINT life_event_of_firearm FOREIGN KEY (jurisdiction_id, firearm_id) REFERENCES marking.firearm (jurisdiction_id, id),
        CONSTRAINT life_event_from_holder FOREIGN KEY (jurisdiction_id, from_holder_id) REFERENCES marking.holder (jurisdiction_id, id),
        CONSTRAINT life_event_of_holder FOREIGN KEY (jurisdiction_id, holder_id) REFERENCES marking.holder (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX life_event_by_holder ON marking.life_event (jurisdiction_id, holder_id) WHERE holder_id IS NOT NULL');
    await runner.query(
      'CREATE INDEX life_event_by_from_holder ON marking.life_event (jurisdiction_id, from_holder_id) WHERE from_holder_id IS NOT NULL',
    );
    await tenantTable(runner, 'marking.life_event', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'marking.life_event');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA marking CASCADE');
  }
}

export const MARKING_MIGRATIONS = [
  Marking1767225600000,
  MarkingReference1767225601000,
  MarkingRetention1767225602000,
  MarkingRegister1767225603000,
  Armouries1767225604001,
  MarkingCampaigns1767225604002,
  Destruction1767225604003,
  RecordImport1767225605000,
  RegisterMatchKinds1768000100000,
];
