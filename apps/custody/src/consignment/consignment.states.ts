import { ConsignmentError } from './consignment.errors';

export const CONSIGNMENT_STATES = [
  'packed',
  'sealed',
  'unpacked',
  'dispatched',
  'in_transit',
  'on_hold',
  'accepted',
  'kept',
  'refused',
  'sent_back',
  'lost',
  'home',
  'contested',
  'resolved',
] as const;
export type ConsignmentState = (typeof CONSIGNMENT_STATES)[number];
/** Somebody still has to do something: it is not unpacked, and its way has no end that both sides know. */
export const OPEN_CONSIGNMENT_STATES = ['packed', 'sealed', 'dispatched', 'in_transit', 'on_hold', 'refused', 'sent_back', 'lost'] as const satisfies ConsignmentState[];
/** `out` is the sender's side of a consignment, `in` the recipient's. */
export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where the sender last said it is: on its way, lost, or in its own hands again. */
export const SENDER_PLACES = ['sent', 'lost', 'home'] as const;
export type SenderPlace = (typeof SENDER_PLACES)[number];
/** What the recipient last said of it. `kept` is custody taken of a consignment that stays evidence of what happened to it. */
export const RECIPIENT_PLACES = ['awaited', 'held', 'accepted', 'kept', 'refused', 'sent_back'] as const;
export type RecipientPlace = (typeof RECIPIENT_PLACES)[number];

/**
 * What one side has said, and where among all words it stands. Documents overtake one another on the way: each side counts its
 * own words, and says with each how many of the other's it had heard.
 */
export interface Standing<Place extends string> {
  readonly at: Place;
  /** Number of the word that said so, from 1; 0 before the first. */
  readonly word: number;
  /** The last word of the other side that was known when it was said. */
  readonly heard: number;
}

/** What is known of a consignment on one side: its own last word and the last it heard of the other. */
export interface Knowledge {
  readonly sender: Standing<SenderPlace>;
  readonly recipient: Standing<RecipientPlace>;
}

export const DISPATCHED: Knowledge = {
  sender: { at: 'sent', word: 0, heard: 0 },
  recipient: { at: 'awaited', word: 0, heard: 0 },
};

/**
 * The state that follows from what both sides said; two sides that know the same give the same answer, whatever the order in
 * which they heard it. Who has it in front of them is believed over who misses it, and where both say they have it the
 * consignment is contested: that is an item in two places, and nobody's word undoes it.
 */
export function stateOf({ sender, recipient }: Knowledge, on: Direction): ConsignmentState {
  if (recipient.at === 'held' || recipient.at === 'accepted' || recipient.at === 'kept') {
    if (sender.at === 'home') return 'contested';
    return recipient.at === 'held' ? 'on_hold' : recipient.at;
  }
  if (sender.at === 'home') return 'home';
  if (sender.at === 'lost' && recipient.word <= sender.heard) return 'lost';
  if (recipient.at !== 'awaited') return recipient.at;
  return on === 'out' ? 'dispatched' : 'in_transit';
}

interface Word<Place extends string> {
  readonly from: readonly ConsignmentState[];
  /** Places of the one who speaks from which it may be said. */
  readonly places: readonly Place[];
  readonly to: Place;
}

const UNDER_WAY: readonly ConsignmentState[] = ['dispatched', 'in_transit'];

const SENDER_WORDS = {
  lose: { from: ['dispatched', 'refused', 'sent_back'], places: ['sent', 'lost'], to: 'lost' },
  find: { from: ['lost'], places: ['lost'], to: 'sent' },
  /** In the sender's hands again: turned away, sent back, undeliverable, or found. */
  'take-home': { from: ['dispatched', 'refused', 'sent_back', 'lost'], places: ['sent', 'lost'], to: 'home' },
} as const satisfies Record<string, Word<SenderPlace>>;
export type SenderMove = keyof typeof SENDER_WORDS;
export const SENDER_MOVES = Object.keys(SENDER_WORDS) as SenderMove[];

