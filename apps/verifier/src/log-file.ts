import { toBase64, utf8, type Bytes } from './bytes';
import type { Crypto } from './crypto';
import { Fields } from './fields';
import { broken, proved, type Finding, type Statement } from './finding';
import { loggedEvent, type Entry } from './history-file';
import { parseCanonical } from './json';
import { LogFault, type ReadLog } from './log-reader';
import { leafHash } from './merkle';
import { checkpoint, readNote } from './note';
import { openHead, type Head } from './open-head';
import type { Trust } from './trust';

export const LOG_FORMAT = 'headstamp-log/1';

export interface JudgedLog {
  readonly findings: readonly Finding[];
  readonly statements: readonly Statement[];
  readonly verified: boolean;
}

/** The sizes of kept checkpoints, whose roots the reader of the log must note on its way. */
export function keptSizes({ earlier }: Trust): ReadonlySet<number> {
  return new Set(earlier.map(({ note }) => checkpoint(readNote(note).text).size));
}

/** Judges a whole log that was read: every event of it stands under the checkpoint, and under every checkpoint kept from earlier. */
export async function judgeLog(crypto: Crypto, log: ReadLog, trust: Trust): Promise<JudgedLog> {
  const fields = new Fields(parseCanonical(log.header), 'the header');
  if (fields.text('format') !== LOG_FORMAT) throw new LogFault(`the file is not of the format ${LOG_FORMAT}`);
  const jurisdiction = fields.object('jurisdiction');
  const owner = { id: jurisdiction.text('id'), name: jurisdiction.text('name') };
  jurisdiction.text('code');
  jurisdiction.nothingElse();
  fields.nothingElse();
  const keyEvents = log.keyEvents.map(({ leafIndex, text }): Entry => keyEvent(crypto, leafIndex, text));
  const { head, findings } = await openHead(crypto, { checkpoint: log.trailer, keyEvents, timeStamp: null, owner: owner.name }, trust);
  if (!head) return { findings, statements: [], verified: false };
  const about = `the file holds all ${head.size} events of ${head.origin}, word for word and in their order`;
  const root = toBase64(bytesOf(log.root));
  const all = [
    ...findings,
    log.events === head.size && root === toBase64(head.root)
      ? proved(about, `their root, computed afresh, is the one that was signed: ${root}`)
      : broken(
          about,
          log.events === head.size
            ? 'their root is another than was signed: something was changed'
            : `it holds ${log.events}: something was cut or added`,
        ),
    ...kept(log, head, trust),
  ];
  const verified = !all.some(({ standing }) => standing === 'broken');
  return { findings: all, statements: verified ? statements(head, owner.name) : [], verified };
}

function keyEvent(crypto: Crypto, leafIndex: number, text: string): Entry {
  return {
    event: loggedEvent(parseCanonical(text), 'an event'),
    leafIndex,
    leafHash: leafHash(crypto, utf8(text)),
    proof: [],
    opening: null,
  };
}

const bytesOf = (characters: string): Bytes => Uint8Array.from(characters, (char) => char.charCodeAt(0));

/** A whole log needs no proof: the earlier root is computed from the events themselves. */
function kept(log: ReadLog, head: Head, { earlier }: Trust): Finding[] {
  return earlier.flatMap(({ name, note }) => {
    const state = checkpoint(readNote(note).text);
    if (state.origin !== head.origin) return [];
    const about = `the log begins as in the checkpoint you kept (${name})`;
    const root = log.rootsAt.get(state.size);
    if (root === undefined)
      return [broken(about, `it was of ${state.size} events; the file holds ${log.events}: the log was cut, or this is an older export`)];
    return toBase64(bytesOf(root)) === toBase64(state.root)
      ? [proved(about, `root over its first ${state.size} events, computed afresh`)]
      : [broken(about, `its first ${state.size} events are not those of then: the past was rewritten`)];
  });
}

function statements(head: Head, owner: string): Statement[] {
  const names = head.cosigned?.fulfilled ? head.cosigned.by.map(({ name }) => name) : [];
  const independent = names.length > 0;
  const by = `checkpoint signed by ${head.by.name}+${head.by.keyId}`;
  return [
    {
      statement: `wording and order of the ${head.size} events in the log of ${owner}`,
      provenBy: independent ? `${by}, cosigned by ${names.join(', ')}` : by,
      strength: independent ? 'independent' : 'log',
    },
    { statement: 'the facts that were sealed', provenBy: 'a whole log holds commitments only', strength: 'nothing' },
    { statement: 'what was recorded is what happened', provenBy: "only the record's word", strength: 'record' },
  ];
}
