import type { FirearmType, MarkKind, MarkedPart } from '@headstamp/codes';
import type { Firearm } from '../firearm/firearm.entity';
import type { MarkingMethod } from '../firearm/marking.codes';
import type { ExceptionReason } from './campaign.codes';
import type { CampaignItem, MarkingCampaign } from './campaign.entity';
import type { CampaignMark, CampaignWorkList } from './campaign-mark.entity';
import type { CampaignException } from './campaign-outcome.entity';
import type { CampaignState, ItemCounts, ItemState, Resolution } from './campaign.states';

export class SelectionView {
  readonly firearmIds!: string[] | null;
  readonly holderId!: string | null;
  readonly armouryId!: string | null;
  readonly make!: string | null;
  readonly model!: string | null;
  readonly type!: FirearmType | null;
}

export class CampaignView {
  readonly id!: string;
  readonly name!: string;
  readonly state!: CampaignState;
  readonly markKind!: MarkKind;
  readonly part!: MarkedPart;
  readonly method!: MarkingMethod;
  readonly pattern!: string;
  readonly year!: number;
  /** What the next mark will say. */
  readonly nextMark!: string | null;
  readonly plannedBy!: string;
  readonly openedAt!: Date | null;
  readonly endedAt!: Date | null;
  readonly cancellation!: string | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(campaign: MarkingCampaign, nextMark: string | null): CampaignView {
    const { id, name, state, markKind, part, method, pattern, year, plannedBy, openedAt, endedAt, cancellation, recordedAt, version } =
      campaign;
    return Object.assign(new CampaignView(), {
      ...{
        id,
        name,
        state,
        markKind,
        part,
        method,
        pattern,
        year,
        nextMark,
        plannedBy,
        openedAt,
        endedAt,
        cancellation,
        recordedAt,
        version,
      },
    });
  }
}

/** One page of campaigns, newest first. */
export class CampaignPage {
  readonly items!: CampaignView[];
  readonly nextCursor!: string | null;
}

export class CampaignProgress {
  readonly total!: number;
  readonly planned!: number;
  readonly allocated!: number;
  readonly marked!: number;
  readonly verified!: number;
  readonly exception!: number;
  readonly withdrawn!: number;
  /** Marks handed out that are on no weapon and never will be. */
  readonly spoiltMarks!: number;
  readonly openExceptions!: number;
}

export class CampaignDetail extends CampaignView {
  readonly selection!: SelectionView;
  /** All zero while it is a draft: the stock is counted when it is opened. */
  readonly progress!: CampaignProgress;

  static whole(
    view: CampaignView,
    { selection }: MarkingCampaign,
    items: ItemCounts,
    spoiltMarks: number,
    openExceptions: number,
  ): CampaignDetail {
    const total = Object.values(items).reduce((sum, count) => sum + count, 0);
    const { firearmIds = null, holderId = null, armouryId = null, make = null, model = null, type = null } = selection;
    return Object.assign(new CampaignDetail(), view, {
      selection: { firearmIds: firearmIds && [...firearmIds], holderId, armouryId, make, model, type },
      progress: { total, ...items, spoiltMarks, openExceptions },
    });
  }
}

export class WorkListView {
  readonly id!: string;
  readonly campaignId!: string;
  readonly station!: string;
  readonly marks!: number;
  /** The first and the last mark on it. */
  readonly firstMark!: string | null;
  readonly lastMark!: string | null;
  readonly drawnBy!: string;
  readonly recordedAt!: Date;

  static of(
    { id, campaignId, station, marks, drawnBy, recordedAt }: CampaignWorkList,
    ends: { first: string; last: string } | undefined,
  ): WorkListView {
    return Object.assign(new WorkListView(), {
      ...{ id, campaignId, station, marks, firstMark: ends?.first ?? null, lastMark: ends?.last ?? null, drawnBy, recordedAt },
    });
  }
}

/** One page of work lists, newest first. */
export class WorkListPage {
  readonly items!: WorkListView[];
  readonly nextCursor!: string | null;
}

export class ItemView {
  readonly id!: string;
  readonly firearmId!: string;
  readonly serial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly state!: ItemState;
  readonly markId!: string | null;
  /** The mark that is, or is to be, on the weapon. */
  readonly mark!: string | null;
  readonly markedBy!: string | null;
  readonly markedAt!: Date | null;
  readonly recordedAt!: Date;

  static of(item: CampaignItem, firearm: Firearm | undefined, mark: CampaignMark | undefined): ItemView {
    const { id, firearmId, state, markId, markedBy, markedAt, recordedAt } = item;
    return Object.assign(new ItemView(), {
      ...{ id, firearmId, serial: firearm?.serialObserved ?? null, make: firearm?.make ?? '', model: firearm?.model ?? '', state },
      ...{ markId, mark: mark?.text ?? null, markedBy, markedAt, recordedAt },
    });
  }
}

/** One page of items, newest first. */
export class ItemPage {
  readonly items!: ItemView[];
  readonly nextCursor!: string | null;
}

export class ExceptionView {
  readonly id!: string;
  readonly itemId!: string;
  readonly markId!: string | null;
  readonly mark!: string | null;
  readonly reason!: ExceptionReason;
  readonly serialRead!: string | null;
  readonly remark!: string | null;
  readonly reportedBy!: string;
  readonly recordedAt!: Date;
  readonly resolution!: Resolution | null;
  readonly note!: string | null;
  readonly resolvedBy!: string | null;
  readonly resolvedAt!: Date | null;

  static of(exception: CampaignException, mark: CampaignMark | undefined): ExceptionView {
    const { id, itemId, markId, reason, serialRead, remark, reportedBy, recordedAt, resolution, note, resolvedBy, resolvedAt } = exception;
    return Object.assign(new ExceptionView(), {
      ...{ id, itemId, markId, mark: mark?.text ?? null, reason, serialRead, remark, reportedBy, recordedAt },
      ...{ resolution, note, resolvedBy, resolvedAt },
    });
  }
}

/** One page of exceptions, newest first. */
/** How many exceptions one decision has resolved. */
export class ResolvedExceptions {
  readonly resolved!: number;
}

export class ExceptionPage {
  readonly items!: ExceptionView[];
  readonly nextCursor!: string | null;
}

/** What a result file changed. */
export class ResultFileView {
  readonly campaignId!: string;
  readonly rows!: number;
  /** Marks newly known as made. */
  readonly done!: number;
  /** Items newly set aside. */
  readonly failed!: number;
  /** Rows that said what was known already, as when a file is sent again. */
  readonly unchanged!: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256!: string;
}

export class MarkVerificationView {
  readonly item!: ItemView;
  /** Whether the photograph shows the mark that was handed out. */
  readonly agrees!: boolean;
  /** The row of the firearm's marks that it became; null when the readings differ. */
  readonly firearmMarkId!: string | null;
}
