import type { ChainActor, MarkKind, MarkedPart, SerialState } from '@headstamp/codes';
import type { HolderView } from '../holder/holder.dto';
import { FirearmTemplateView } from '../reference/firearm-template.dto';
import type { FirearmTemplate } from '../reference/firearm-template.entity';
import { RestorationView } from '../restoration/restoration.dto';
import type { Restoration } from '../restoration/restoration.entity';
import { serialStateAfter } from '../restoration/restoration.states';
import type { FirearmMark } from './firearm-mark.entity';
import type { FirearmPhotograph } from './firearm-photograph.entity';
import type { Firearm } from './firearm.entity';
import { FirearmView } from './firearm.views.dto';
import type { LifeEvent } from './life-event.entity';
import { LIFE_CYCLE_RULES, openLoss, type LifeCycleFlag, type LifeCycleFlagCode, type LifeEventKind } from './life-cycle.states';
import type { Legibility, MarkingMethod } from './marking.codes';

export class MarkView {
  readonly id!: string;
  readonly kind!: MarkKind;
  readonly part!: MarkedPart;
  /** Where on the part, in words. */
  readonly position!: string | null;
  readonly text!: string;
  readonly country!: string | null;
  readonly year!: number | null;
  readonly method!: MarkingMethod | null;
  readonly depthMm!: number | null;
  readonly legibility!: Legibility | null;
  readonly photographIds!: string[];
  readonly recordedAt!: Date;

  static of(mark: FirearmMark, photographIds: string[]): MarkView {
    const { id, kind, part, position, text, country, year, method, depthMm, legibility, recordedAt } = mark;
    const read = { id, kind, part, position, text, country, year, method, depthMm, legibility, photographIds, recordedAt };
    return Object.assign(new MarkView(), read);
  }
}

export class LifeEventHolderView {
  readonly id!: string;
  readonly kind!: string;
  /** Null when its retention has ended. */
  readonly name!: string | null;
  readonly licence!: string | null;
  readonly country!: string;
}

export class LifeEventView {
  readonly id!: string;
  readonly kind!: LifeEventKind;
  readonly actor!: ChainActor | null;
  /** Who gave it away. */
  readonly from!: LifeEventHolderView | null;
  /** Who has it after this. */
  readonly holder!: LifeEventHolderView | null;
  /** As far as it is known: a year, a month or a day. */
  readonly date!: string;
  readonly document!: string | null;
  readonly country!: string | null;
  readonly place!: string | null;
  readonly recordedAt!: Date;

  static of(event: LifeEvent, from: HolderView | undefined, to: HolderView | undefined): LifeEventView {
    const { id, kind, actor, on, document, country, place, recordedAt } = event;
    const shown = { id, kind, actor, from: holderOf(from), holder: holderOf(to), date: on, document, country, place, recordedAt };
    return Object.assign(new LifeEventView(), shown);
  }
}

const holderOf = (holder: HolderView | undefined): LifeEventHolderView | null =>
  holder ? { id: holder.id, kind: holder.kind, name: holder.name, licence: holder.licence, country: holder.country } : null;

/** What cannot have happened as recorded; shown, never repaired. */
export class LifeCycleFlagView {
  readonly code!: LifeCycleFlagCode;
  /** What the entry breaks, in words. */
  readonly rule!: string;
  /** The entry it was seen at; null when it concerns a mark or the record itself. */
  readonly lifeEventId!: string | null;
  readonly markId!: string | null;

  static of({ code, lifeEventId, markId }: LifeCycleFlag): LifeCycleFlagView {
    return Object.assign(new LifeCycleFlagView(), { code, rule: LIFE_CYCLE_RULES[code], lifeEventId, markId });
  }
}

/** A record with all that is known of it. */
interface WholeFirearm {
  readonly firearm: Firearm;
  readonly marks: readonly FirearmMark[];
  readonly lifeEvents: readonly LifeEvent[];
  readonly restorations: readonly Restoration[];
}

export class FirearmDetail extends FirearmView {
  /** The model of the reference that it is; null while nobody said. */
  readonly template!: FirearmTemplateView | null;
  /** How the number of the frame stands after every restoration; `serialState` says how it was observed. */
  readonly serialStateNow!: SerialState;
  /** Whether it is recorded as lost or stolen and has not come back. */
  readonly missing!: boolean;
  readonly marks!: MarkView[];
  /** Earliest first. */
  readonly lifeEvents!: LifeEventView[];
  readonly flags!: LifeCycleFlagView[];
  readonly restorations!: RestorationView[];
  /** Of the whole weapon; those of a mark or a restoration stand there. */
  readonly photographIds!: string[];

  static whole(
    { firearm, marks, lifeEvents, restorations }: WholeFirearm,
    events: LifeEventView[],
    flags: readonly LifeCycleFlag[],
    photographs: readonly FirearmPhotograph[],
    template: FirearmTemplate | null,
  ): FirearmDetail {
    const showing = (fits: (photograph: FirearmPhotograph) => boolean): string[] =>
      photographs.filter(fits).map(({ photographId }) => photographId);
    const ofFrame = restorations.filter(({ part }) => part !== 'BARREL');
    return Object.assign(new FirearmDetail(), FirearmView.of(firearm), {
      template: template && FirearmTemplateView.of(template),
      serialStateNow: serialStateAfter(firearm.serialState, ofFrame),
      missing: openLoss(lifeEvents) !== null,
      marks: marks.map((mark) =>
        MarkView.of(
          mark,
          showing(({ markId }) => markId === mark.id),
        ),
      ),
      lifeEvents: events,
      flags: flags.map((flag) => LifeCycleFlagView.of(flag)),
      restorations: restorations.map((restoration) =>
        RestorationView.of(
          restoration,
          showing(({ restorationId }) => restorationId === restoration.id),
        ),
      ),
      photographIds: showing(({ markId, restorationId }) => markId === null && restorationId === null),
    });
  }
}
