import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `jurisdiction_id uuid NOT NULL, id uuid NOT NULL, occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (jurisdiction_id, id)`;
const HASH = (column: string): string => `CHECK (${column} IS NULL OR ${column} ~ '^[0-9a-f]{64}$')`;
const DISCIPLINES = `('CASTING', 'CAST_REVIEW', 'ACQUISITION', 'COMPARISON')`;
const OF_INSTRUMENT = `FOREIGN KEY (jurisdiction_id, instrument_id) REFERENCES custody.instrument (jurisdiction_id, id)`;

/** The quality records of a laboratory: what it works with, who may work, and what went wrong. */
export class LaboratoryQuality1767420500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.instruments(runner);
    await this.methodsAndLots(runner);
    await this.people(runner);
    await this.examinations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE custody.laboratory_notice, custody.examination_means, custody.deviation_allowance, custody.laboratory_policy, custody.standing_revision,
        custody.proficiency_result, custody.competence, custody.non_conformity, custody.consumable_lot, custody.method_version,
        custody.instrument_service, custody.instrument_check, custody.instrument_calibration, custody.instrument`);
  }

  private async instruments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.instrument (${KEPT}, kind text NOT NULL, maker text NOT NULL, model text NOT NULL, serial text NOT NULL, location text NOT NULL,
        calibration_required boolean NOT NULL, check_every_hours integer CHECK (check_every_hours > 0), registered_by uuid NOT NULL, version integer NOT NULL,
        CONSTRAINT instrument_is_registered_once UNIQUE (jurisdiction_id, maker, model, serial))`);
    await runner.query('CREATE INDEX instrument_newest_first ON custody.instrument (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.instrument', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.instrument', ['kind', 'maker', 'model', 'serial', 'registered_by', 'occurred_at']);

    await runner.query(`
      CREATE TABLE custody.instrument_calibration (${KEPT}, instrument_id uuid NOT NULL, calibrated_on date NOT NULL, due_on date NOT NULL,
        calibrated_by text NOT NULL, certificate_number text NOT NULL, certificate_photograph_id uuid, certificate_sha256 text ${HASH('certificate_sha256')},
        passed boolean NOT NULL, uncertainty text NOT NULL, remarks text, official_id uuid NOT NULL,
        CONSTRAINT calibration_holds_forward CHECK (due_on >= calibrated_on), CONSTRAINT calibration_of_instrument ${OF_INSTRUMENT})`);
    await runner.query(
      'CREATE INDEX calibration_of_instrument_latest ON custody.instrument_calibration (jurisdiction_id, instrument_id, calibrated_on, recorded_at)',
    );
    await runner.query(`
      CREATE TABLE custody.instrument_check (${KEPT}, instrument_id uuid NOT NULL, standard text NOT NULL, quantity text NOT NULL,
        value double precision NOT NULL, lower_limit double precision, upper_limit double precision, passed boolean NOT NULL, official_id uuid NOT NULL,
        CONSTRAINT check_has_limits CHECK (lower_limit IS NOT NULL OR upper_limit IS NOT NULL),
        CONSTRAINT check_follows_from_limits CHECK (passed = (coalesce(value >= lower_limit, true) AND coalesce(value <= upper_limit, true))),
        CONSTRAINT check_of_instrument ${OF_INSTRUMENT})`);
    await runner.query(
      'CREATE INDEX check_of_instrument_latest ON custody.instrument_check (jurisdiction_id, instrument_id, occurred_at, recorded_at)',
    );
    await runner.query(`
      CREATE TABLE custody.instrument_service (${KEPT}, instrument_id uuid NOT NULL, in_service boolean NOT NULL, reason text NOT NULL, official_id uuid NOT NULL,
        CONSTRAINT service_of_instrument ${OF_INSTRUMENT})`);
    await runner.query(
      'CREATE INDEX service_of_instrument_latest ON custody.instrument_service (jurisdiction_id, instrument_id, occurred_at, recorded_at)',
    );
    for (const table of ['instrument_calibration', 'instrument_check', 'instrument_service']) {
      await tenantTable(runner, `custody.${table}`, ['SELECT', 'INSERT']);
      await appendOnly(runner, `custody.${table}`);
    }
  }

  private async methodsAndLots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.method_version (${KEPT}, code text NOT NULL, edition text NOT NULL, discipline text NOT NULL CHECK (discipline IN ${DISCIPLINES}),
        title text NOT NULL, standard_reference text NOT NULL, document_sha256 text ${HASH('document_sha256')}, valid_from date NOT NULL, valid_until date,
        author_id uuid NOT NULL, approved_by uuid, approved_at timestamptz, superseded_by uuid, version integer NOT NULL,
        CONSTRAINT method_version_is_one UNIQUE (jurisdiction_id, code, edition),
        CONSTRAINT method_approved_by_somebody CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
        CONSTRAINT method_approved_by_another CHECK (approved_by <> author_id),
        CONSTRAINT method_superseded_by_version FOREIGN KEY (jurisdiction_id, superseded_by) REFERENCES custody.method_version (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX method_version_newest_first ON custody.method_version (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.method_version', ['SELECT', 'INSERT', 'UPDATE']);
    const fixed = [
      'code',
      'edition',
      'discipline',
      'title',
      'standard_reference',
      'document_sha256',
      'valid_from',
      'author_id',
      'occurred_at',
    ];
    await keepAsObserved(runner, 'custody.method_version', fixed);

    await runner.query(`
      CREATE TABLE custody.consumable_lot (${KEPT}, kind text NOT NULL, product text NOT NULL, maker text NOT NULL, lot text NOT NULL, lot_key text NOT NULL,
        expires_on date NOT NULL, received_on date NOT NULL, opened_on date, quantity text NOT NULL, certificate_number text, certificate_photograph_id uuid,
        state text NOT NULL CHECK (state IN ('received', 'accepted', 'rejected', 'blocked', 'recalled')), acceptance_test text, accepted_by uuid,
        state_reason text, registered_by uuid NOT NULL, version integer NOT NULL,
        CONSTRAINT lot_accepted_by_test CHECK (state <> 'accepted' OR (acceptance_test IS NOT NULL AND accepted_by IS NOT NULL)),
        CONSTRAINT lot_is_registered_once UNIQUE (jurisdiction_id, lot_key))`);
    await runner.query('CREATE INDEX consumable_lot_newest_first ON custody.consumable_lot (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.consumable_lot', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.consumable_lot', [
      ...['kind', 'product', 'maker', 'lot', 'lot_key', 'expires_on', 'received_on', 'quantity', 'certificate_number'],
      ...['certificate_photograph_id', 'registered_by', 'occurred_at'],
    ]);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.non_conformity (${KEPT}, severity text NOT NULL CHECK (severity IN ('OBSERVATION', 'MINOR', 'MAJOR')), description text NOT NULL,
        affected jsonb NOT NULL, state text NOT NULL CHECK (state IN ('raised', 'contained', 'planned', 'carried_out', 'effective', 'closed')),
        raised_by uuid NOT NULL, containment text, root_cause text, corrective_action text, owner_id uuid, due_on date, carried_out_at timestamptz,
        checked_by uuid, check_finding text, closed_by uuid, closed_at timestamptz, version integer NOT NULL,
        CONSTRAINT non_conformity_checked_by_another CHECK (checked_by <> owner_id),
        CONSTRAINT non_conformity_closed_by_somebody CHECK ((state = 'closed') = (closed_by IS NOT NULL AND closed_at IS NOT NULL)),
        CONSTRAINT non_conformity_plan_has_owner CHECK (state NOT IN ('planned', 'carried_out', 'effective', 'closed') OR (owner_id IS NOT NULL AND due_on IS NOT NULL)))`);
    await runner.query('CREATE INDEX non_conformity_newest_first ON custody.non_conformity (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.non_conformity', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.non_conformity', ['severity', 'description', 'affected', 'raised_by', 'occurred_at']);

    await runner.query(`
      CREATE TABLE custody.competence (${KEPT}, official_id uuid NOT NULL, discipline text NOT NULL CHECK (discipline IN ${DISCIPLINES}), method_code text,
        authorised_by uuid NOT NULL, valid_from date NOT NULL, valid_until date, basis text NOT NULL, withdrawn_at timestamptz, withdrawn_by uuid,
        version integer NOT NULL, CONSTRAINT competence_authorised_by_another CHECK (authorised_by <> official_id))`);
    await runner.query('CREATE INDEX competence_of_official ON custody.competence (jurisdiction_id, official_id, discipline)');
    await runner.query('CREATE INDEX competence_newest_first ON custody.competence (jurisdiction_id, recorded_at DESC, id DESC)');
    await tenantTable(runner, 'custody.competence', ['SELECT', 'INSERT', 'UPDATE']);
    const granted = ['official_id', 'discipline', 'method_code', 'authorised_by', 'valid_from', 'valid_until', 'basis', 'occurred_at'];
    await keepAsObserved(runner, 'custody.competence', granted);

    await runner.query(`
      CREATE TABLE custody.proficiency_result (${KEPT}, official_id uuid NOT NULL, discipline text NOT NULL CHECK (discipline IN ${DISCIPLINES}),
        provider text NOT NULL, round text NOT NULL, result text NOT NULL CHECK (result IN ('SATISFACTORY', 'QUESTIONABLE', 'UNSATISFACTORY')),
        resulted_on date NOT NULL, remarks text, non_conformity_id uuid, recorded_by uuid NOT NULL,
        CONSTRAINT proficiency_unsatisfactory_is_followed CHECK ((result = 'UNSATISFACTORY') = (non_conformity_id IS NOT NULL)),
        CONSTRAINT proficiency_followed_by FOREIGN KEY (jurisdiction_id, non_conformity_id) REFERENCES custody.non_conformity (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX proficiency_of_official ON custody.proficiency_result (jurisdiction_id, official_id, discipline)');
    await runner.query('CREATE INDEX proficiency_newest_first ON custody.proficiency_result (jurisdiction_id, recorded_at DESC, id DESC)');
    await runner.query('CREATE INDEX proficiency_by_non_conformity ON custody.proficiency_result (jurisdiction_id, non_conformity_id)');
    await tenantTable(runner, 'custody.proficiency_result', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.proficiency_result');
  }

  private async examinations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.standing_revision (jurisdiction_id uuid NOT NULL, subject text NOT NULL, subject_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0), PRIMARY KEY (jurisdiction_id, subject, subject_id))`);
    await tenantTable(runner, 'custody.standing_revision', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE custody.laboratory_policy (jurisdiction_id uuid NOT NULL PRIMARY KEY, enforcement text NOT NULL CHECK (enforcement IN ('stop', 'deviation', 'off')),
        instrument_required boolean NOT NULL, decided_by uuid NOT NULL, occurred_at timestamptz NOT NULL, version integer NOT NULL)`);
    await tenantTable(runner, 'custody.laboratory_policy', ['SELECT', 'INSERT', 'UPDATE']);

    await runner.query(`
      CREATE TABLE custody.deviation_allowance (${KEPT}, means text NOT NULL CHECK (means IN ('instrument', 'competence', 'method')), about_id uuid NOT NULL,
        discipline text CHECK (discipline IN ${DISCIPLINES}), reason text NOT NULL, valid_from timestamptz(3) NOT NULL, valid_until timestamptz(3) NOT NULL,
        allowed_by uuid NOT NULL, withdrawn_at timestamptz, withdrawn_by uuid, version integer NOT NULL,
        CONSTRAINT deviation_allowance_runs_forward CHECK (valid_until >= valid_from))`);
    await runner.query(
      'CREATE INDEX deviation_allowance_newest_first ON custody.deviation_allowance (jurisdiction_id, recorded_at DESC, id DESC)',
    );
    await runner.query('CREATE INDEX deviation_allowance_about ON custody.deviation_allowance (jurisdiction_id, about_id)');
    await tenantTable(runner, 'custody.deviation_allowance', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.deviation_allowance', [
      ...['means', 'about_id', 'discipline', 'reason', 'valid_from', 'valid_until', 'allowed_by', 'occurred_at'],
    ]);

    await runner.query(`
      CREATE TABLE custody.examination_means (${KEPT}, discipline text NOT NULL CHECK (discipline IN ${DISCIPLINES}), instrument_ids uuid[] NOT NULL,
        method_id uuid, grounds jsonb NOT NULL,
        CONSTRAINT examination_means_method FOREIGN KEY (jurisdiction_id, method_id) REFERENCES custody.method_version (jurisdiction_id, id))`);
    await runner.query('CREATE INDEX examination_means_by_method ON custody.examination_means (jurisdiction_id, method_id)');
    await tenantTable(runner, 'custody.examination_means', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.examination_means');

    await runner.query(`
      CREATE TABLE custody.laboratory_notice (${KEPT}, duty text NOT NULL, subject_id uuid NOT NULL, due_at timestamptz(3) NOT NULL,
        CONSTRAINT laboratory_notice_once_per_fact UNIQUE (jurisdiction_id, duty, subject_id, due_at))`);
    await tenantTable(runner, 'custody.laboratory_notice', ['SELECT', 'INSERT']);
    await appendOnly(runner, 'custody.laboratory_notice');
  }
}
