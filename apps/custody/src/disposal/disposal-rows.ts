import { canonicalJson } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { In, Not, type EntityManager } from 'typeorm';
import { castStateAfter, isTravelling, type CastState } from '../casting/cast.states';
import { sha256 } from '../chronicle/official-signatures';
import type { Exhibit, ExhibitState } from '../exhibit/exhibit.entity';
import { Exhibit as ExhibitRow } from '../exhibit/exhibit.entity';
import { assertUndisputed, lockExhibit } from '../exhibit/exhibit-custody';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { assertMovableAlone } from '../exhibit/exhibit-tree';
import { Handover } from '../handover/handover.entity';
import { holdsOnOriginal } from '../legal-hold/held-original';
import { assertNotHeld, holdsOn } from '../legal-hold/held';
import { Disposal, DisposalApproval, DisposalCertificate, DisposalWitness, DisposalWitnessIdentity } from './disposal.entity';
import { DisposalError } from './disposal.errors';
import { endBy, type DisposalOutcome } from './disposal.states';
import { DisposalApprovalView, DisposalView, DisposalWitnessView, type DisposalDetailView } from './disposal.views.dto';
import { ItemEnd } from './item-end.entity';
import { assertNotEnded } from './item-end';

/** The hash that stands for a proposal: an approval of it binds nothing else. */
export function proposalHash(
  proposal: Pick<Disposal, 'id' | 'exhibitId' | 'outcome' | 'reason' | 'legalBasis' | 'recipient' | 'nonce'>,
): string {
  const { id, exhibitId, outcome, reason, legalBasis, recipient, nonce } = proposal;
  return sha256(canonicalJson({ v: 1, kind: 'disposal-proposal', id, exhibitId, outcome, reason, legalBasis, recipient, nonce }));
}

/** Item and disposal, locked in this order whoever asks, so that who decides and who disposes wait for each other. */
export async function lockDisposal(
  tx: EntityManager,
  actor: Actor,
  id: string,
  version: number,
): Promise<{ disposal: Disposal; exhibit: Exhibit }> {
  const { jurisdictionId } = actor;
  const known = await tx.findOneBy(Disposal, { jurisdictionId, id });
  if (!known) throw new DisposalError('disposal.unknown');
  const exhibit = await lockExhibit(tx, actor, known.exhibitId);
  const disposal = await tx.findOneOrFail(Disposal, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
  if (disposal.version !== version) throw new DisposalError('disposal.changed-meanwhile');
  return { disposal, exhibit };
}

/** That such a disposal of the item is possible now: it is here, by itself, neither offered nor on its way nor disputed, and no hold binds it. */
export async function assertDisposable(tx: EntityManager, actor: Actor, exhibit: Exhibit, outcome: DisposalOutcome): Promise<void> {
  await assertNotEnded(tx, actor, exhibit.id);
  assertMovableAlone(exhibit);
  if (isTravelling(exhibit.state)) throw new ExhibitError('exhibit.travels');
  if (exhibit.custodianOfficialId === null) throw new DisposalError('disposal.item-not-here');
  const { jurisdictionId } = actor;
  const offered = await tx
    .createQueryBuilder(Handover, 'row')
    .where({ jurisdictionId, exhibitId: exhibit.id, state: 'open' })
    .andWhere('(row.expiresAt IS NULL OR row.expiresAt > now())')
    .getExists();
  if (offered) throw new ExhibitError('exhibit.offered');
  assertUndisputed(exhibit);
  // What is borrowed goes back, or is kept or destroyed with its owner's consent, as its consignment provides.
  if (exhibit.originJurisdictionId !== null) throw new DisposalError('disposal.cast-of-another');
  stateAfterEnd(exhibit, outcome);
  await assertNotHeld(tx, actor, exhibit.id);
}

/** The item's state after such a disposal. @throws `cast.move-not-allowed` for a cast that was not reviewed yet */
export function stateAfterEnd({ kind, state }: Pick<Exhibit, 'kind' | 'state'>, outcome: DisposalOutcome): ExhibitState {
  const end = endBy(outcome);
  if (end === null) return state;
  if (end !== 'destroyed') return 'returned';
  return kind === 'CAST' ? castStateAfter(state as CastState, 'destroy') : 'destroyed';
}

/** Everything inside the item, all the way, locked in one order. */
export async function lockInside(tx: EntityManager, { jurisdictionId }: Actor, wholeId: string): Promise<Exhibit[]> {
  const found: Exhibit[] = [];
  for (let wholes = [wholeId]; wholes.length > 0;) {
    const inside = await tx.find(ExhibitRow, {
      where: { jurisdictionId, wholeId: In(wholes), id: Not(In([wholeId, ...found.map(({ id }) => id)])) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    found.push(...inside);
    wholes = inside.map(({ id }) => id);
  }
  return found;
}

/** The approval of what is proposed now. */
export const approvalOf = (tx: EntityManager, { jurisdictionId, id, proposalHash: hash }: Disposal): Promise<DisposalApproval | null> =>
  tx.findOneBy(DisposalApproval, { jurisdictionId, disposalId: id, proposalHash: hash });

/** A disposal with everything that is known of it. */
export async function disposalDetail(tx: EntityManager, actor: Actor, id: string, now: Date): Promise<DisposalDetailView> {
  const { jurisdictionId } = actor;
  const disposal = await tx.findOneBy(Disposal, { jurisdictionId, id });
  if (!disposal) throw new DisposalError('disposal.unknown');
  const exhibit = await tx.findOneByOrFail(ExhibitRow, { jurisdictionId, id: disposal.exhibitId });
  const approval = await approvalOf(tx, disposal);
  const witnesses = await tx.find(DisposalWitness, { where: { jurisdictionId, disposalId: id }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const identities = await tx.findBy(DisposalWitnessIdentity, { jurisdictionId, id: In(witnesses.map((witness) => witness.id)) });
  const certificate = await tx.findOne(DisposalCertificate, { where: { jurisdictionId, id }, select: { id: true, sha256: true } });
  const ended = await tx.findBy(ItemEnd, { jurisdictionId, disposalId: id });
  const underWay = disposal.state === 'proposed' || disposal.state === 'approved';
  return Object.assign(DisposalView.of(disposal), {
    reference: exhibit.reference,
    itemKind: exhibit.kind,
    approval: approval && DisposalApprovalView.of(approval, disposal.state !== 'executed' && approval.expiresAt <= now),
    witnesses: witnesses.map((witness) =>
      DisposalWitnessView.of(
        witness,
        identities.find((each) => each.id === witness.id),
      ),
    ),
    originalHeldBy: underWay ? await holdsOnOriginal(tx, actor, disposal.exhibitId) : [],
    heldBy: underWay ? await holdsOn(tx, actor, disposal.exhibitId) : [],
    endedWith: ended.map((end) => end.id).filter((each) => each !== disposal.exhibitId),
    certificateSha256: certificate?.sha256 ?? null,
  });
}
