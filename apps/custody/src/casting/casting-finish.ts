import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Exhibit } from '../exhibit/exhibit.entity';
import { assertLotUsable } from '../laboratory/consumable-lot/registered-lot';
import { judgeMeans } from '../laboratory/standing/examinations';
import { CastEntry, lockMould } from './cast-entry';
import { CastError } from './cast.errors';
import type { Casting } from './casting.entity';
import { isExpired } from './casting-rules';
import { hoursOf, minutesOf, type CastingStep, type Gauge, type RecordedStep } from './casting-steps';
import { MouldEntry } from './mould-entry';

/** What the recorded steps come to: the mould or the cast, as if it had been recorded as a whole. */
@Injectable()
export class CastingFinish {
  constructor(
    private readonly moulds: MouldEntry,
    private readonly casts: CastEntry,
  ) {}

  /** Throws when the step uses what must not be used, or departs from the procedure without a reason. */
  async judge(tx: EntityManager, actor: Actor, item: Exhibit, { step, startedAt, endedAt, gauges }: RecordedStep): Promise<void> {
    const expiresOn = String(gauges.expiresOn);
    if (step === 'POURED' || step === 'RESIN_POURED') {
      await assertLotUsable(tx, actor, String(gauges.product), String(gauges.lot), startedAt);
      await judgeMeans(tx, actor, { discipline: 'CASTING', at: startedAt });
    }
    if (step === 'POURED' && isExpired(expiresOn, endedAt)) throw new CastError('mould.silicone-expired', { expiresOn });
    if (step !== 'RESIN_POURED') return;
    const { mould } = await lockMould(tx, actor, item.id);
    const deviationReason = gauges.deviationReason === undefined ? undefined : String(gauges.deviationReason);
    await this.casts.judge(tx, actor, mould, { expiresOn, usedAt: startedAt, deviationReason });
  }

  /** Enters what was made; returns its id. */
  async enter(tx: EntityManager, actor: Actor, casting: Casting, item: Exhibit, steps: readonly RecordedStep[]): Promise<string> {
    const told = new Told(steps);
    return casting.kind === 'MOULD' ? this.mould(tx, actor, casting, item, told) : this.cast(tx, actor, casting, item, told);
  }

  private async mould(tx: EntityManager, actor: Actor, { id, sealOpened }: Casting, original: Exhibit, told: Told): Promise<string> {
    const made = {
      originalId: original.id,
      siliconeProduct: told.text('POURED', 'product'),
      lot: told.text('POURED', 'lot'),
      expiresOn: told.text('POURED', 'expiresOn'),
      mixRatio: told.text('POURED', 'mixRatio'),
      degassing: { pressureKpa: told.number('DEGASSED', 'pressureKpa'), minutes: minutesOf(told.step('DEGASSED')) },
      cureHours: hoursOf(told.step('CURED')),
      temperatureC: told.number('CURED', 'temperatureC'),
      ...(sealOpened !== null && { sealOpened }),
      sealAfter: told.text('DEMOULDED', 'sealAfter'),
    };
    const times = { pouredAt: told.step('POURED').endedAt, madeAt: told.step('DEMOULDED').endedAt, castingId: id };
    const { mould } = await this.moulds.enter(tx, actor, original, made, times);
    return mould.id;
  }

  private async cast(tx: EntityManager, actor: Actor, { id }: Casting, mouldItem: Exhibit, told: Told): Promise<string> {
    const { mould } = await lockMould(tx, actor, mouldItem.id);
    const demouldedAt = told.step('CAST_DEMOULDED').endedAt;
    const { deviationReason } = told.step('RESIN_POURED').gauges;
    const made = {
      resinProduct: told.text('RESIN_POURED', 'product'),
      lot: told.text('RESIN_POURED', 'lot'),
      expiresOn: told.text('RESIN_POURED', 'expiresOn'),
      pressureKpa: told.number('PRESSURISED', 'pressureKpa'),
      minutes: minutesOf(told.step('PRESSURISED')),
      demouldedAt: demouldedAt.toISOString(),
      ...(deviationReason !== undefined && { deviationReason: String(deviationReason) }),
    };
    const times = { usedAt: told.step('RESIN_POURED').startedAt, demouldedAt, castingId: id };
    const { making } = await this.casts.enter(tx, actor, mouldItem, mould, made, times);
    return making.id;
  }
}

/** The steps by name; every one of them is there when a casting is finished. */
class Told {
  constructor(private readonly steps: readonly RecordedStep[]) {}

  step(name: CastingStep): RecordedStep {
    const step = this.steps.find((each) => each.step === name);
    if (!step) throw new Error(`a finished casting lacks its step ${name}`);
    return step;
  }

  text(name: CastingStep, gauge: Gauge): string {
    return String(this.step(name).gauges[gauge]);
  }

  number(name: CastingStep, gauge: Gauge): number {
    return Number(this.step(name).gauges[gauge]);
  }
}
