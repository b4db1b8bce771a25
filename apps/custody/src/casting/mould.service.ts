import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { ExhibitError } from '../exhibit/exhibit.errors';
import { Sealing } from '../exhibit/sealing';
import { claimedTime } from '../fields/claimed-time';
import { assertLotUsable } from '../laboratory/consumable-lot/registered-lot';
import { CastError } from './cast.errors';
import { isExpired } from './casting-rules';
import type { MakeMould } from './casting.dto';
import { MouldView } from './casting-views.dto';
import { lockOriginal, MouldEntry } from './mould-entry';

@Injectable()
export class MouldService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly sealing: Sealing,
    private readonly entry: MouldEntry,
  ) {}

  /**
   * Casting happens to the original: its seal is opened, the mould is made, it is sealed again with another seal, and the log of
   * the original says so. The operator holds the original all the while.
   */
  make(actor: Actor, made: MakeMould): Promise<MouldView> {
    return this.session.run(actor, async (tx, now) => {
      const original = await lockOriginal(tx, actor, made.originalId);
      const occurredAt = claimedTime(made.occurredAt, now, original.heldSince);
      if (isExpired(made.expiresOn, occurredAt)) throw new CastError('mould.silicone-expired', { expiresOn: made.expiresOn });
      await assertLotUsable(tx, actor, made.siliconeProduct, made.lot, occurredAt);
      if ((made.sealOpened ?? null) !== original.sealNumber) throw new ExhibitError('exhibit.seal-differs');

      if (made.sealOpened !== undefined) await this.sealing.open(tx, actor, original, made.sealOpened, occurredAt, 'casting');
      const { exhibit, mould } = await this.entry.enter(tx, actor, original, made, { pouredAt: occurredAt, madeAt: occurredAt });
      return MouldView.ofMould(exhibit, mould);
    });
  }
}
