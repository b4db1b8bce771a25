import { equal, fromBase64, hex, toBase64, utf8 } from './bytes';
import { ed25519Spki, type Crypto } from './crypto';
import { broken, open, proved, type Finding } from './finding';
import type { Entry, HistoryFile } from './history-file';
import { canonical, type JsonObject } from './json';
import type { Trust } from './trust';

interface Signed {
  readonly statement: 'offer' | 'answer';
  readonly hash: string;
  readonly signature: string;
  readonly key: string;
  readonly signer: string;
}

const OFFER: Signed = { statement: 'offer', hash: 'offerHash', signature: 'offerSignature', key: 'giverKey', signer: 'giver' };
const ANSWER: Signed = { statement: 'answer', hash: 'answerHash', signature: 'answerSignature', key: 'answererKey', signer: 'by' };
const KINDS = new Map<string, Signed>([
  ['handover.offered', OFFER],
  ['handover.accepted', ANSWER],
  ['handover.refused', ANSWER],
  ['handover.withdrawn', ANSWER],
]);

/** What an answer may say, by the kind of the event that records it. */
const OUTCOMES = new Map<string, readonly string[]>([
  ['handover.accepted', ['accepted']],
  ['handover.refused', ['refused', 'disputed']],
  ['handover.withdrawn', ['withdrawn']],
]);

/** The officials' own signatures over offers of custody and their answers. */
export async function checkOfficials(crypto: Crypto, history: HistoryFile, trust: Trust): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of history.entries) {
    const signed = KINDS.get(entry.event.kind);
    if (!signed || !entry.event.facts.has(signed.signature)) continue;
    findings.push(await judged(crypto, entry, signed, history, trust));
  }
  return findings;
}

async function judged(crypto: Crypto, { event }: Entry, signed: Signed, history: HistoryFile, trust: Trust): Promise<Finding> {
  const statement = event.facts.get(signed.statement);
  const named = statement instanceof Map ? statement.get(signed.signer) : null;
  const signer = typeof named === 'string' ? named : event.official;
  const about = `official ${signer} signed the ${signed.statement} of ${event.kind}, recorded ${event.recordedAt}`;
  const [hash, signature, key] = [signed.hash, signed.signature, signed.key].map((name) => event.facts.get(name));
  if (!(statement instanceof Map)) return open(about, 'the statement is not written out in the event; only its hash is there');
  const text = canonical(statement);
  if (hash !== hex(crypto.sha256(utf8(text)))) return broken(about, 'the statement does not have the hash the event names');
  const [bytes, raw] = [signature, key].map((value) => (typeof value === 'string' ? fromBase64(value) : null));
  if (bytes?.length !== 64 || raw?.length !== 32) return broken(about, 'signature or key is malformed');
  const holds = await crypto.verify({ kind: 'ed25519' }, ed25519Spki(raw), bytes, utf8(text));
  if (holds === 'unknown') return open(about, 'not checked: this browser knows no Ed25519 signatures');
  if (holds === 'invalid') return broken(about, 'the signature does not fit the statement');
  const outcome = statement.get('outcome');
  if (typeof outcome === 'string' && !OUTCOMES.get(event.kind)?.includes(outcome)) return broken(about, `what was signed is "${outcome}"`);
  const contradiction = contradicts(event.facts, statement, signer, event.official);
  if (contradiction) return broken(about, contradiction);
  const vouched = trust.officials.get(signer);
  if (vouched) {
    return equal(vouched, raw)
      ? proved(about, 'under the key you supplied for that official')
      : broken(about, 'the key is not the one you supplied for that official');
  }
  const listed = history.officials?.filter(({ id }) => id === signer);
  if (!listed) return open(about, 'the signature fits its key; the file was made before it said whose key that is');
  const own = listed.find((each) => equal(each.key, raw));
  if (!own) return broken(about, 'the key is not one that the file lists for that official');
  if (event.recordedAt < own.validFrom || (own.validUntil !== null && event.recordedAt > own.validUntil)) {
    return broken(about, 'the official did not hold office when it was recorded');
  }
  return proved(about, `Ed25519 key ${toBase64(raw)}; that it is this official's is the word of ${history.jurisdiction.name}`);
}

/** Null when event and statement tell the same. */
function contradicts(facts: JsonObject, statement: JsonObject, signer: string, recordedBy: string): string | null {
  if (statement.get('kind') !== 'consignment-offer' && signer !== recordedBy)
    return 'another official recorded it than the one who signed it';
  for (const name of ['offerHash', 'to', 'from', 'expiresAt'] as const) {
    // A consignment is offered by the jurisdiction; the event names the official who holds the item.
    if (name === 'from' && statement.get('kind') === 'consignment-offer') continue;
    const [said, signed] = [facts.get(name), statement.get(name)];
    if (name === 'offerHash' ? statement.has(name) && said !== signed : said !== undefined && signed !== undefined && said !== signed) {
      return `event and statement differ in ${name}`;
    }
  }
  return null;
}
