import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Ordinals that no two items share: of a year's exhibits, of an original's moulds, of a mould's casts. */
@Injectable()
export class Numbering {
  /** The next number of the series, from 1. The row stays locked to the end of the transaction, so a number is never given twice. */
  async next(tx: EntityManager, actor: Actor, series: string): Promise<number> {
    const [row] = await tx.query<{ last: number }[]>(
      `INSERT INTO custody.numbering (jurisdiction_id, series, last) VALUES ($1, $2, 1)
       ON CONFLICT (jurisdiction_id, series) DO UPDATE SET last = numbering.last + 1 RETURNING last`,
      [actor.jurisdictionId, series],
    );
    if (!row) throw new Error('an upsert with returning gave no row');
    return row.last;
  }

  /** The first part of every reference: the country, as the directory has it. Read in the same transaction: no second connection. */
  async country(tx: EntityManager, actor: Actor): Promise<string> {
    const [row] = await tx.query<{ code: string }[]>('SELECT code FROM app.directory() WHERE jurisdiction_id = $1', [actor.jurisdictionId]);
    if (!row) throw new Error('the jurisdiction is not in the directory');
    return row.code;
  }
}
