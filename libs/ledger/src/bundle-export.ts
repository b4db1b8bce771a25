import { createHash } from 'node:crypto';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from './event';
import { canonicalJson } from './jcs';
import { LogKeys, type LogSigner } from './log-keys';
import { ownLog } from './own-log';

export const BUNDLE_FORMAT = 'headstamp-bundle/1';

/**
 * Several histories of one log in one file (docs/verification.md), canonical JSON sealed by the log as a history is.
 * @param histories texts of history files, as HistoryExport writes them; at least one
 */
export function sealedBundle(about: Subject, exportedAt: Date, histories: readonly string[], signer: LogSigner): string {
  const [first, ...rest] = histories;
  if (first === undefined) throw new RangeError('a bundle holds at least one history');
  const { kind, id } = about;
  // Members in canonical order; what is put between them is canonical already.
  const content = `{"about":${canonicalJson({ kind, id })},"exportedAt":"${exportedAt.toISOString()}","format":"${BUNDLE_FORMAT}","histories":[${[first, ...rest].join(',')}]`;
  const digest = createHash('sha256').update(`${content}}`).digest('base64');
  return `${content},"seal":${canonicalJson(signer.sign(`${BUNDLE_FORMAT}\n${signer.origin}\n${digest}\n`))}}`;
}

/** Puts histories of one jurisdiction together under its log's seal. */
@Injectable()
export class BundleExport {
  constructor(private readonly keys: LogKeys) {}

  async of(tx: EntityManager, actor: Actor, now: Date, about: Subject, histories: readonly string[]): Promise<string> {
    return sealedBundle(about, now, histories, (await ownLog(tx, actor, this.keys)).signer);
  }
}
