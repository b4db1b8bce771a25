import { randomUUID } from 'node:crypto';
import type { Page, PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { claimedTime } from '../fields/claimed-time';
import { listed } from '../fields/listed';
import { placesAround } from './placement-rows';
import type { ReadClimate } from './storage.dto';
import { StorageReading, type StoragePlace } from './storage.entity';
import { StorageError } from './storage.errors';
import { climateDeviations } from './storage-rules';
import { ClimateReadingView } from './storage.views.dto';

/** The air in places, as it was read, and where it lay outside the limits. */
@Injectable()
export class ClimateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  read(actor: Actor, placeId: string, reading: ReadClimate): Promise<ClimateReadingView> {
    const { jurisdictionId, officialId } = actor;
    const { temperature = null, humidity = null, remark = null } = reading;
    return this.session.run(actor, async (tx, now) => {
      const [place] = (await placesAround(tx, actor, placeId)) as [StoragePlace];
      if (temperature === null && humidity === null) throw new StorageError('storage-place.nothing-read');
      const { temperatureMin, temperatureMax, humidityMin, humidityMax } = place;
      const limits = { temperatureMin, temperatureMax, humidityMin, humidityMax };
      // A value that nothing is held against would look as if all were well.
      const unjudged = (value: number | null, low: number | null, high: number | null): boolean =>
        value !== null && low === null && high === null;
      if (unjudged(temperature, temperatureMin, temperatureMax) || unjudged(humidity, humidityMin, humidityMax))
        throw new StorageError('storage-place.not-monitored');
      const deviation = climateDeviations(limits, { temperature, humidity });
      const occurredAt = claimedTime(reading.occurredAt, now);
      const id = randomUUID();
      const row = { jurisdictionId, id, placeId, temperature, humidity, ...limits, deviation, remark, readBy: officialId, occurredAt };
      await tx.insert(StorageReading, row);
      await this.ledger.append(tx, actor, {
        kind: deviation.length > 0 ? 'storage-place.climate-deviated' : 'storage-place.climate-read',
        subject: { kind: 'storage-place', id: placeId },
        occurredAt,
        facts: { readingId: id, temperature, humidity, ...limits, deviation },
        ...(remark !== null && { sealed: { remark } }),
      });
      return ClimateReadingView.of({ ...row, recordedAt: now });
    });
  }

  /** Newest first. */
  list(actor: Actor, placeId: string, query: PageQuery): Promise<Page<ClimateReadingView>> {
    return this.session.disclose(actor, { subjectKind: 'storage-reading', subjectId: placeId }, async (tx) => {
      await placesAround(tx, actor, placeId);
      return listed(
        tx,
        actor,
        StorageReading,
        query,
        (rows) => rows.andWhere('row.placeId = :placeId', { placeId }),
        (row) => ClimateReadingView.of(row),
      );
    });
  }
}
