import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';

/** Places where items are kept, what stands where, and the air in them. */
export class CustodyStorage1767420300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.storage_place (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, code text NOT NULL CHECK (code <> ''),
        kind text NOT NULL CONSTRAINT storage_place_kind CHECK (kind IN ('BUILDING', 'ROOM', 'CABINET', 'SHELF', 'BOX')),
        name text NOT NULL, parent_id uuid, capacity integer CONSTRAINT storage_place_capacity CHECK (capacity > 0),
        when_full text NOT NULL CONSTRAINT storage_place_when_full CHECK (when_full IN ('REFUSE', 'FLAG')),
        keeper_official_id uuid, may_enter uuid[], temperature_min double precision, temperature_max double precision,
        humidity_min double precision, humidity_max double precision, registered_by uuid NOT NULL, closed_by uuid, closed_at timestamptz,
        ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT storage_place_code_is_one_place UNIQUE (jurisdiction_id, code),
        CONSTRAINT storage_place_is_in_place FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES custody.storage_place (jurisdiction_id, id),
        CONSTRAINT storage_place_is_not_in_itself CHECK (parent_id <> id),
        CONSTRAINT storage_place_closed_by_somebody CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
        CONSTRAINT storage_place_limits CHECK (temperature_min <= temperature_max AND humidity_min <= humidity_max))`);
    await runner.query('CREATE INDEX storage_place_newest_first ON custody.storage_place (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX storage_place_by_parent ON custody.storage_place (jurisdiction_id, parent_id)');
    await tenantTable(runner, 'custody.storage_place', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.storage_place', ['code', 'kind', 'registered_by', 'occurred_at', 'recorded_at']);

    await runner.query(`
      CREATE TABLE custody.storage_placement (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid NOT NULL, place_id uuid NOT NULL, placed_by uuid NOT NULL,
        over_capacity uuid[] NOT NULL, taken_by uuid, taken_at timestamptz, taken_recorded_at timestamptz, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT storage_placement_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT storage_placement_in_place FOREIGN KEY (jurisdiction_id, place_id) REFERENCES custody.storage_place (jurisdiction_id, id),
        CONSTRAINT storage_placement_taken_by_somebody CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
        CONSTRAINT storage_placement_taken_after CHECK (taken_at >= occurred_at))`);
    await runner.query(
      'CREATE UNIQUE INDEX storage_placement_in_one_place ON custody.storage_placement (jurisdiction_id, exhibit_id) WHERE taken_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX storage_placement_present ON custody.storage_placement (jurisdiction_id, place_id) WHERE taken_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX storage_placement_by_item ON custody.storage_placement (jurisdiction_id, exhibit_id, recorded_at DESC)',
    );
    await tenantTable(runner, 'custody.storage_placement', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.storage_placement', [
      'exhibit_id',
      'place_id',
      'placed_by',
      'over_capacity',
      'occurred_at',
      'recorded_at',
    ]);
    await runner.query(
      `CREATE TRIGGER storage_placement_taken_once BEFORE UPDATE ON custody.storage_placement FOR EACH ROW WHEN (OLD.taken_at IS NOT NULL)
       EXECUTE FUNCTION app.refuse_change()`,
    );

    await runner.query(`
      CREATE TABLE custody.storage_reading (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, place_id uuid NOT NULL, temperature double precision, humidity double precision,
        temperature_min double precision, temperature_max double precision, humidity_min double precision, humidity_max double precision,
        deviation text[] NOT NULL, remark text, read_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT storage_reading_in_place FOREIGN KEY (jurisdiction_id, place_id) REFERENCES custody.storage_place (jurisdiction_id, id),
        CONSTRAINT storage_reading_of_something CHECK (temperature IS NOT NULL OR humidity IS NOT NULL))`);
    await runner.query(
      'CREATE INDEX storage_reading_newest_first ON custody.storage_reading (jurisdiction_id, place_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'custody.storage_reading', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.storage_reading');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['storage_reading', 'storage_placement', 'storage_place']) await runner.query(`DROP TABLE custody.${table}`);
  }
}
