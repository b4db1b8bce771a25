import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionDirectory, JurisdictionSession, plainFault, serviceActor } from '@headstamp/tenancy';
import { ENGINE_VERSION } from '@headstamp/toolmarks';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Acquisition } from '../acquisition/acquisition.entity';
import { preparedOf } from '../acquisition/acquisition.service';
import { preparedAgain } from '../acquisition/bullet.service';
import { PreparedSurface } from '../acquisition/prepared-surface.entity';
import { methodFor } from '../engine/methods';
import { SurfaceEngine } from '../engine/surface-engine';
import { SharingService } from '../sharing/sharing.service';
import { Correlation } from './correlation.entity';
import { CorrelationService } from './correlation.service';

/**
 * Scores of two engine versions do not mix. When a process starts with an engine that an acquisition was not prepared by, the acquisition
 * is prepared anew from its file, sent to whoever may compare against it, and compared once; what older engines found stays.
 */
@Injectable()
export class EngineRenewal implements OnApplicationBootstrap {
  private readonly log = new Logger(EngineRenewal.name);

  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly inbox: Inbox,
    private readonly outbox: Outbox,
    private readonly engine: SurfaceEngine,
    private readonly sharing: SharingService,
    private readonly correlations: CorrelationService,
  ) {}

  onApplicationBootstrap(): void {
    void this.everywhere();
  }

  /** Posts what is outdated in one jurisdiction; answers how many that are. */
  announce(jurisdictionId: string): Promise<number> {
    const actor = serviceActor(jurisdictionId, 'correlations');
    return this.session.run(actor, async (tx) => {
      const outdated = await tx.query<{ id: string }[]>(
        `SELECT a.id FROM ballistics.acquisition a
         WHERE a.jurisdiction_id = $1 AND (a.medium = 'LANDS' OR (a.medium = 'SURFACE' AND a.region = 'BREECH_FACE'))
           AND (NOT EXISTS (SELECT FROM ballistics.prepared_surface p
               WHERE p.jurisdiction_id = a.jurisdiction_id AND p.acquisition_id = a.id AND p.engine_version = $2)
             OR NOT EXISTS (SELECT FROM ballistics.correlation c WHERE c.jurisdiction_id = a.jurisdiction_id AND c.acquisition_id = a.id
               AND c.engine_version = $2 AND c.parameters_hash = CASE a.medium WHEN 'LANDS' THEN $4 ELSE $3 END))
         ORDER BY a.recorded_at, a.id`,
        [jurisdictionId, ENGINE_VERSION, methodFor('BREECH_FACE').parametersHash, methodFor('LAND_ENGRAVED').parametersHash],
      );
      for (const { id } of outdated) await this.outbox.post(tx, actor, 'acquisition.outdated', { acquisitionId: id });
      return outdated.length;
    });
  }

  /** However often it is announced, and by however many processes, it is done once. */
  async renew(delivery: Delivery<'acquisition.outdated'>): Promise<void> {
    const actor = serviceActor(delivery.jurisdictionId, delivery.queue, delivery.requestId);
    const { jurisdictionId } = actor;
    const { acquisitionId } = delivery.data;
    const where = { jurisdictionId, acquisitionId };
    const { acquisition, prepared } = await this.session.run(actor, async (tx) => ({
      acquisition: await tx.findOneByOrFail(Acquisition, { jurisdictionId, id: acquisitionId }),
      prepared: await tx.existsBy(PreparedSurface, { ...where, engineVersion: ENGINE_VERSION }),
    }));
    const scan = prepared ? null : await preparedAgain(this.session, this.engine, actor, acquisition);
    if (scan?.outcome === 'refused') this.log.warn(`an acquisition cannot be prepared by this engine: ${scan.reason}`);
    await this.inbox.once(delivery, async (tx, _, now) => {
      const known = await tx.existsBy(PreparedSurface, { ...where, engineVersion: ENGINE_VERSION });
      if (!known && scan?.outcome === 'prepared') {
        const row = preparedOf(tx, acquisition, scan);
        await tx.insert(PreparedSurface, row);
        await this.sharing.renew(tx, actor, now, acquisition, row);
      } else if (!known) return;
      const hash = methodFor(acquisition.region).parametersHash;
      if (await tx.existsBy(Correlation, { ...where, engineVersion: ENGINE_VERSION, parametersHash: hash })) return;
      const wanted = { cause: 'ENGINE_CHANGED', scope: 'REGION', partners: [], classFields: [], urgent: false } as const;
      const again = await this.correlations.enqueue(tx, actor, acquisition, now, { ...wanted, partners: [], classFields: [] });
      await this.outbox.post(tx, actor, 'correlation.requested', { correlationId: again.id });
    });
  }

  private async everywhere(): Promise<void> {
    for (const { jurisdictionId } of await this.directory.all().catch(() => []))
      await this.announce(jurisdictionId).catch((error: unknown) => this.log.warn(`older acquisitions wait: ${plainFault(error)}`));
  }
}
