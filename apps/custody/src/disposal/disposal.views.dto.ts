import type { Page } from '@headstamp/http';
import type { Disposal, DisposalApproval, DisposalWitness, DisposalWitnessIdentity } from './disposal.entity';
import type { DestructionMethod, DisposalOutcome, DisposalState, ItemEndKind } from './disposal.states';
import type { ItemEnd } from './item-end.entity';

export class DisposalView {
  readonly id!: string;
  readonly exhibitId!: string;
  readonly outcome!: DisposalOutcome;
  readonly reason!: string;
  readonly legalBasis!: string;
  readonly recipient!: string | null;
  /** SHA-256 (hex) of what is proposed; an approval names it. */
  readonly proposalHash!: string;
  readonly state!: DisposalState;
  readonly proposedBy!: string;
  readonly refusedBy!: string | null;
  readonly refusalReason!: string | null;
  readonly executedBy!: string | null;
  readonly executedAt!: string | null;
  readonly method!: DestructionMethod | null;
  readonly place!: string | null;
  readonly receivedBy!: string | null;
  readonly receipt!: string | null;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly version!: number;

  static of(disposal: Disposal): DisposalView {
    const { jurisdictionId: _, nonce: __, executedAt, occurredAt, recordedAt, ...shown } = disposal;
    return Object.assign(new DisposalView(), {
      ...shown,
      executedAt: executedAt?.toISOString() ?? null,
      occurredAt: occurredAt.toISOString(),
      recordedAt: recordedAt.toISOString(),
    });
  }
}

export class DisposalApprovalView {
  readonly approvedBy!: string;
  readonly approvedAt!: string;
  readonly expiresAt!: string;
  /** It has ended; the disposal is proposed anew. Of an executed disposal: never. */
  readonly lapsed!: boolean;
  /** What was signed, and the Ed25519 signature over it (base64). */
  readonly statement!: string;
  readonly signature!: string;

  static of({ approvedBy, occurredAt, expiresAt, statement, signature }: DisposalApproval, lapsed: boolean): DisposalApprovalView {
    return Object.assign(new DisposalApprovalView(), {
      ...{ approvedBy, approvedAt: occurredAt.toISOString(), expiresAt: expiresAt.toISOString(), lapsed, statement, signature },
    });
  }
}

export class DisposalWitnessView {
  readonly id!: string;
  readonly organisation!: string;
  /** Null when its retention has ended. */
  readonly name!: string | null;
  readonly function!: string | null;

  static of({ id, organisation }: DisposalWitness, identity: DisposalWitnessIdentity | undefined): DisposalWitnessView {
    return Object.assign(new DisposalWitnessView(), {
      id,
      organisation,
      name: identity?.name ?? null,
      function: identity?.function ?? null,
    });
  }
}

export class DisposalDetailView extends DisposalView {
  readonly reference!: string;
  readonly itemKind!: string;
  /** Of what is proposed now; null when nobody has approved it. */
  readonly approval!: DisposalApprovalView | null;
  readonly witnesses!: DisposalWitnessView[];
  /** Legal holds that keep it from being executed now. */
  readonly heldBy!: string[];
  /** Legal holds on what the item was made from. They do not keep it from being executed, and should be known to who approves it. */
  readonly originalHeldBy!: string[];
  /** Items inside the item whose custody ended with it. */
  readonly endedWith!: string[];
  /** SHA-256 of the certificate, hexadecimal; null before it is certified. */
  readonly certificateSha256!: string | null;
}

/** How custody of an item ended. */
export class ItemEndView {
  readonly endedAs!: ItemEndKind;
  readonly disposalId!: string;
  readonly endedAt!: string;

  static of({ endedAs, disposalId, occurredAt }: ItemEnd): ItemEndView {
    return Object.assign(new ItemEndView(), { endedAs, disposalId, endedAt: occurredAt.toISOString() });
  }
}

/** One page of disposals, newest first. */
export class DisposalPage implements Page<DisposalView> {
  readonly items!: DisposalView[];
  readonly nextCursor!: string | null;
}
