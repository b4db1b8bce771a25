import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Exhibit } from '../exhibit/exhibit.entity';
import { Label } from '../labels/label.entity';
import { LabelTexts } from '../labels/label-text';
import { StoragePlace } from '../storage/storage.entity';

/** What a code that was read stands for: an item, a place, or nothing that is known here. */
export interface Meant {
  readonly exhibitId: string | null;
  readonly placeId: string | null;
}

const NOTHING: Meant = { exhibitId: null, placeId: null };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ITEM_SUBJECTS: readonly string[] = ['exhibit', 'mould', 'cast'];

/** Reads labels, references and identifiers. A retired or altered label, and a reference that two items bear, mean nothing. */
@Injectable()
export class ReadCodes {
  constructor(private readonly labels: LabelTexts) {}

  /** Each different read with what it means, in one look at each table. */
  async meaningOf(tx: EntityManager, actor: Actor, reads: readonly string[]): Promise<Map<string, Meant>> {
    const { jurisdictionId } = actor;
    const distinct = [...new Set(reads)];
    const codes = new Map(distinct.map((read) => [read, this.codeOf(jurisdictionId, read)]));
    const known = [...codes.values()].filter((code) => code !== null);
    const labels = await tx.findBy(Label, { jurisdictionId, code: In(known), state: 'active' });
    const places = await tx.findBy(StoragePlace, { jurisdictionId, code: In(known) });
    const references = distinct.map((read) => read.toUpperCase());
    const items = await tx.find(Exhibit, { where: { jurisdictionId, reference: In(references) }, select: { id: true, reference: true } });
    const ids = distinct.filter((read) => UUID.test(read)).map((read) => read.toLowerCase());
    const named = await tx.find(Exhibit, { where: { jurisdictionId, id: In(ids) }, select: { id: true } });

    const ofCode = new Map<string, Meant>();
    for (const { code, id } of places) ofCode.set(code, { exhibitId: null, placeId: id });
    for (const { code, subjectKind, subjectId } of labels) {
      if (ITEM_SUBJECTS.includes(subjectKind)) ofCode.set(code, { exhibitId: subjectId, placeId: null });
      if (subjectKind === 'place') ofCode.set(code, { exhibitId: null, placeId: subjectId });
    }
    return new Map(
      distinct.map((read) => {
        const bearing = items.filter(({ reference }) => reference === read.toUpperCase());
        const item = bearing.length === 1 ? bearing[0] : named.find(({ id }) => id === read.toLowerCase());
        return [read, ofCode.get(codes.get(read) ?? '') ?? (item ? { exhibitId: item.id, placeId: null } : NOTHING)];
      }),
    );
  }

  /** The code of a label of ours, from the symbol's text or as typed; null when it is none. */
  private codeOf(jurisdictionId: string, read: string): string | null {
    const reading = this.labels.read(jurisdictionId, [], read);
    return reading.is === 'ours' ? reading.code : null;
  }
}
