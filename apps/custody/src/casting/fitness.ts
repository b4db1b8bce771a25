import type { FitFor } from '@headstamp/codes';
import type { Outbox } from '@headstamp/messaging';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { Exhibit } from '../exhibit/exhibit.entity';

/** Tells those who compare what a cast is fit for from now on: nothing until somebody has reviewed it. */
export async function tellFitness(
  tx: EntityManager,
  actor: Actor,
  outbox: Outbox,
  { id: castId, reference }: Pick<Exhibit, 'id' | 'reference'>,
  fitFor: readonly FitFor[],
  at: Date,
): Promise<void> {
  await outbox.post(tx, actor, 'cast.judged', { castId, reference, fitFor, at: at.toISOString() });
}
