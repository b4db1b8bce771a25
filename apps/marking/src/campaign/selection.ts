import type { FirearmType } from '@headstamp/codes';
import type { EntityManager } from 'typeorm';
import { Armoury } from '../armoury/armoury.entity';
import { ArmouryError } from '../armoury/armoury.errors';
import { firearmsWith, stockOf } from '../armoury/stock';
import { normaliseName } from '../serial/normalise';
import { CampaignError } from './campaign.errors';

/** Which stock: a list, or what is with a holder or in an armoury, or of a maker; type, make and model narrow it. */
export interface Selection {
  readonly firearmIds?: readonly string[];
  readonly holderId?: string;
  readonly armouryId?: string;
  readonly make?: string;
  readonly model?: string;
  readonly type?: FirearmType;
}

/** As many firearms as one campaign takes. */
export const LARGEST_CAMPAIGN = 50_000;

/**
 * Ids of the firearms selected that are not known to be destroyed. Inside the caller's transaction.
 * @throws `marking-campaign.firearms-unknown` naming listed ids that are not of this jurisdiction, `marking-campaign.selection-too-large`
 */
export async function firearmsSelected(tx: EntityManager, jurisdictionId: string, selection: Selection): Promise<string[]> {
  const values: unknown[] = [jurisdictionId, LARGEST_CAMPAIGN + 1];
  const conditions: string[] = [];
  const narrow = (condition: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`${condition} $${values.push(value)}`);
  };
  const ids = await idsOf(tx, jurisdictionId, selection);
  if (ids) conditions.push(`f.id = ANY ($${values.push(ids)}::uuid[])`);
  // Byte order, as the index has it.
  narrow('f.make_normalised COLLATE "C" =', selection.make && normaliseName(selection.make));
  narrow('f.model_normalised COLLATE "C" =', selection.model && normaliseName(selection.model));
  narrow('f.type =', selection.type);
  const rows = await tx.query<{ id: string }[]>(
    `SELECT f.id FROM marking.firearm f WHERE ${['f.jurisdiction_id = $1', ...conditions].join(' AND ')}
       AND NOT EXISTS (SELECT FROM marking.life_event e WHERE e.jurisdiction_id = $1 AND e.firearm_id = f.id AND e.kind = 'destroyed')
     ORDER BY f.recorded_at, f.id LIMIT $2`,
    values,
  );
  if (rows.length > LARGEST_CAMPAIGN) throw new CampaignError('marking-campaign.selection-too-large', { most: LARGEST_CAMPAIGN });
  return rows.map(({ id }) => id);
}

/** Null when nothing but maker, model and type narrows it. */
async function idsOf(tx: EntityManager, jurisdictionId: string, selection: Selection): Promise<string[] | null> {
  const narrowed: ReadonlySet<string>[] = [];
  if (selection.firearmIds) narrowed.push(await listed(tx, jurisdictionId, selection.firearmIds));
  if (selection.holderId !== undefined) narrowed.push(new Set(await firearmsWith(tx, jurisdictionId, selection.holderId)));
  if (selection.armouryId !== undefined) {
    const armoury = await tx.findOneBy(Armoury, { jurisdictionId, id: selection.armouryId });
    if (!armoury) throw new ArmouryError('armoury.unknown');
    narrowed.push(new Set((await stockOf(tx, jurisdictionId, armoury)).here));
  }
  const [first, ...others] = narrowed;
  return first ? [...first].filter((id) => others.every((set) => set.has(id))) : null;
}

async function listed(tx: EntityManager, jurisdictionId: string, firearmIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM marking.firearm WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])', [
    jurisdictionId,
    [...firearmIds],
  ]);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = firearmIds.filter((id) => !known.has(id.toLowerCase()));
  if (unknown.length > 0) throw new CampaignError('marking-campaign.firearms-unknown', { firearmIds: unknown });
  return known;
}
