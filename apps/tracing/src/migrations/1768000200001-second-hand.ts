import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that another told us with their originator's leave can be asked for, too. */
export class SecondHand1768000200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The column is new, so no row breaks the key; to look at them all would need a jurisdiction.
    await runner.query(`
      ALTER TABLE tracing.onward_request ADD COLUMN passing_id uuid, ADD COLUMN asker_id uuid,
        ADD CONSTRAINT onward_request_of_passing FOREIGN KEY (jurisdiction_id, passing_id) REFERENCES tracing.passing (jurisdiction_id, id)
          NOT VALID,
        ADD CONSTRAINT onward_request_second_hand CHECK (passing_id IS NULL OR our_part = 'asker'),
        ADD CONSTRAINT onward_request_asked_by_another CHECK (asker_id IS NULL OR our_part = 'originator')`);
    await runner.query('CREATE INDEX onward_request_of_passing ON tracing.onward_request (jurisdiction_id, passing_id) WHERE passing_id IS NOT NULL');
    await runner.query(`
      CREATE TRIGGER tracing_onward_request_second_hand_as_observed BEFORE UPDATE ON tracing.onward_request FOR EACH ROW
      WHEN (OLD.passing_id IS DISTINCT FROM NEW.passing_id OR OLD.asker_id IS DISTINCT FROM NEW.asker_id) EXECUTE FUNCTION app.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER tracing_onward_request_second_hand_as_observed ON tracing.onward_request');
    await runner.query('ALTER TABLE tracing.onward_request DROP COLUMN passing_id, DROP COLUMN asker_id');
  }
}
