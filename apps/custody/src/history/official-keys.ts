import { SigningKeys } from '@headstamp/exchange';
import { Official } from '@headstamp/jurisdictions';
import type { HistoryOfficial } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';

/** The public keys under which officials sign offers and answers. The private ones leave the process for nobody. */
@Injectable()
export class OfficialKeys {
  constructor(private readonly keys: SigningKeys) {}

  /** Those of the ids that are officials of the jurisdiction, in the order of their ids: the system signs nothing. */
  async of(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<HistoryOfficial[]> {
    const officials = await tx.find(Official, { where: { jurisdictionId, id: In([...ids]) }, order: { id: 'ASC' } });
    return officials.map(({ id, recordedAt, disabledAt }) => ({
      id,
      key: this.keys.publicKey(jurisdictionId, `official:${id}`),
      validFrom: recordedAt,
      validUntil: disabledAt,
    }));
  }
}
