import type { SigningKeys } from '@headstamp/exchange';
import { LogKeys, logSigner, type LogSigner } from '@headstamp/ledger';

/** The log keys of the jurisdictions on this deployment, derived like all their other keys. */
export class DerivedLogKeys extends LogKeys {
  constructor(private readonly keys: SigningKeys) {
    super();
  }

  override signer(jurisdictionId: string): LogSigner {
    return logSigner(`headstamp.log/${jurisdictionId}`, this.keys.privateKey(jurisdictionId, 'log'));
  }
}
