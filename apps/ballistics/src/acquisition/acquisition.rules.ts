import type { ItemKind, MarkOfInterest } from '@headstamp/codes';
import { AcquisitionError } from './acquisition.errors';

/** Marks that the comparison engine prepares and compares. */
export const ACQUIRED_REGIONS = ['BREECH_FACE'] as const satisfies readonly MarkOfInterest[];

/** Items that bear a breech-face mark, and how the scan relates to it: a mould shows it mirrored and inside out. */
const POLARITY: Partial<Record<ItemKind, 'original' | 'positive-cast' | 'negative-mould'>> = {
  FIRED_CARTRIDGE_CASE: 'original',
  TEST_FIRE_CASE: 'original',
  CAST: 'positive-cast',
  MOULD: 'negative-mould',
};

export function polarityOf(itemKind: ItemKind, region: MarkOfInterest): 'original' | 'positive-cast' | 'negative-mould' {
  const polarity = POLARITY[itemKind];
  if (!polarity) throw new AcquisitionError('acquisition.item-bears-no-such-mark', { itemKind, region });
  return polarity;
}

/** The partners as given, each once; @throws AcquisitionError for one that does not take part or is oneself. */
export function partnersAmong(
  asked: readonly string[],
  directory: readonly { code: string; jurisdictionId: string }[],
  ownId: string,
): { code: string; jurisdictionId: string }[] {
  const codes = [...new Set(asked.map((code) => code.toUpperCase()))].sort();
  const others = new Map(directory.filter((entry) => entry.jurisdictionId !== ownId).map((entry) => [entry.code, entry]));
  const unknown = codes.filter((code) => !others.has(code));
  if (unknown.length) throw new AcquisitionError('acquisition.unknown-partner', { unknown });
  return codes.flatMap((code) => others.get(code) ?? []);
}
