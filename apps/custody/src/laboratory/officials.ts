import { OfficialError, OfficialsService } from '@headstamp/jurisdictions';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import { LaboratoryError } from './laboratory.errors';

/** @throws LaboratoryError unless the person named is an official of the actor's jurisdiction */
export async function assertOfficial(officials: OfficialsService, tx: EntityManager, actor: Actor, id: string): Promise<void> {
  try {
    await officials.known(tx, actor, id);
  } catch (error) {
    if (error instanceof OfficialError) throw new LaboratoryError('laboratory.official-unknown');
    throw error;
  }
}
