import type { FirearmAsObserved } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmRecords, type WholeRecord } from '../firearm/firearm-records';
import { firearmsOfModel, firearmsReadAs, isSearchable } from '../firearm/serial-search';
import { restoredAs } from '../restoration/restored-serials';
import { judge, observedSerials, type Likelihood, type RecordedFirearm } from './candidate';

export interface LikelyRecord {
  readonly record: WholeRecord;
  readonly likelihood: Likelihood;
}

/** This jurisdiction's records that may be a firearm somebody has read. */
@Injectable()
export class LikelyRecords {
  constructor(private readonly records: FirearmRecords) {}

  /** Nearest first; only those whose number, and all else together, do not speak against it. */
  async find(tx: EntityManager, actor: Actor, now: Date, observed: FirearmAsObserved): Promise<LikelyRecord[]> {
    const ids = new Set<string>();
    for (const serial of observedSerials(observed)) {
      for (const { firearmId } of await firearmsReadAs(tx, actor.jurisdictionId, serial)) ids.add(firearmId);
      for (const { firearmId } of await restoredAs(tx, actor.jurisdictionId, serial)) ids.add(firearmId);
    }
    const { serial, make, model } = observed;
    if (serial && make && model && !isSearchable(serial)) {
      for (const id of await firearmsOfModel(tx, actor.jurisdictionId, make, model)) ids.add(id);
    }
    return (await this.records.whole(tx, actor, [...ids]))
      .flatMap((record) => {
        const likelihood = judge(observed, comparable(record), now);
        return likelihood ? [{ record, likelihood }] : [];
      })
      .sort((a, b) => a.likelihood.distance - b.likelihood.distance || (a.record.firearm.id < b.record.firearm.id ? -1 : 1));
  }
}

/** A record as it is compared: every number ever read of it, the restored ones too. */
export function comparable({ firearm, marks, restorations }: WholeRecord): RecordedFirearm {
  const { id, serialObserved, barrelSerialObserved, make, model, type, calibre, countryOfManufacture } = firearm;
  const restoredSerials = restorations.flatMap(({ resultText }) => resultText ?? []);
  return { id, serialObserved, barrelSerialObserved, restoredSerials, make, model, type, calibre, countryOfManufacture, marks };
}
