import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each side finds about a consignment that both say they have, and what they agree on. */
export class ConsignmentFindings1768000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consignment_word ADD finding jsonb, ADD CONSTRAINT consignment_word_finds CHECK ((finding IS NOT NULL) = (says = \'finding\'))');
    await runner.query('ALTER TABLE custody.consignment ADD agreed_finding jsonb, ADD resolved_at timestamptz');
    await runner.query(
      "ALTER TABLE custody.consignment ADD CONSTRAINT consignment_resolved_by_agreement CHECK ((state = 'resolved') = (resolved_at IS NOT NULL AND agreed_finding IS NOT NULL))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE custody.consignment DROP agreed_finding, DROP resolved_at');
    await runner.query('ALTER TABLE custody.consignment_word DROP finding');
  }
}
