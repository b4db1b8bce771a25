import { equal, textOf, utf8, type Bytes } from './bytes';
import type { Crypto } from './crypto';
import { broken, proved, type Finding } from './finding';
import { loggedEvent } from './history-file';
import { canonical, parseCanonical } from './json';
import { leafHash, rootFromPath } from './merkle';
import { base64, NoteFault } from './note';
import { checkKept, openHead } from './open-head';
import type { Trust } from './trust';

export const PROOF_FORMAT = 'c2sp.org/tlog-proof@v1';

/** Judges a C2SP tlog-proof file whose extra data is the text of the event. Throws JsonFault, ShapeFault or NoteFault. */
export async function checkProofFile(crypto: Crypto, bytes: Bytes, trust: Trust): Promise<Finding[]> {
  const text = textOf(bytes);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === null || end < 0) throw new NoteFault('is cut short');
  const [format, extra = '', index = '', ...path] = text.slice(0, end).split('\n');
  const [place] = /^(?:0|[1-9][0-9]{0,15})$/.exec(index.replace(/^index /, '')) ?? [];
  if (format !== PROOF_FORMAT || !extra.startsWith('extra ') || !index.startsWith('index ') || place === undefined) {
    throw new NoteFault('is not a proof of an event');
  }
  const note = text.slice(end + 2);
  const eventText = textOf(base64(extra.slice('extra '.length)));
  if (eventText === null) throw new NoteFault('holds an event that is not text');
  const event = loggedEvent(parseCanonical(eventText), 'the event');
  const proof = path.map((hash) => base64(hash, 32));
  const { head, findings } = await openHead(crypto, { checkpoint: note, keyEvents: [], timeStamp: null, owner: event.jurisdiction }, trust);
  if (!head) return [...findings];
  const about = `${event.kind} of ${event.subject.kind} ${event.subject.id}, recorded ${event.recordedAt}: ${canonical(event.facts)}`;
  const root = rootFromPath(crypto, leafHash(crypto, utf8(eventText)), Number(place), head.size, proof);
  const stands = root !== null && equal(root, head.root);
  return [
    ...findings,
    stands
      ? proved(about, `stands at place ${place} of ${head.size} in ${head.origin}`)
      : broken(about, `does not stand at place ${place} of ${head.origin}: it was changed, moved, or never logged`),
    ...(await checkKept(crypto, head, trust)),
  ];
}
