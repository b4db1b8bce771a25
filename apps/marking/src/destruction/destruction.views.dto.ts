import type { AmmunitionMethod, AttendancePart, ItemKind, WeaponMethod } from './destruction.codes';
import type { DestructionAttendance, DestructionAttendanceIdentity, DestructionBatch, DestructionItem } from './destruction.entity';
import type { BatchState } from './destruction.states';

export class BatchView {
  readonly id!: string;
  readonly reference!: string;
  readonly state!: BatchState;
  readonly weaponMethod!: WeaponMethod | null;
  readonly ammunitionMethod!: AmmunitionMethod | null;
  readonly place!: string;
  readonly plannedOn!: string;
  readonly plannedBy!: string;
  readonly approvedBy!: string | null;
  readonly approvedAt!: Date | null;
  readonly carriedOutBy!: string | null;
  readonly carriedOutOn!: string | null;
  readonly certifiedBy!: string | null;
  readonly certifiedAt!: Date | null;
  readonly cancellation!: string | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(batch: DestructionBatch): BatchView {
    const { id, reference, state, weaponMethod, ammunitionMethod, place, plannedOn, plannedBy, approvedBy, approvedAt } = batch;
    const { carriedOutBy, carriedOutOn, certifiedBy, certifiedAt, cancellation, recordedAt, version } = batch;
    return Object.assign(new BatchView(), {
      ...{ id, reference, state, weaponMethod, ammunitionMethod, place, plannedOn, plannedBy, approvedBy, approvedAt },
      ...{ carriedOutBy, carriedOutOn, certifiedBy, certifiedAt, cancellation, recordedAt, version },
    });
  }
}

/** One page of batches, newest first. */
export class BatchPage {
  readonly items!: BatchView[];
  readonly nextCursor!: string | null;
}

export class DestroyedFirearm {
  readonly id!: string;
  readonly serial!: string | null;
  readonly make!: string;
  readonly model!: string;
  readonly calibre!: string;
}

export class DestructionItemView {
  readonly id!: string;
  readonly kind!: ItemKind;
  readonly firearm!: DestroyedFirearm | null;
  readonly description!: string | null;
  readonly calibre!: string | null;
  readonly planned!: number;
  /** Null until it is carried out. */
  readonly destroyed!: number | null;
  readonly leftOver!: number | null;
  readonly remark!: string | null;

  static of(
    { id, kind, description, calibre, planned, destroyed, leftOver, remark }: DestructionItem,
    firearm: DestroyedFirearm | undefined,
  ): DestructionItemView {
    return Object.assign(new DestructionItemView(), {
      id,
      kind,
      firearm: firearm ?? null,
      description,
      calibre,
      planned,
      destroyed,
      leftOver,
      remark,
    });
  }
}

export class AttendanceView {
  readonly id!: string;
  readonly part!: AttendancePart;
  readonly organisation!: string;
  /** Null when its retention has ended. */
  readonly name!: string | null;
  readonly function!: string | null;

  static of({ id, part, organisation }: DestructionAttendance, identity: DestructionAttendanceIdentity | undefined): AttendanceView {
    return Object.assign(new AttendanceView(), {
      id,
      part,
      organisation,
      name: identity?.name ?? null,
      function: identity?.function ?? null,
    });
  }
}

export class DestructionCounts {
  readonly kind!: ItemKind;
  /** Of ammunition, else null. */
  readonly calibre!: string | null;
  readonly planned!: number;
  readonly destroyed!: number | null;
  readonly leftOver!: number | null;
}

export class CountDifferenceView {
  readonly itemId!: string;
  readonly planned!: number;
  readonly destroyed!: number;
  readonly leftOver!: number;
  /** Positive where something is missing, negative where there was more than planned. */
  readonly unaccounted!: number;
}

export class BatchDetail extends BatchView {
  readonly items!: DestructionItemView[];
  /** Weapons with and without record, and rounds of each calibre. */
  readonly counts!: DestructionCounts[];
  /** Items that were not wholly destroyed as planned. */
  readonly differences!: CountDifferenceView[];
  readonly attendance!: AttendanceView[];
  /** SHA-256 of the certificate, hexadecimal; null before it is certified. */
  readonly certificateSha256!: string | null;
}
