import { FIT_FOR, type FitFor, type MarkOfInterest } from '@headstamp/codes';
import { IsDay, IsInstant, IsPresentCountry, IsWritten, PageQuery, type Page } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { CastMaking } from '../casting/cast.entity';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { IsReference, IsSealNumber, MayBeLeftOut } from '../fields/field-rules';
import type { Consignment } from './consignment.entity';
import { DIRECTIONS, type Direction } from './consignment.states';

const PURPOSES = FIT_FOR.filter((use) => use !== 'REJECTED');

export class PackConsignment {
  /** ISO 3166-1 alpha-2 code of the recipient. */
  @IsPresentCountry() readonly to!: string;
  /** The ballistic link the casts travel for. */
  @IsUUID() readonly linkId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly castIds!: string[];
  @IsSealNumber() readonly sealNumber!: string;
  /** Left out, the next free one is given. */
  @MayBeLeftOut() @IsReference() readonly reference?: string;
  /** What every cast must have been passed for. */
  @MayBeLeftOut() @IsIn(PURPOSES) readonly purpose?: FitFor;
  /** When it was packed and sealed; left out, now. */
  @MayBeLeftOut() @IsInstant() readonly packedAt?: string;
}

export class DispatchConsignment {
  @IsWritten(120) readonly courier!: string;
  @MayBeLeftOut() @IsWritten(80) readonly trackingNumber?: string;
  @MayBeLeftOut() @IsDay() readonly expectedOn?: string;
  @IsInstant() readonly dispatchedAt!: string;
}

export class AcceptConsignment {
  /** The number on the seal as found. */
  @IsSealNumber() readonly sealFound!: string;
  /** False when it was broken or had been opened. */
  @MayBeLeftOut() @IsBoolean() readonly sealIntact?: boolean;
  /** Of the parcel and the casts, as found. */
  @IsWritten(500) readonly condition!: string;
  @IsInstant() readonly receivedAt!: string;
}

export class RefuseConsignment {
  @IsWritten(500) readonly reason!: string;
}

export class ListConsignments extends PageQuery {
  @IsOptional() @IsIn(DIRECTIONS) readonly direction?: Direction;
}

export class ConsignmentCastView {
  readonly castId!: string;
  readonly label!: string;
  readonly mouldOrdinal!: number;
  readonly castOrdinal!: number;
  readonly regions!: MarkOfInterest[];
  readonly fitFor!: FitFor[];
  readonly state!: string;
  readonly custodianOfficialId!: string | null;
  readonly holderId!: string | null;

  static of(exhibit: Exhibit, { mouldOrdinal, castOrdinal, fitFor }: CastMaking): ConsignmentCastView {
    const { id, reference, regions, state, custodianOfficialId, holderId } = exhibit;
    return Object.assign(new ConsignmentCastView(), {
      castId: id,
      label: reference,
      mouldOrdinal,
      castOrdinal,
      regions,
      fitFor,
      state,
      custodianOfficialId,
      holderId,
    });
  }
}

export class ConsignmentView {
  readonly id!: string;
  readonly direction!: Direction;
  /** The other side. */
  readonly counterpartId!: string;
  readonly reference!: string;
  readonly linkId!: string;
  readonly purpose!: FitFor | null;
  readonly sealNumber!: string;
  readonly state!: string;
  readonly packedBy!: string | null;
  readonly packedAt!: string | null;
  readonly courier!: string | null;
  readonly trackingNumber!: string | null;
  readonly expectedOn!: string | null;
  readonly dispatchedAt!: string | null;
  readonly offerHash!: string | null;
  readonly noticeDocumentId!: string | null;
  readonly receiptDocumentId!: string | null;
  readonly sealFound!: string | null;
  readonly sealIntact!: boolean | null;
  readonly condition!: string | null;
  readonly refusalReason!: string | null;
  readonly discrepancy!: string[];
  readonly receivedAt!: string | null;
  readonly answeredBy!: string | null;
  readonly answeredAt!: string | null;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(consignment: Consignment): ConsignmentView {
    return Object.assign(new ConsignmentView(), fields(consignment));
  }
}

function fields(consignment: Consignment): object {
  const { jurisdictionId: _, occurredAt, recordedAt, dispatchedAt, receivedAt, answeredAt, ...shown } = consignment;
  return {
    ...shown,
    packedAt: consignment.direction === 'out' ? occurredAt.toISOString() : null,
    dispatchedAt: dispatchedAt?.toISOString() ?? null,
    receivedAt: receivedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    recordedAt: recordedAt.toISOString(),
  };
}

export class ConsignmentDetailView extends ConsignmentView {
  readonly casts!: ConsignmentCastView[];

  static ofDetail(consignment: Consignment, casts: readonly ConsignmentCastView[]): ConsignmentDetailView {
    return Object.assign(new ConsignmentDetailView(), fields(consignment), { casts });
  }
}

export class ConsignmentPage implements Page<ConsignmentView> {
  readonly items!: ConsignmentView[];
  readonly nextCursor!: string | null;
}
