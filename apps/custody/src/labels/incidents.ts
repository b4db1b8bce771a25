import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LabelIncidentKind } from './label-kinds';
import { LabelIncident, LabelScan } from './label-scan.entity';
import type { LabelSubject } from './label-subjects';
import type { Label } from './label.entity';
import { ShortestJourney } from './shortest-journey';
import { cannotBeOne } from './sightings';

/** Judges each scan against what is known: a label that is in two places, or where its thing cannot be, was copied. */
@Injectable()
export class LabelIncidents {
  constructor(
    private readonly ledger: Ledger,
    private readonly journey: ShortestJourney,
  ) {}

  /** Enters what cannot be. Of one kind and label one incident is open at a time; the scans are all there. @returns what the scan showed */
  async judge(tx: EntityManager, actor: Actor, scan: LabelScan, label: Label | null, subject: LabelSubject | null): Promise<LabelIncidentKind[]> {
    const shown: { kind: LabelIncidentKind; other: LabelScan | null }[] = [];
    if (scan.outcome === 'wrong-authentication') shown.push({ kind: 'altered-label', other: null });
    if (scan.outcome === 'retired') shown.push({ kind: 'retired-label', other: null });
    if (subject?.whereabouts === 'elsewhere') shown.push({ kind: 'item-elsewhere', other: null });
    if (subject?.whereabouts === 'ended') shown.push({ kind: 'item-ended', other: null });
    const other = label && scan.outcome !== 'wrong-authentication' ? await this.elsewhereMeanwhile(tx, actor, scan, label) : null;
    if (other) shown.push({ kind: 'two-places', other });
    for (const { kind, other: otherScan } of shown) await this.raise(tx, actor, kind, scan, label, otherScan);
    return shown.map(({ kind }) => kind);
  }

  /** The scan nearest in time, before or after, at a place from which nobody could have come. */
  private async elsewhereMeanwhile(tx: EntityManager, { jurisdictionId }: Actor, scan: LabelScan, label: Label): Promise<LabelScan | null> {
    if (scan.place === null) return null;
    const near = await tx
      .createQueryBuilder(LabelScan, 'row')
      .where({ jurisdictionId, labelId: label.id })
      .andWhere('row.id <> :id AND row.place IS NOT NULL AND row.outcome <> :altered', { id: scan.id, altered: 'wrong-authentication' })
      .andWhere('row.occurredAt BETWEEN :at::timestamptz - make_interval(mins => :minutes) AND :at::timestamptz + make_interval(mins => :minutes)', {
        at: scan.occurredAt,
        minutes: this.journey.minutes,
      })
      .getMany();
    const sighting = { place: scan.place, at: scan.occurredAt };
    const apart = (one: LabelScan): number => Math.abs(one.occurredAt.getTime() - scan.occurredAt.getTime());
    const impossible = near.filter((one) => cannotBeOne(sighting, { place: one.place, at: one.occurredAt }, this.journey.minutes));
    return impossible.sort((one, other) => apart(one) - apart(other))[0] ?? null;
  }

  private async raise(tx: EntityManager, actor: Actor, kind: LabelIncidentKind, scan: LabelScan, label: Label | null, other: LabelScan | null): Promise<void> {
    const { jurisdictionId } = actor;
    const id = randomUUID();
    const row = { jurisdictionId, id, kind, labelId: label?.id ?? null, scanId: scan.id, otherScanId: other?.id ?? null };
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(LabelIncident)
      .values({ ...row, state: 'open', explanation: null, settledBy: null, settledAt: null, occurredAt: scan.occurredAt })
      .orIgnore()
      .returning(['id'])
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return;
    await this.ledger.append(tx, actor, {
      kind: 'label.flagged',
      subject: { kind: 'label-incident', id },
      occurredAt: scan.occurredAt,
      facts: { incident: kind, labelId: label?.id ?? null, scanId: scan.id, otherScanId: other?.id ?? null },
    });
  }
}
