import { appendOnly, keepAsObserved, tenantTable } from '@headstamp/tenancy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = 'occurred_at timestamptz NOT NULL, recorded_at timestamptz(3) NOT NULL DEFAULT now()';
const OF_CONSIGNMENT = 'FOREIGN KEY (jurisdiction_id, consignment_id) REFERENCES custody.consignment (jurisdiction_id, id)';

/** What two jurisdictions say of a consignment, what it is packed in, what was observed at both ends, and how a loan ends. */
export class CustodyConsignments1767420200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.standing(runner);
    await this.packing(runner);
    await this.journey(runner);
    await this.loan(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['loan_ended', 'loan_ending', 'notice', 'word', 'carrier_event', 'customs_paper', 'check', 'package'])
      await runner.query(`DROP TABLE custody.${table.startsWith('loan') ? table : `consignment_${table}`}`);
    await runner.query(`
      ALTER TABLE custody.consignment DROP sender_at, DROP sender_word, DROP sender_heard, DROP recipient_at, DROP recipient_word,
        DROP recipient_heard, DROP said, DROP heard, DROP returns_id, DROP return_by, DROP expected_dispatch_at, DROP expected_at,
        DROP missing_cast_ids, DROP hold_answer, DROP proposed_outcome, DROP proposed_statement, DROP proposed_by, DROP proposed_at,
        DROP settled_outcome, DROP settlement, DROP settled_by, DROP settled_at, DROP loan_ended_at,
        DROP back_courier, DROP back_tracking_number, DROP back_expected_on`);
  }

  private async standing(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consignment DROP CONSTRAINT consignment_accepted_whole');
    await runner.query(`
      ALTER TABLE custody.consignment
        ADD sender_at text NOT NULL DEFAULT 'sent' CHECK (sender_at IN ('sent', 'lost', 'home')),
        ADD sender_word integer NOT NULL DEFAULT 0, ADD sender_heard integer NOT NULL DEFAULT 0,
        ADD recipient_at text NOT NULL DEFAULT 'awaited' CHECK (recipient_at IN ('awaited', 'held', 'accepted', 'kept', 'refused', 'sent_back')),
        ADD recipient_word integer NOT NULL DEFAULT 0, ADD recipient_heard integer NOT NULL DEFAULT 0,
        ADD said integer NOT NULL DEFAULT 0, ADD heard integer NOT NULL DEFAULT 0,
        ADD returns_id uuid, ADD return_by date, ADD expected_dispatch_at timestamptz, ADD expected_at timestamptz,
        ADD missing_cast_ids uuid[] NOT NULL DEFAULT '{}', ADD hold_answer text,
        ADD proposed_outcome text, ADD proposed_statement text, ADD proposed_by uuid, ADD proposed_at timestamptz,
        ADD settled_outcome text, ADD settlement text, ADD settled_by uuid, ADD settled_at timestamptz, ADD loan_ended_at timestamptz,
        ADD back_courier text, ADD back_tracking_number text, ADD back_expected_on date,
        ADD CONSTRAINT consignment_returns_another CHECK (returns_id <> id),
        ADD CONSTRAINT consignment_accepted_whole_or_settled
          CHECK (direction = 'out' OR state <> 'accepted' OR settled_outcome IS NOT NULL OR (seal_found = seal_number AND seal_intact)),
        ADD CONSTRAINT consignment_settled_by_two
          CHECK (direction = 'out' OR settled_outcome IS NULL OR (settled_by IS NOT NULL AND proposed_by IS NOT NULL AND settled_by <> proposed_by))`);
    await runner.query(
      'CREATE INDEX consignment_by_return ON custody.consignment (jurisdiction_id, returns_id) WHERE returns_id IS NOT NULL',
    );
    await keepReturn(runner);
  }

  private async packing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.consignment_package (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, ordinal integer NOT NULL CHECK (ordinal > 0),
        cast_ids uuid[] NOT NULL, seals text[] NOT NULL, weight_grams integer CHECK (weight_grams > 0), ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_package_ordinal_is_one UNIQUE (jurisdiction_id, consignment_id, ordinal),
        CONSTRAINT consignment_package_is_sealed CHECK (cardinality(seals) > 0),
        CONSTRAINT consignment_package_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query(`
      CREATE TABLE custody.consignment_check (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, at_end text NOT NULL, package_ordinal integer NOT NULL,
        arrived boolean NOT NULL, weight_grams integer, remarks text, seal_checks jsonb NOT NULL, checked_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_check_end CHECK (at_end IN ('departure', 'arrival', 'home')),
        CONSTRAINT consignment_check_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query('CREATE INDEX consignment_check_by_consignment ON custody.consignment_check (jurisdiction_id, consignment_id)');
    for (const table of ['consignment_package', 'consignment_check']) await kept(runner, table);
  }

  private async journey(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.consignment_customs_paper (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, kind text NOT NULL, number text NOT NULL,
        country text NOT NULL, issued_on date NOT NULL, photograph_sha256 text, told_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_customs_paper_once UNIQUE (jurisdiction_id, consignment_id, kind, country, number),
        CONSTRAINT consignment_customs_paper_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query(`
      CREATE TABLE custody.consignment_carrier_event (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, what text NOT NULL, place text, person text, remarks text,
        entered_by uuid NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_carrier_event_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query(
      'CREATE INDEX consignment_carrier_event_by_consignment ON custody.consignment_carrier_event (jurisdiction_id, consignment_id)',
    );
    await runner.query(`
      CREATE TABLE custody.consignment_word (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, side text NOT NULL CHECK (side IN ('in', 'out')),
        number integer NOT NULL CHECK (number > 0), heard integer NOT NULL, says text NOT NULL, statement text, document_id uuid NOT NULL,
        official_id uuid, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_word_has_its_number UNIQUE (jurisdiction_id, consignment_id, side, number),
        CONSTRAINT consignment_word_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query(`
      CREATE TABLE custody.consignment_notice (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, alarm text NOT NULL, due_at timestamptz NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT consignment_notice_once UNIQUE (jurisdiction_id, consignment_id, alarm, due_at),
        CONSTRAINT consignment_notice_of_consignment ${OF_CONSIGNMENT})`);
    for (const table of ['customs_paper', 'carrier_event', 'word', 'notice']) await kept(runner, `consignment_${table}`);
  }

  private async loan(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE custody.loan_ending (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('retention', 'destruction')),
        cast_ids uuid[] NOT NULL, reason text NOT NULL, state text NOT NULL, asked_by uuid, answered_by uuid, answered_at timestamptz,
        answer_statement text, certificate_number text, certificate_sha256 text, method text, witness_id uuid, done_by uuid, done_at timestamptz,
        ask_document_id uuid NOT NULL, answer_document_id uuid, done_document_id uuid, ${TIMES}, version integer NOT NULL,
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT loan_ending_state CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn', 'done')),
        CONSTRAINT loan_ending_of_consignment ${OF_CONSIGNMENT})`);
    await runner.query('CREATE INDEX loan_ending_by_consignment ON custody.loan_ending (jurisdiction_id, consignment_id)');
    await tenantTable(runner, 'custody.loan_ending', ['SELECT', 'INSERT', 'UPDATE']);
    await keepAsObserved(runner, 'custody.loan_ending', [
      'consignment_id',
      'kind',
      'cast_ids',
      'reason',
      'asked_by',
      'ask_document_id',
      'occurred_at',
    ]);
    await runner.query(`
      CREATE TABLE custody.loan_ended (
        jurisdiction_id uuid NOT NULL, id uuid NOT NULL, consignment_id uuid NOT NULL, cast_id uuid NOT NULL, how text NOT NULL, ${TIMES},
        PRIMARY KEY (jurisdiction_id, id),
        CONSTRAINT loan_ended_once UNIQUE (jurisdiction_id, consignment_id, cast_id),
        CONSTRAINT loan_ended_how CHECK (how IN ('returned', 'retained', 'destroyed', 'home')),
        CONSTRAINT loan_ended_of_consignment ${OF_CONSIGNMENT})`);
    await kept(runner, 'loan_ended');
  }
}

async function kept(runner: QueryRunner, table: string): Promise<void> {
  await tenantTable(runner, `custody.${table}`, ['SELECT', 'INSERT']);
  await appendOnly(runner, `custody.${table}`);
}

async function keepReturn(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TRIGGER custody_consignment_return_as_observed BEFORE UPDATE ON custody.consignment FOR EACH ROW
    WHEN (OLD.returns_id IS DISTINCT FROM NEW.returns_id) EXECUTE FUNCTION app.refuse_change()`);
}
