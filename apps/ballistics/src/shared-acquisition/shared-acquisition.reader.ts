import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { newestFirst } from '../record/newest-first';
import { logShown } from '../release/shared-release';
import { SharedAcquisitionView, type SharedAcquisitionPage } from './shared-acquisition.dto';
import { SharedAcquisition } from './shared-acquisition.entity';
import { heldTerms, UNSTATED } from './shared-terms';

@Injectable()
export class SharedAcquisitionReader {
  constructor(private readonly session: JurisdictionSession) {}

  page(actor: Actor, { limit, cursor }: PageQuery): Promise<SharedAcquisitionPage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'shared-acquisition', subjectId: null }, async (tx, now) => {
      const rows = await newestFirst(tx, SharedAcquisition, actor, position, limit).getMany();
      const terms = await heldTerms(
        tx,
        actor,
        rows.map(({ id }) => id),
      );
      await logShown(
        tx,
        actor,
        rows.map(({ id, ownerId }) => ({
          ...{ subjectKind: 'shared-acquisition' as const, subjectId: id, ownerId, terms: terms.get(id) ?? UNSTATED },
        })),
        'EXISTENCE',
      );
      return pageOf(rows, limit, (row) => SharedAcquisitionView.of(row, terms.get(row.id) ?? UNSTATED, now));
    });
  }
}
