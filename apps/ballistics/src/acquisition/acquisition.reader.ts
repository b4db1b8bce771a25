import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CorrelationService } from '../correlation/correlation.service';
import { SurfaceEngine } from '../engine/surface-engine';
import { meansOf } from '../laboratory-standing/examinations';
import { newestFirst } from '../record/newest-first';
import { SharingService } from '../sharing/sharing.service';
import { AcquisitionView, type AcquisitionPage, type AcquisitionQuery } from './acquisition.dto';
import { Acquisition } from './acquisition.entity';
import { AcquisitionError } from './acquisition.errors';
import { notCorrelated } from './acquisition.rules';
import { PreparedSurface } from './prepared-surface.entity';
import { SurfaceFile } from './surface-file.entity';

/** A surface that may be drawn, or the file of one that was not prepared, and whether the picture must say that it is synthetic. */
export type Drawable = { readonly synthetic: boolean } & (
  | { readonly surface: Buffer }
  | { readonly file: Buffer; readonly micrometresConfirmed: boolean }
);

/** A second look is asked for, or there are candidates and nobody has said a word about any of them. */
const UNREVIEWED = `EXISTS (
  SELECT FROM ballistics.candidate c WHERE c.jurisdiction_id = item.jurisdiction_id AND c.acquisition_id = item.id
  HAVING bool_or(c.state = 'second_look') OR bool_and(c.state = 'candidate'))`;

@Injectable()
export class AcquisitionReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly correlations: CorrelationService,
    private readonly engine: SurfaceEngine,
    private readonly sharing: SharingService,
  ) {}

  page(actor: Actor, { limit, cursor, caseId, unreviewed }: AcquisitionQuery): Promise<AcquisitionPage> {
    const position = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'acquisition', subjectId: null }, async (tx) => {
      const query = newestFirst(tx, Acquisition, actor, position, limit);
      if (caseId !== undefined) query.andWhere('item.caseId = :caseId', { caseId });
      if (unreviewed !== undefined) query.andWhere(unreviewed ? UNREVIEWED : `NOT ${UNREVIEWED}`);
      const rows = await query.getMany();
      const ids = rows.map(({ id }) => id);
      const correlations = await this.correlations.latestOf(tx, actor, ids);
      const means = await meansOf(tx, actor, ids);
      const terms = await this.sharing.currentOf(tx, actor, ids);
      return pageOf(rows, limit, (row) =>
        AcquisitionView.of(row, correlations.get(row.id), means.get(row.id), null, terms.get(row.id)),
      );
    });
  }

  one(actor: Actor, id: string): Promise<AcquisitionView> {
    return this.session.disclose(actor, { subjectKind: 'acquisition', subjectId: id }, async (tx) => {
      const acquisition = await this.known(tx, actor, id);
      const correlations = await this.correlations.latestOf(tx, actor, [id]);
      const means = await meansOf(tx, actor, [id]);
      const prepared = notCorrelated(acquisition) === null ? await this.preparedOf(tx, actor, id) : null;
      const terms = await this.sharing.currentOf(tx, actor, [id]);
      return AcquisitionView.of(acquisition, correlations.get(id), means.get(id), prepared, terms.get(id));
    });
  }

  async picture(actor: Actor, id: string, width: number): Promise<Buffer> {
    const drawn = await this.session.disclose(actor, { subjectKind: 'acquisition-picture', subjectId: id }, (tx) => this.drawable(tx, actor, id));
    return this.engine.picture(drawn, width);
  }

  /** Of a mark that is not prepared the file itself is drawn. */
  async drawable(tx: EntityManager, actor: Actor, id: string): Promise<Drawable> {
    const acquisition = await this.known(tx, actor, id);
    const { synthetic, units } = acquisition;
    if (notCorrelated(acquisition) === null) return { surface: (await this.preparedOf(tx, actor, id)).surface, synthetic };
    return { file: await this.fileOf(tx, acquisition), synthetic, micrometresConfirmed: units === 'micrometre-confirmed' };
  }

  /** @throws AcquisitionError when it has no file of its own */
  async fileOf(tx: EntityManager, { jurisdictionId, id: acquisitionId, medium }: Acquisition): Promise<Buffer> {
    if (medium === 'IMAGE') throw new AcquisitionError('acquisition.image-only');
    if (medium === 'LANDS') throw new AcquisitionError('acquisition.not-prepared');
    return (await tx.findOneByOrFail(SurfaceFile, { jurisdictionId, acquisitionId })).bytes;
  }

  async known(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<Acquisition> {
    const acquisition = await tx.findOneBy(Acquisition, { jurisdictionId, id });
    if (!acquisition) throw new AcquisitionError('acquisition.unknown');
    return acquisition;
  }

  /** The newest preparation. */
  async preparedOf(tx: EntityManager, { jurisdictionId }: Actor, acquisitionId: string): Promise<PreparedSurface> {
    const [prepared] = await tx.find(PreparedSurface, { where: { jurisdictionId, acquisitionId }, order: { recordedAt: 'DESC' }, take: 1 });
    if (!prepared) throw new AcquisitionError('acquisition.not-prepared');
    return prepared;
  }
}
