import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
// The writer's own code, so that writer and checker, which share none, are seen to agree.
import * as ledger from '@headstamp/ledger';

export interface Told {
  readonly kind: string;
  readonly facts?: ledger.EventFacts;
  readonly official?: string;
  readonly subject?: { kind: string; id: string };
}

/** A log in memory, with other people's events around those that are told. */
export class ToldLog {
  readonly jurisdiction = randomUUID();
  readonly signer: ledger.LogSigner;
  readonly leaves: Buffer[] = [];
  readonly texts: string[] = [];
  private readonly last = new Map<string, string>();
  private readonly entries: { leafIndex: number; event: string; subject: string }[] = [];

  constructor(
    readonly origin: string,
    readonly privateKey: KeyObject = generateKeyPairSync('ed25519').privateKey,
  ) {
    this.signer = ledger.logSigner(origin, privateKey);
  }

  tell({ kind, facts = {}, official = randomUUID(), subject = { kind: 'cast', id: this.castId } }: Told): this {
    this.append(`{"somebody":"else's event ${this.leaves.length}"}`);
    const at = new Date(Date.UTC(2026, 2, 1, this.leaves.length)).toISOString();
    const name = `${subject.kind} ${subject.id}`;
    const after = this.last.get(name);
    const { text, leafHash } = ledger.eventText({
      v: 1,
      id: randomUUID(),
      kind,
      subject,
      jurisdiction: this.jurisdiction,
      official,
      occurredAt: at,
      recordedAt: at,
      ...(after && { after }),
      facts,
    });
    this.last.set(name, leafHash.toString('hex'));
    this.entries.push({ leafIndex: this.leaves.length, event: text, subject: name });
    this.append(text);
    return this;
  }

  readonly castId = randomUUID();

  /** Another log that goes on from the same events. */
  copy(): ToldLog {
    const copied = new ToldLog(this.origin, this.privateKey);
    Object.assign(copied, { jurisdiction: this.jurisdiction, castId: this.castId });
    copied.leaves.push(...this.leaves);
    copied.texts.push(...this.texts);
    copied.entries.push(...this.entries);
    for (const [name, hash] of this.last) copied.last.set(name, hash);
    return copied;
  }

  private append(text: string): void {
    this.texts.push(text);
    this.leaves.push(ledger.leafHash(Buffer.from(text)));
  }

  /** The three lines of the state after `size` events. */
  state(size = this.leaves.length): string {
    return ledger.checkpointText({ origin: this.origin, size: BigInt(size), root: ledger.rootOf(this.leaves.slice(0, size)) });
  }

  checkpoint(size = this.leaves.length, signer: ledger.LogSigner = this.signer): string {
    return signer.sign(this.state(size));
  }

  proofsOf(subject: string, size = this.leaves.length): { leafIndex: number; event: string; proof: string[] }[] {
    return this.entries
      .filter((entry) => entry.subject === subject && entry.leafIndex < size)
      .map(({ leafIndex, event }) => ({
        leafIndex,
        event,
        proof: ledger.inclusionProof(this.leaves.slice(0, size), leafIndex).map((hash) => hash.toString('base64')),
      }));
  }

  consistency(from: number): string[] {
    return ledger.consistencyProof(this.leaves, from).map((hash) => hash.toString('base64'));
  }

  /** The export of one subject, sealed. `more` overrides or adds members. */
  history(more: Record<string, unknown> = {}, subject = { kind: 'cast', id: this.castId }, signer = this.signer): string {
    return sealed(
      {
        format: 'headstamp-history/1',
        subject,
        jurisdiction: { id: this.jurisdiction, code: 'BZ', name: 'Belize' },
        exportedAt: '2026-04-01T00:00:00.000Z',
        checkpoint: this.checkpoint(this.leaves.length, signer),
        entries: this.proofsOf(`${subject.kind} ${subject.id}`),
        documents: [],
        ...more,
      },
      signer,
    );
  }

  /** The whole log as lines. */
  lines(checkpoint = this.checkpoint()): string {
    const header = ledger.canonicalJson({ format: 'headstamp-log/1', jurisdiction: { id: this.jurisdiction, code: 'BZ', name: 'Belize' } });
    return `${[header, ...this.texts].map((line) => `${line}\n`).join('')}\n${checkpoint}`;
  }
}

export function sealed(content: Record<string, unknown>, signer: ledger.LogSigner): string {
  const digest = createHash('sha256').update(ledger.canonicalJson(content)).digest('base64');
  return ledger.canonicalJson({ ...content, seal: signer.sign(`${String(content['format'])}\n${signer.origin}\n${digest}\n`) });
}

/** Somebody who cosigns checkpoints (C2SP tlog-cosignature), written down here independently of both programs. */
export class ToldWitness {
  private readonly pair = generateKeyPairSync('ed25519');
  private readonly typed = Buffer.concat([Buffer.from([4]), ledger.ed25519RawKey(this.pair.publicKey)]);

  constructor(readonly name: string) {}

  private get keyId(): Buffer {
    return createHash('sha256').update(`${this.name}\n`).update(this.typed).digest().subarray(0, 4);
  }

  get key(): string {
    return `${this.name}+${this.keyId.toString('hex')}+${this.typed.toString('base64')}`;
  }

  cosign(note: string, seconds = 1_772_600_000): string {
    const text = note.slice(0, note.indexOf('\n\n') + 1);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), this.pair.privateKey);
    return `${note}\u2014 ${this.name} ${Buffer.concat([this.keyId, time, signature]).toString('base64')}\n`;
  }
}

/** An official's statement, as custody writes it into an event. */
export function signedStatement(statement: ledger.EventFacts, privateKey: KeyObject): { hash: string; signature: string } {
  const text = ledger.canonicalJson(statement);
  return { hash: createHash('sha256').update(text).digest('hex'), signature: sign(null, Buffer.from(text), privateKey).toString('base64') };
}
