import type { Step } from './order';
import { textFact } from './step-facts';

/** Kinds that bring an item into being. */
const BEGINNINGS = new Set([
  'exhibit.registered',
  'exhibit.separated',
  'exhibit.combined',
  'test-fire.registered',
  'mould.poured',
  'cast.poured',
]);
/** Kinds with which a story may begin whose earlier part is in another jurisdiction's log: something was announced, received or accepted. */
const ARRIVAL = /\.(announced|received|accepted)$/;
/** What cannot be done with an item that is inside another, or lost. */
const OWN_MOVES = new Set(['handover.offered', 'handover.accepted', 'consignment.dispatched', 'storage.placed', 'storage.taken']);

export const isBeginning = (kind: string): boolean => BEGINNINGS.has(kind);
export const isEnd = (kind: string): boolean =>
  kind.endsWith('.destroyed') || kind === 'disposal.returned' || kind === 'disposal.transferred';
/** Words about the record, which may come when the item is gone. */
const NOTES = new Set(['custody.corrected', 'custody.explained']);

/** Whether the item is there, and what may be done with it: all but who has custody and which seals are on it. */
export class ItemState {
  existence: 'not yet' | 'exists' | 'elsewhere before' | 'ended' = 'not yet';
  private end: Step | null = null;
  private readonly endToldIn = new Set<string>();
  private insideOf: string | null = null;
  private place: string | null = null;
  private lost = false;
  private readonly holds = new Set<string>();

  /** Takes the event in; says what is wrong with it, and whether it can be gone on with at all. */
  meet(step: Step): { readonly faults: readonly string[]; readonly goOn: boolean } {
    const { kind } = step.event;
    if (this.existence === 'ended' && NOTES.has(kind)) return { faults: [], goOn: false };
    // What one state destroyed with the other's consent stands in the logs of both: one end, told twice.
    if (this.existence === 'ended' && this.isToldAgain(step)) return { faults: [], goOn: false };
    if (this.existence === 'ended') return stop('comes after the destruction of the item, or after it was given back');
    if (this.existence === 'not yet') {
      if (!isBeginning(kind) && !ARRIVAL.test(kind)) return stop('comes before the item existed');
      this.existence = isBeginning(kind) ? 'exists' : 'elsewhere before';
      return { faults: [], goOn: true };
    }
    if (isBeginning(kind)) return stop('brings into being what was there already');
    const faults = [...this.moves(step), ...this.held(step), ...this.stored(step)];
    if (isEnd(kind)) {
      this.existence = 'ended';
      this.end = step;
    }
    return { faults, goOn: true };
  }

  private isToldAgain(step: Step): boolean {
    const disposal = this.end && textFact(this.end, 'disposal');
    if (!this.end || !disposal || step.event.kind !== this.end.event.kind || textFact(step, 'disposal') !== disposal) return false;
    if (step.log === this.end.log || this.endToldIn.has(step.log)) return false;
    this.endToldIn.add(step.log);
    return true;
  }

  private moves(step: Step): string[] {
    const { kind } = step.event;
    const faults: string[] = [];
    if (OWN_MOVES.has(kind) && this.insideOf !== null) faults.push(`moves by itself while it is part of ${this.insideOf}`);
    if (OWN_MOVES.has(kind) && kind !== 'handover.accepted' && this.lost) faults.push('moves while it is lost');
    if (kind === 'exhibit.merged') {
      if (this.insideOf !== null) faults.push(`becomes part of another while it is part of ${this.insideOf}`);
      this.insideOf = textFact(step, 'into') ?? 'another item';
    }
    if (kind === 'exhibit.taken-out') {
      const from = textFact(step, 'from');
      if (this.insideOf === null) faults.push('is taken out of something it was not part of');
      else if (from !== null && from !== this.insideOf) faults.push(`is taken out of ${from}, while it was part of ${this.insideOf}`);
      this.insideOf = null;
    }
    if (kind === 'consignment.lost') this.lost = true;
    if (kind === 'consignment.found' || kind === 'consignment.received') this.lost = false;
    return faults;
  }

  private held(step: Step): string[] {
    const { kind, official } = step.event;
    const hold = textFact(step, 'hold') ?? '';
    if (kind === 'hold.placed') this.holds.add(hold);
    if (kind === 'hold.lifted' && !this.holds.delete(hold)) return [`lifts the hold ${hold}, which was not on the item`];
    if (!isEnd(kind)) return [];
    const faults: string[] = [];
    if (this.holds.size > 0) faults.push(`ends an item on which ${this.holds.size} hold(s) lay`);
    if (textFact(step, 'approvedBy') === official) faults.push('was approved by the one who did it');
    return faults;
  }

  private stored(step: Step): string[] {
    const { kind } = step.event;
    const [place, before] = [textFact(step, 'place'), this.place];
    if (kind === 'storage.placed') {
      this.place = place;
      return before !== null && before !== place ? [`is put in ${place ?? 'some place'}, while it lay in ${before}`] : [];
    }
    if (kind === 'stock-take.found' && place !== null && place !== before)
      return [`was counted in ${place}, while it lay in ${before ?? 'no place'}`];
    if (kind !== 'storage.taken' && kind !== 'consignment.dispatched' && kind !== 'exhibit.merged') return [];
    this.place = null;
    if (kind === 'exhibit.merged') return [];
    if (kind === 'consignment.dispatched') return before !== null ? [`leaves while it lies in ${before}`] : [];
    if (before === null) return ['is taken from a place in which it did not lie'];
    return place !== null && before !== place ? [`is taken from ${place}, while it lay in ${before}`] : [];
  }
}

const stop = (fault: string): { readonly faults: readonly string[]; readonly goOn: false } => ({ faults: [fault], goOn: false });