const RECIPIENT_WORDS = {
  accept: { from: [...UNDER_WAY, 'lost'], places: ['awaited'], to: 'accepted' },
  /** Something is not as announced: nobody takes custody as if it were. */
  hold: { from: [...UNDER_WAY, 'lost'], places: ['awaited'], to: 'held' },
  refuse: { from: [...UNDER_WAY, 'lost'], places: ['awaited'], to: 'refused' },
  'settle-accepted': { from: ['on_hold'], places: ['held'], to: 'accepted' },
  'settle-kept': { from: ['on_hold'], places: ['held'], to: 'kept' },
  'settle-sent-back': { from: ['on_hold'], places: ['held'], to: 'sent_back' },
  'send-back': { from: ['refused', 'lost'], places: ['refused'], to: 'sent_back' },
} as const satisfies Record<string, Word<RecipientPlace>>;
export type RecipientMove = keyof typeof RECIPIENT_WORDS;
export const RECIPIENT_MOVES = Object.keys(RECIPIENT_WORDS) as RecipientMove[];

/** Numbers of words already said and heard on the side that speaks. */
export interface Counts {
  readonly said: number;
  readonly heard: number;
}

function spoken<Place extends string>(
  word: Word<Place>,
  move: string,
  knowledge: Knowledge,
  place: Place,
  on: Direction,
  { said, heard }: Counts,
): Standing<Place> {
  const state = stateOf(knowledge, on);
  if (!word.from.includes(state) || !word.places.includes(place))
    throw new ConsignmentError('consignment.move-not-allowed', { state, move });
  return { at: word.to, word: said + 1, heard };
}

/** What is known once the sender has said this. Throws where it may not. */
export function senderSays(knowledge: Knowledge, move: SenderMove, counts: Counts): Knowledge {
  return { ...knowledge, sender: spoken<SenderPlace>(SENDER_WORDS[move], move, knowledge, knowledge.sender.at, 'out', counts) };
}

/** What is known once the recipient has said this. Throws where it may not. */
export function recipientSays(knowledge: Knowledge, move: RecipientMove, counts: Counts): Knowledge {
  const { recipient } = knowledge;
  return { ...knowledge, recipient: spoken<RecipientPlace>(RECIPIENT_WORDS[move], move, knowledge, recipient.at, 'in', counts) };
}

/** What is known once a word of the other side was heard; a word older than the last one heard changes nothing. */
export function hearSender(knowledge: Knowledge, said: Standing<SenderPlace>): Knowledge {
  return said.word > knowledge.sender.word ? { ...knowledge, sender: said } : knowledge;
}
export function hearRecipient(knowledge: Knowledge, said: Standing<RecipientPlace>): Knowledge {
  return said.word > knowledge.recipient.word ? { ...knowledge, recipient: said } : knowledge;
}

/** Whether, as this side knows it, custody has gone over to the recipient. */
export const custodyMoved = ({ recipient }: Knowledge): boolean => recipient.at === 'accepted' || recipient.at === 'kept';

/** Nothing more is to come of a consignment in such a state by itself. */
export const isSettled = (state: ConsignmentState): boolean => ['accepted', 'kept', 'home', 'contested', 'resolved'].includes(state);

export const HOLD_ANSWERS = ['explained', 'disputed', 'return', 'destroy'] as const;
export type HoldAnswer = (typeof HOLD_ANSWERS)[number];
export const SETTLEMENTS = ['accepted', 'kept', 'sent_back'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/**
 * How a hold may end after what the sender answered. Taking custody as if the discrepancy were explained needs the
 * explanation; a sender that does not answer is no dead end, and cannot make anybody keep or send what it did not say.
 */
const SETTLEMENTS_AFTER: Record<HoldAnswer | 'silence', readonly Settlement[]> = {
  silence: ['kept', 'sent_back'],
  explained: ['accepted', 'kept', 'sent_back'],
  disputed: ['kept', 'sent_back'],
  return: ['kept', 'sent_back'],
  destroy: ['kept', 'sent_back'],
};
export const settlementsAfter = (answer: HoldAnswer | null): readonly Settlement[] => SETTLEMENTS_AFTER[answer ?? 'silence'];

const BEFORE_DEPARTURE = {
  seal: { from: 'packed', to: 'sealed' },
  /** It never left. */
  unpack: { from: 'sealed', to: 'unpacked' },
  dispatch: { from: 'sealed', to: 'dispatched' },
} as const satisfies Record<string, { readonly from: ConsignmentState; readonly to: ConsignmentState }>;

/** The sender's moves before anything crosses the border. */
export function packingStateAfter(state: ConsignmentState, move: keyof typeof BEFORE_DEPARTURE): ConsignmentState {
  const { from, to } = BEFORE_DEPARTURE[move];
  if (state !== from) throw new ConsignmentError('consignment.move-not-allowed', { state, move });
  return to;
}
