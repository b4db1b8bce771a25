import { createHash } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportPart, type PartKind } from './import-part.entity';
import type { RecordImport } from './record-import.entity';

/** The bytes of uploaded files, in parts. */
@Injectable()
export class ImportParts {
  async write(tx: EntityManager, { jurisdictionId }: Actor, importId: string, kind: PartKind, number: number, bytes: Uint8Array): Promise<void> {
    await tx.query('INSERT INTO marking.import_part (jurisdiction_id, import_id, kind, number, bytes) VALUES ($1, $2, $3, $4, $5)', [
      jurisdictionId,
      importId,
      kind,
      number,
      bytes,
    ]);
  }

  /** Null behind the last part. */
  async read(tx: EntityManager, { jurisdictionId }: Actor, importId: string, kind: PartKind, number: number): Promise<Uint8Array | null> {
    return (await tx.findOneBy(ImportPart, { jurisdictionId, importId, kind, number }))?.bytes ?? null;
  }

  async remove(tx: EntityManager, { jurisdictionId }: Actor, importId: string): Promise<void> {
    await tx.delete(ImportPart, { jurisdictionId, importId });
  }

  /** Whether the parts are the file that was uploaded. */
  async areWhole(tx: EntityManager, actor: Actor, { id, sha256 }: RecordImport): Promise<boolean> {
    const hash = createHash('sha256');
    for (let number = 0; ; number++) {
      const bytes = await this.read(tx, actor, id, 'file', number);
      if (!bytes) break;
      hash.update(bytes);
    }
    return hash.digest('hex') === sha256;
  }
}
