import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What every participant knows of every other. */
export interface DirectoryEntry {
  readonly jurisdictionId: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Ed25519 public key of exchange documents, base64 of the 32 raw bytes. */
  readonly exchangeKey: string;
  /** C2SP verifier key of the jurisdiction's log, `origin+hash+key`. */
  readonly logKey: string;
}

interface DirectoryRow {
  jurisdiction_id: string;
  code: string;
  name: string;
  exchange_key: string;
  log_key: string;
}

/** Who takes part: public facts, readable without a jurisdiction's context, and nothing else is. */
@Injectable()
export class JurisdictionDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** @param tx the transaction one is in: as many transactions as the pool has connections would wait for each other for a second one */
  async all(tx: Pick<EntityManager, 'query'> = this.dataSource): Promise<DirectoryEntry[]> {
    const rows = await tx.query<DirectoryRow[]>('SELECT * FROM app.directory()');
    return rows.map((row) => ({
      jurisdictionId: row.jurisdiction_id,
      code: row.code,
      name: row.name,
      exchangeKey: row.exchange_key,
      logKey: row.log_key,
    }));
  }

  async byId(jurisdictionId: string, tx?: Pick<EntityManager, 'query'>): Promise<DirectoryEntry | undefined> {
    return (await this.all(tx)).find((entry) => entry.jurisdictionId === jurisdictionId);
  }

  /** `code` is ISO 3166-1 alpha-2, any case. */
  async byCode(code: string): Promise<DirectoryEntry | undefined> {
    return (await this.all()).find((entry) => entry.code === code.toUpperCase());
  }
}
