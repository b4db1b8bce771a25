import { appendOnly, keepAsObserved, tenantSchema, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';

export class Custody1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await tenantSchema(runner, 'custody');
    await this.items(runner);
    await this.casting(runner);
    await this.handovers(runner);
    await this.consignments(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA custody CASCADE');
  }

  private async items(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.numbering (
        jurisdiction_id uuid NOT NULL, series text NOT NULL, last integer NOT NULL CHECK (last > 0), PRIMARY KEY (jurisdiction_id, series))`);
    await tenantTable(runner, 'custody.numbering', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE custody.seal (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, applied_in uuid NOT NULL, number text NOT NULL CHECK (number <> ''),
        applied_by uuid NOT NULL, opened_by uuid, opened_at timestamptz, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT seal_number_is_used_once UNIQUE (jurisdiction_id, applied_in, number),
        CONSTRAINT seal_opened_by_somebody CHECK ((opened_by IS NULL) = (opened_at IS NULL)))`);
    await tenantTable(runner, 'custody.seal', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.seal', ['applied_in', 'number', 'applied_by', 'occurred_at']);

    await runner.query(`
      CREATE TABLE custody.exhibit (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid, reference text NOT NULL, kind text NOT NULL, parent_id uuid,
        description text, calibre text, regions text[] NOT NULL, custodian_official_id uuid, holder_id uuid, held_since timestamptz,
        seal_id uuid, seal_number text, state text NOT NULL, disputed boolean NOT NULL, origin_jurisdiction_id uuid,
        registered_by uuid NOT NULL, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT exhibit_reference_is_one_item UNIQUE NULLS NOT DISTINCT (jurisdiction_id, origin_jurisdiction_id, reference),
        CONSTRAINT exhibit_comes_from_item FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT exhibit_bears_known_seal FOREIGN KEY (jurisdiction_id, seal_id) REFERENCES custody.seal (jurisdiction_id, id),
        CONSTRAINT exhibit_custodian_is_holder CHECK (custodian_official_id IS NULL OR holder_id IS NOT NULL),
        CONSTRAINT exhibit_held_since CHECK ((holder_id IS NULL) = (held_since IS NULL)),
        CONSTRAINT exhibit_of_ours_has_case CHECK (origin_jurisdiction_id IS NOT NULL OR case_id IS NOT NULL))`);
    await runner.query('CREATE INDEX exhibit_newest_first ON custody.exhibit (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX exhibit_by_case ON custody.exhibit (jurisdiction_id, case_id)');
    await runner.query('CREATE INDEX exhibit_by_parent ON custody.exhibit (jurisdiction_id, parent_id)');
    await runner.query('CREATE INDEX exhibit_by_seal ON custody.exhibit (jurisdiction_id, seal_id) WHERE seal_id IS NOT NULL');
    await tenantTable(runner, 'custody.exhibit', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.exhibit', [
      'case_id',
      'reference',
      'kind',
      'parent_id',
      'description',
      'calibre',
      'regions',
      'origin_jurisdiction_id',
      'registered_by',
      'occurred_at',
    ]);

    await runner.query(`
      CREATE TABLE custody.custody_event (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid NOT NULL, sequence integer NOT NULL, kind text NOT NULL,
        official_id uuid NOT NULL, facts jsonb NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT custody_event_has_its_place UNIQUE (jurisdiction_id, exhibit_id, sequence),
        CONSTRAINT custody_event_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.custody_event', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.custody_event');
  }

  private async casting(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.mould (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, original_id uuid NOT NULL, ordinal integer NOT NULL, silicone_product text NOT NULL,
        lot text NOT NULL, expires_on date NOT NULL, mix_ratio text NOT NULL, degassing_pressure_kpa double precision NOT NULL,
        degassing_minutes double precision NOT NULL, cure_hours double precision NOT NULL, temperature_c double precision NOT NULL,
        seal_opened text, seal_after text NOT NULL, operator_id uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT mould_ordinal_is_one_mould UNIQUE (jurisdiction_id, original_id, ordinal),
        CONSTRAINT mould_is_item FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT mould_of_original FOREIGN KEY (jurisdiction_id, original_id) REFERENCES custody.exhibit (jurisdiction_id, id))`);
    await tenantTable(runner, 'custody.mould', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.mould');

    await runner.query(`
      CREATE TABLE custody.cast_making (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, mould_ordinal integer NOT NULL, cast_ordinal integer NOT NULL, fit_for text[] NOT NULL,
        mould_id uuid, maker_id uuid, resin_product text, lot text, expires_on date, pressure_kpa double precision, minutes double precision,
        deviation_reason text, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT cast_ordinal_is_one_cast UNIQUE (jurisdiction_id, mould_id, cast_ordinal),
        CONSTRAINT cast_is_item FOREIGN KEY (jurisdiction_id, id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT cast_of_mould FOREIGN KEY (jurisdiction_id, mould_id) REFERENCES custody.mould (jurisdiction_id, id),
        CONSTRAINT cast_made_by_somebody CHECK ((mould_id IS NULL) = (maker_id IS NULL)))`);
    await tenantTable(runner, 'custody.cast_making', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.cast_making', [
      'mould_ordinal',
      'cast_ordinal',
      'mould_id',
      'maker_id',
      'resin_product',
      'lot',
      'expires_on',
      'occurred_at',
    ]);

    await runner.query(`
      CREATE TABLE custody.cast_review (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, cast_id uuid NOT NULL, reviewer_id uuid NOT NULL, fit_for text[] NOT NULL,
        per_region jsonb NOT NULL, magnification double precision NOT NULL, remarks text, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT cast_review_is_given_once UNIQUE (jurisdiction_id, cast_id),
        CONSTRAINT cast_review_of_cast FOREIGN KEY (jurisdiction_id, cast_id) REFERENCES custody.cast_making (jurisdiction_id, id),
        CONSTRAINT cast_review_rejected_stands_alone CHECK (cardinality(fit_for) = 1 OR NOT 'REJECTED' = ANY (fit_for)))`);
    await tenantTable(runner, 'custody.cast_review', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.cast_review');
  }

  private async handovers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.handover (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, exhibit_id uuid NOT NULL, giver_id uuid NOT NULL, receiver_id uuid NOT NULL,
        purpose text NOT NULL, seal_offered text, expires_at timestamptz, offer_text text NOT NULL, offer_hash text NOT NULL,
        offer_signature text NOT NULL, state text NOT NULL, answer_text text, answer_signature text, answered_at timestamptz,
        seal_found text, seal_intact boolean, condition text, reason text, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT handover_of_item FOREIGN KEY (jurisdiction_id, exhibit_id) REFERENCES custody.exhibit (jurisdiction_id, id),
        CONSTRAINT handover_between_two CHECK (giver_id <> receiver_id),
        CONSTRAINT handover_acceptance_is_signed CHECK (state <> 'accepted' OR (answer_signature IS NOT NULL AND condition IS NOT NULL)))`);
    await runner.query(
      `CREATE UNIQUE INDEX handover_one_open_offer ON custody.handover (jurisdiction_id, exhibit_id) WHERE state = 'open'`,
    );
    await runner.query('CREATE INDEX handover_newest_first ON custody.handover (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.handover', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.handover', [
      'exhibit_id',
      'giver_id',
      'receiver_id',
      'purpose',
      'seal_offered',
      'expires_at',
      'offer_text',
      'offer_hash',
      'offer_signature',
      'occurred_at',
    ]);
  }

  private async consignments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.consignment (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, direction text NOT NULL CHECK (direction IN ('in', 'out')), counterpart_id uuid NOT NULL,
        reference text NOT NULL, link_id uuid NOT NULL, purpose text, seal_number text NOT NULL, state text NOT NULL, packed_by uuid,
        courier text, tracking_number text, expected_on date, dispatched_at timestamptz, offer_hash text, notice_document_id uuid,
        receipt_document_id uuid, seal_found text, seal_intact boolean, condition text, refusal_reason text, discrepancy text[] NOT NULL,
        received_at timestamptz, answered_by uuid, answered_at timestamptz, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_goes_abroad CHECK (counterpart_id <> jurisdiction_id),
        CONSTRAINT consignment_accepted_whole CHECK (direction = 'out' OR state <> 'accepted' OR (seal_found = seal_number AND seal_intact)))`);
    await runner.query(
      `CREATE UNIQUE INDEX consignment_reference_is_one ON custody.consignment (jurisdiction_id, reference) WHERE direction = 'out'`,
    );
    await runner.query('CREATE INDEX consignment_newest_first ON custody.consignment (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.consignment', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.consignment', [
      'direction',
      'counterpart_id',
      'reference',
      'link_id',
      'seal_number',
      'packed_by',
      'occurred_at',
    ]);

    await runner.query(`
      CREATE TABLE custody.consignment_item (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, cast_id uuid NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_item_once UNIQUE (jurisdiction_id, consignment_id, cast_id),
        CONSTRAINT consignment_item_packed FOREIGN KEY (jurisdiction_id, consignment_id) REFERENCES custody.consignment (jurisdiction_id, id),
        CONSTRAINT consignment_item_is_cast FOREIGN KEY (jurisdiction_id, cast_id) REFERENCES custody.cast_making (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX consignment_item_by_cast ON custody.consignment_item (jurisdiction_id, cast_id)');
    await tenantTable(runner, 'custody.consignment_item', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.consignment_item');
  }
}
