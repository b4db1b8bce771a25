import type { SigningKeys } from '@headstamp/exchange';
import { type JurisdictionSession, serviceActor } from '@headstamp/tenancy';
import { DerivedLogKeys } from './log-keys';

export interface NewJurisdiction {
  readonly jurisdictionId: string;
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

/** Enters a jurisdiction in the directory with its public keys; a second time changes its name and keys only. */
export async function registerJurisdiction(session: JurisdictionSession, keys: SigningKeys, jurisdiction: NewJurisdiction): Promise<void> {
  const { jurisdictionId, code, name } = jurisdiction;
  const exchangeKey = keys.publicKey(jurisdictionId, 'exchange').toString('base64');
  const logKey = new DerivedLogKeys(keys).signer(jurisdictionId).verifierKey;
  await session.run(serviceActor(jurisdictionId, 'directory'), (tx) =>
    tx.query(
      `INSERT INTO app.jurisdiction (jurisdiction_id, code, name, exchange_key, log_key) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (jurisdiction_id) DO UPDATE SET name = excluded.name, exchange_key = excluded.exchange_key, log_key = excluded.log_key`,
      [jurisdictionId, code, name, exchangeKey, logKey],
    ),
  );
}
