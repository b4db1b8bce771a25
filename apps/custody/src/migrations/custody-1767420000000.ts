import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exhibits as a tree: the whole an item is inside of, the mould being made of it, and the recovery it came from. */
export class CustodyTree1767420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not validated: the column is new, and a validating look would need a jurisdiction's context, which a migration has not.
    await runner.query(`
      ALTER TABLE custody.exhibit ADD whole_id uuid, ADD casting_id uuid, ADD recovery_id uuid,
        ADD CONSTRAINT exhibit_is_inside_item FOREIGN KEY (jurisdiction_id, whole_id) REFERENCES custody.exhibit (jurisdiction_id, id) NOT VALID,
        ADD CONSTRAINT exhibit_is_not_inside_itself CHECK (whole_id <> id),
        ADD CONSTRAINT exhibit_inside_whole_is_held_with_it CHECK (whole_id IS NULL OR (holder_id IS NULL AND custodian_official_id IS NULL))`);
    await runner.query('CREATE INDEX exhibit_by_whole ON custody.exhibit (jurisdiction_id, whole_id) WHERE whole_id IS NOT NULL');
    await runner.query('CREATE INDEX exhibit_by_recovery ON custody.exhibit (jurisdiction_id, recovery_id) WHERE recovery_id IS NOT NULL');
    await runner.query(`
      CREATE TRIGGER custody_exhibit_recovery_as_observed BEFORE UPDATE ON custody.exhibit FOR EACH ROW
      WHEN (OLD.recovery_id IS DISTINCT FROM NEW.recovery_id) EXECUTE FUNCTION app.refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE custody.exhibit DROP CONSTRAINT exhibit_is_inside_item, DROP whole_id CASCADE, DROP casting_id CASCADE, DROP recovery_id CASCADE',
    );
  }
}
