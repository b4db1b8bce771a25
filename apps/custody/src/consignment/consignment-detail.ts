import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { CastMaking } from '../casting/cast.entity';
import { Exhibit } from '../exhibit/exhibit.entity';
import { termsIn } from '../original-grant/grant.rows';
import { ConsignmentDetailView } from './consignment-view.dto';
import { ConsignmentItem, type Consignment } from './consignment.entity';
import { endedIn, parcelsOf } from './consignment-rows';
import { LoanEnding } from './loan.entity';
import { CarrierEvent, ConsignmentCheck, CustomsPaper } from './package.entity';
import { ConsignmentNotice, ConsignmentWord } from './word.entity';

/** The consignment with everything that stands beside it. */
export async function consignmentDetail(tx: EntityManager, actor: Actor, consignment: Consignment): Promise<ConsignmentDetailView> {
  const { jurisdictionId } = actor;
  const ofIt = { jurisdictionId, consignmentId: consignment.id };
  const items = await tx.findBy(ConsignmentItem, ofIt);
  const ids = In(items.map(({ castId }) => castId));
  return ConsignmentDetailView.ofDetail(consignment, {
    exhibits: await tx.find(Exhibit, { where: { jurisdictionId, id: ids }, order: { reference: 'ASC' } }),
    makings: new Map((await tx.findBy(CastMaking, { jurisdictionId, id: ids })).map((making) => [making.id, making])),
    ended: await endedIn(tx, actor, consignment.id),
    packages: await parcelsOf(tx, actor, consignment.id),
    checks: await tx.find(ConsignmentCheck, { where: ofIt, order: { recordedAt: 'ASC', packageOrdinal: 'ASC' } }),
    customs: await tx.find(CustomsPaper, { where: ofIt, order: { recordedAt: 'ASC', id: 'ASC' } }),
    carrierEvents: await tx.find(CarrierEvent, { where: ofIt, order: { occurredAt: 'ASC', id: 'ASC' } }),
    words: await tx.find(ConsignmentWord, { where: ofIt, order: { recordedAt: 'ASC', number: 'ASC' } }),
    loanEndings: await tx.find(LoanEnding, { where: ofIt, order: { recordedAt: 'ASC', id: 'ASC' } }),
    terms: await termsIn(tx, actor, consignment.returnsId ?? consignment.id),
    notices: await tx.find(ConsignmentNotice, { where: ofIt, order: { recordedAt: 'ASC', alarm: 'ASC' } }),
  });
}
