import { createHash, randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { inspect } from './inspect/inspect';
import type { Inspected } from './inspect/inspected';
import type { PhotographMediaType } from './media-types';
import { PhotographError } from './photograph.errors';
import { PhotographLimits } from './photograph.limits';

/** A file as it arrived. */
export interface ArrivedFile {
  readonly bytes: Buffer;
  /** The media type that the sender gave. */
  readonly mediaType: string;
  /** When it was taken or scanned, as claimed; now when nobody says. */
  readonly takenAt?: Date;
}

/** What is known of a kept photograph, without its bytes. */
export interface Photograph {
  readonly id: string;
  readonly mediaType: PhotographMediaType;
  /** Length of the original. */
  readonly bytes: number;
  /** SHA-256 of the original, hexadecimal. */
  readonly sha256: string;
  /** Pixels as stored, before the orientation turns them; null for papers. */
  readonly width: number | null;
  readonly height: number | null;
  /** EXIF 2.3, tag 0x0112: 1 (upright) to 8. */
  readonly orientation: number;
  /** Id of the official. */
  readonly recordedBy: string;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
}

/** A photograph with the bytes of one of its two forms. */
export interface PhotographContent extends Photograph {
  readonly content: Buffer;
}

type PhotographForm = 'original' | 'cleaned';

const FACTS = `id, media_type AS "mediaType", bytes, encode(sha256, 'hex') AS sha256, width, height, orientation, recorded_by AS "recordedBy",
  occurred_at AS "occurredAt", recorded_at AS "recordedAt"`;

/**
 * Photographs and scanned papers of every record of a jurisdiction. Other rooms keep only the id: they ask `known` in the
 * transaction that refers to a photograph, and `cleaned` when a form must show it.
 */
@Injectable()
export class Photographs {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly limits: PhotographLimits,
  ) {}

  /**
   * Keeps a file untouched, and beside it the copy that may be shown. @throws PhotographError when it is no photograph that can be
   * kept; nothing is written then.
   */
  async record(actor: Actor, file: ArrivedFile): Promise<Photograph> {
    const { mediaType, width, height, orientation, cleaned } = await inspect(file.bytes, file.mediaType, this.limits);
    const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
    const sha256 = hash(file.bytes);
    return this.session.run(actor, async (tx, now) => {
      const id = randomUUID();
      const occurredAt = file.takenAt ?? now;
      await tx.query(
        `INSERT INTO photographs.photograph
           (jurisdiction_id, id, sha256, media_type, bytes, width, height, orientation, original, cleaned, recorded_by, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          actor.jurisdictionId,
          id,
          sha256,
          mediaType,
          file.bytes.length,
          width,
          height,
          orientation,
          file.bytes,
          cleaned,
          actor.officialId,
          occurredAt,
        ],
      );
      await this.ledger.append(tx, actor, {
        kind: 'photograph.recorded',
        subject: { kind: 'photograph', id },
        occurredAt,
        facts: { sha256: sha256.toString('hex'), mediaType, bytes: file.bytes.length, shownSha256: hash(cleaned).toString('hex') },
      });
      const [recorded] = await this.known(tx, actor, [id]);
      if (!recorded) throw new PhotographError('photograph.unknown');
      return recorded;
    });
  }

  /**
   * Judges a file that this jurisdiction does not keep as a photograph of its own: one that came from another. Outside any
   * transaction, for reading a document may take seconds.
   * @throws PhotographError as for a file of one's own
   */
  judge({ bytes, mediaType }: Pick<ArrivedFile, 'bytes' | 'mediaType'>): Promise<Inspected> {
    return inspect(bytes, mediaType, this.limits);
  }

  /**
   * What is known of these photographs, in the order of the ids, for a use case of another room in its own transaction.
   * @throws PhotographError `photograph.unknown` when this jurisdiction lacks one of them
   */
  async known(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<Photograph[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Photograph[]>(`SELECT ${FACTS} FROM photographs.photograph WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`, [
      actor.jurisdictionId,
      ids,
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id.toLowerCase());
      if (!row) throw new PhotographError('photograph.unknown');
      return row;
    });
  }

  /** The copy that may be shown, for a form or an export whose disclosure is already written down. */
  cleaned(tx: EntityManager, actor: Actor, id: string): Promise<PhotographContent> {
    return this.content(tx, actor, id, 'cleaned');
  }

  /** The copy that may be shown, disclosed to the official who acts. */
  show(actor: Actor, id: string): Promise<PhotographContent> {
    return this.session.disclose(actor, { subjectKind: 'photograph', subjectId: id }, (tx) => this.content(tx, actor, id, 'cleaned'));
  }

  /** The file as it arrived, with all that the camera wrote into it, disclosed to the official who acts. */
  showOriginal(actor: Actor, id: string): Promise<PhotographContent> {
    return this.session.disclose(actor, { subjectKind: 'photograph-original', subjectId: id }, (tx) => this.content(tx, actor, id, 'original'));
  }

  private async content(tx: EntityManager, actor: Actor, id: string, form: PhotographForm): Promise<PhotographContent> {
    const [row] = await tx.query<PhotographContent[]>(
      `SELECT ${FACTS}, ${form} AS content FROM photographs.photograph WHERE jurisdiction_id = $1 AND id = $2`,
      [actor.jurisdictionId, id],
    );
    if (!row) throw new PhotographError('photograph.unknown');
    return row;
  }
}
