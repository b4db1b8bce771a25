import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';
const OF_TAKE = 'FOREIGN KEY (jurisdiction_id, stock_take_id) REFERENCES custody.stock_take (jurisdiction_id, id)';
const ITEM = 'FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id)';

/** Stock-takes: what should be there, what was scanned, and where the two disagree. */
export class CustodyStockTakes1767420300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.stock_take (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, place_id uuid, sample_size integer CHECK (sample_size >= 0), seed text,
        state text NOT NULL CONSTRAINT stock_take_state CHECK (state IN ('open', 'closed', 'settled', 'cancelled')), listed integer NOT NULL,
        scans integer NOT NULL, found integer NOT NULL, opened_by uuid NOT NULL, closed_by uuid, closed_at timestamptz, settled_by uuid,
        settled_at timestamptz, cancelled_by uuid, cancelled_at timestamptz, cancellation text, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT stock_take_in_place FOREIGN KEY (jurisdiction_id, place_id) REFERENCES custody.storage_place (jurisdiction_id, id),
        CONSTRAINT stock_take_of_place_or_sample CHECK ((place_id IS NULL) = (sample_size IS NOT NULL) AND (place_id IS NULL) = (seed IS NOT NULL)),
        CONSTRAINT stock_take_needs_two CHECK (closed_by IS NULL OR closed_by <> opened_by),
        CONSTRAINT stock_take_closed_by_somebody CHECK ((state IN ('closed', 'settled')) = (closed_by IS NOT NULL AND closed_at IS NOT NULL)))`);
    await runner.query(
      `CREATE UNIQUE INDEX stock_take_one_of_a_place ON custody.stock_take (jurisdiction_id, place_id) NULLS NOT DISTINCT WHERE state = 'open'`,
    );
    await runner.query('CREATE INDEX stock_take_newest_first ON custody.stock_take (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.stock_take', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.stock_take', [
      ...['place_id', 'sample_size', 'seed', 'listed', 'opened_by', 'occurred_at', 'recorded_at'],
    ]);

    await runner.query(`
      CREATE TABLE custody.stock_take_listed (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, stock_take_id uuid NOT NULL, exhibit_id uuid NOT NULL, place_id uuid,
        because text NOT NULL CONSTRAINT stock_take_listed_because CHECK (because IN ('PLACE', 'FIREARM', 'SAMPLE')), ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT stock_take_lists_once UNIQUE (jurisdiction_id, stock_take_id, exhibit_id),
        CONSTRAINT stock_take_listed_of ${OF_TAKE}, CONSTRAINT stock_take_listed_item ${ITEM})`);
    await tenantTable(runner, 'custody.stock_take_listed', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.stock_take_listed');

    await runner.query(`
      CREATE TABLE custody.stock_take_scan (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, stock_take_id uuid NOT NULL, sequence integer NOT NULL, read text NOT NULL,
        place_id uuid, exhibit_id uuid, outcome text NOT NULL, scanned_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT stock_take_scan_has_its_place UNIQUE (jurisdiction_id, stock_take_id, sequence),
        CONSTRAINT stock_take_scan_of ${OF_TAKE}, CONSTRAINT stock_take_scan_item ${ITEM})`);
    await runner.query('CREATE INDEX stock_take_scan_of_item ON custody.stock_take_scan (jurisdiction_id, stock_take_id, exhibit_id)');
    await tenantTable(runner, 'custody.stock_take_scan', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.stock_take_scan');

    await runner.query(`
      CREATE TABLE custody.stock_take_difference (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, stock_take_id uuid NOT NULL, kind text NOT NULL, exhibit_id uuid, read text,
        listed_place_id uuid, recorded_place_id uuid, found_place_ids uuid[] NOT NULL,
        state text NOT NULL CONSTRAINT stock_take_difference_state CHECK (state IN ('open', 'explained', 'incident')),
        answer text, answered_by uuid, answered_at timestamptz, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT stock_take_difference_of ${OF_TAKE}, CONSTRAINT stock_take_difference_item ${ITEM},
        CONSTRAINT stock_take_difference_is_of_something CHECK (exhibit_id IS NOT NULL OR read IS NOT NULL),
        CONSTRAINT stock_take_difference_answered CHECK ((state = 'open') = (answered_by IS NULL) AND (answered_by IS NULL) = (answered_at IS NULL)))`);
    await runner.query(
      'CREATE INDEX stock_take_difference_newest_first ON custody.stock_take_difference (jurisdiction_id, stock_take_id, recorded_at DESC, id DESC)',
    );
    await tenantTable(runner, 'custody.stock_take_difference', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.stock_take_difference', [
      ...[
        'stock_take_id',
        'kind',
        'exhibit_id',
        'read',
        'listed_place_id',
        'recorded_place_id',
        'found_place_ids',
        'occurred_at',
        'recorded_at',
      ],
    ]);
    await runner.query(
      `CREATE TRIGGER stock_take_difference_answered_once BEFORE UPDATE ON custody.stock_take_difference FOR EACH ROW WHEN (OLD.state <> 'open')
       EXECUTE FUNCTION app.refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['stock_take_difference', 'stock_take_scan', 'stock_take_listed', 'stock_take'])
      await runner.query(`DROP TABLE custody.${table}`);
  }
}
