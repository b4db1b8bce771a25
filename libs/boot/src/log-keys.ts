import type { KeyPurpose, SigningKeys } from '@headstamp/exchange';
import { ed25519Cosigner, LogKeys, logSigner, type Cosigner, type LogKeyNumber, type LogSigner } from '@headstamp/ledger';

/** The keys of the jurisdictions' logs on this deployment and of their witnesses, derived like all their other keys. */
export class DerivedLogKeys extends LogKeys {
  /** Each proof asks again, and a key takes longer to derive than a proof to read. */
  private readonly made = new Map<string, LogSigner>();
  /** Each round of witnesses asks for all of them for each of them. */
  private readonly cosigners = new Map<string, Cosigner>();

  constructor(private readonly keys: SigningKeys) {
    super();
  }

  override signer(jurisdictionId: string, { log, generation }: LogKeyNumber = { log: 1, generation: 1 }): LogSigner {
    const origin = `headstamp.log/${jurisdictionId}${log === 1 ? '' : `/${log}`}`;
    const purpose: KeyPurpose = log === 1 && generation === 1 ? 'log' : `log:${log}.${generation}`;
    const name = `${jurisdictionId}/${purpose}`;
    const made = this.made.get(name) ?? logSigner(origin, this.keys.privateKey(jurisdictionId, purpose));
    this.made.set(name, made);
    return made;
  }

  override cosigner(jurisdictionId: string): Cosigner {
    const made = this.cosigners.get(jurisdictionId) ?? ed25519Cosigner(`headstamp.witness/${jurisdictionId}`, this.keys.privateKey(jurisdictionId, 'witness'));
    this.cosigners.set(jurisdictionId, made);
    return made;
  }
}
