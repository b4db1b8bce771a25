import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an alert changed last, by the clock of that moment: what a page that was away has missed is found without reading the rest. */
export class AlertChanges1768000610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications.alert ADD COLUMN changed_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()');
    await runner.query('CREATE INDEX alert_by_change ON notifications.alert (jurisdiction_id, changed_at)');
    await runner.query(`
      CREATE FUNCTION notifications.date_alert() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN NEW.changed_at := clock_timestamp(); RETURN NEW; END $$`);
    await runner.query(
      'CREATE TRIGGER alert_dated BEFORE INSERT OR UPDATE ON notifications.alert FOR EACH ROW EXECUTE FUNCTION notifications.date_alert()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER alert_dated ON notifications.alert');
    await runner.query('DROP FUNCTION notifications.date_alert()');
    await runner.query('ALTER TABLE notifications.alert DROP COLUMN changed_at');
  }
}
