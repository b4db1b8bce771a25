import { erasable } from '@headstamp/ledger';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a case tells of persons ends with its retention; that there was one, and what was recovered, stays. */
export class CaseRetention1768000400030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await erasable(runner, {
      ...{ table: 'cases.recovery', about: 'case_id' },
      columns: ['place', 'circumstances', 'why_illicit', 'how_found'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER cases_recovery_as_written ON cases.recovery');
    await runner.query('DROP TRIGGER cases_recovery_until_ended ON cases.recovery');
  }
}
