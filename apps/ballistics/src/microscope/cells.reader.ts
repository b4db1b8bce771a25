import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { SurfaceEngine } from '../engine/surface-engine';
import { AnnotationService } from './annotation.service';
import { PairCellsView } from './cells.dto';
import { MicroscopeError } from './microscope.errors';
import { Pairs, type PairName } from './pairs';

/** What the engine found on a pair, for an examiner who has looked first. */
@Injectable()
export class CellsReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly pairs: Pairs,
    private readonly annotations: AnnotationService,
    private readonly engine: SurfaceEngine,
  ) {}

  async of(actor: Actor, name: PairName): Promise<PairCellsView> {
    const { own, other } = await this.session.disclose(actor, { subjectKind: 'pair-cells', subjectId: name.id }, async (tx) => {
      const pair = await this.pairs.of(tx, actor, name);
      if (!(await this.annotations.hasMarked(tx, actor, pair))) throw new MicroscopeError('microscope.mark-first');
      return this.pairs.exchanged(tx, actor, pair);
    });
    return PairCellsView.of(await this.engine.cells(other, own));
  }
}
