import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'missing-recovered', 'wanted-recovered', 'found-abroad', 'destroyed-reappeared'`;

/** A destroyed weapon met in the time in which it was destroyed: nobody can say which came first. */
export class RegisterMatchKinds1768000100000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return this.allow(runner, `${BEFORE}, 'destroyed-maybe-reappeared'`);
  }

  down(runner: QueryRunner): Promise<void> {
    return this.allow(runner, BEFORE);
  }

  private async allow(runner: QueryRunner, kinds: string): Promise<void> {
    await runner.query('ALTER TABLE marking.register_match DROP CONSTRAINT register_match_kind_known');
    await runner.query(`ALTER TABLE marking.register_match ADD CONSTRAINT register_match_kind_known CHECK (kind IN (${kinds}))`);
  }
}
