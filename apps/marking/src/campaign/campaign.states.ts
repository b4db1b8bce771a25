import { CampaignError } from './campaign.errors';

export const CAMPAIGN_STATES = ['draft', 'open', 'closed', 'cancelled'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

interface Move<State> {
  readonly from: readonly State[];
  readonly to: State;
}

const CAMPAIGN_MOVES = {
  plan: { from: ['draft'], to: 'draft' },
  open: { from: ['draft'], to: 'open' },
  work: { from: ['open'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  cancel: { from: ['draft', 'open'], to: 'cancelled' },
} as const satisfies Record<string, Move<CampaignState>>;
export type CampaignMove = keyof typeof CAMPAIGN_MOVES;
export const CAMPAIGN_MOVE_NAMES = Object.keys(CAMPAIGN_MOVES) as CampaignMove[];

export function campaignStateAfter(state: CampaignState, move: CampaignMove): CampaignState {
  const { from, to }: Move<CampaignState> = CAMPAIGN_MOVES[move];
  if (!from.includes(state)) throw new CampaignError('marking-campaign.move-not-allowed', { state, move });
  return to;
}

/** Of one firearm in a campaign. `exception` waits for somebody's decision; `verified` and `withdrawn` are ends. */
export const ITEM_STATES = ['planned', 'allocated', 'marked', 'verified', 'exception', 'withdrawn'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

const ITEM_MOVES = {
  /** A mark is handed out for it. */
  allocate: { from: ['planned'], to: 'allocated' },
  /** The machine made the mark. */
  mark: { from: ['allocated'], to: 'marked' },
  /** The machine, or a person, says that something is wrong. */
  except: { from: ['planned', 'allocated', 'marked'], to: 'exception' },
  /** A second person read the mark off a photograph. */
  verify: { from: ['marked'], to: 'verified' },
  /** Once more with the same mark. */
  repeat: { from: ['exception'], to: 'allocated' },
  /** Once more with a new mark; the old number is spoilt and never handed out again. */
  renumber: { from: ['exception'], to: 'planned' },
  /** The mark is on the weapon after all. */
  accept: { from: ['exception'], to: 'marked' },
  withdraw: { from: ['exception'], to: 'withdrawn' },
} as const satisfies Record<string, Move<ItemState>>;
export type ItemMove = keyof typeof ITEM_MOVES;
export const ITEM_MOVE_NAMES = Object.keys(ITEM_MOVES) as ItemMove[];

export function itemStateAfter(state: ItemState, move: ItemMove): ItemState {
  const { from, to }: Move<ItemState> = ITEM_MOVES[move];
  if (!from.includes(state)) throw new CampaignError('campaign-item.move-not-allowed', { state, move });
  return to;
}

export const RESOLUTIONS = ['REPEAT', 'RENUMBER', 'ACCEPT', 'WITHDRAW'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Of a weapon that never had a mark of this campaign: marked after all, or not. */
export const OPENING_RESOLUTIONS = ['RENUMBER', 'WITHDRAW'] as const satisfies readonly Resolution[];
export type OpeningResolution = (typeof OPENING_RESOLUTIONS)[number];

/** What becomes of an item whose exception is resolved so. An item that never had a mark is planned again, not allocated. */
export function itemStateAfterResolution(
  resolution: Resolution,
  item: { readonly hasMark: boolean; readonly wasMarked: boolean },
): ItemState {
  switch (resolution) {
    case 'REPEAT':
      return item.hasMark ? itemStateAfter('exception', 'repeat') : itemStateAfter('exception', 'renumber');
    case 'RENUMBER':
      return itemStateAfter('exception', 'renumber');
    case 'ACCEPT':
      if (!item.wasMarked) throw new CampaignError('campaign-exception.not-marked');
      return itemStateAfter('exception', 'accept');
    case 'WITHDRAW':
      return itemStateAfter('exception', 'withdraw');
  }
}

export type ItemCounts = Readonly<Record<ItemState, number>>;

/** Whether nothing of the campaign is left to be done. */
export const isFinished = ({ planned, allocated, marked, exception }: ItemCounts): boolean =>
  planned + allocated + marked + exception === 0;

/** A mark is verified by a second person: neither who reported it as made nor who took the photograph. */
export function assertSecondPerson(verifier: string, others: readonly (string | null)[]): void {
  if (others.includes(verifier)) throw new CampaignError('campaign-item.needs-second-person');
}
