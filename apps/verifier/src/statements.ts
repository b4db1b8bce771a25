import { expiryOf, type Expiry } from './expiry';
import type { Finding, Statement, Strength } from './finding';
import { entriesOf, type HistoryFile } from './history-file';
import { ITEM_KINDS } from './item-kinds';
import type { Head } from './open-head';

export interface Judged {
  readonly history: HistoryFile;
  readonly head: Head;
  readonly findings: readonly Finding[];
}

/** What no file of this kind can prove, said every time. */
export const NEVER_PROVED = [
  'that what the officials recorded is true: only that they recorded it so, and that it has not been changed since',
  'when it was recorded, beyond the clock of the server that wrote it',
  'that the log showed everybody the same: compare its checkpoint with one that somebody else holds',
  'that nothing was recorded after the export was made',
] as const;

/** Each thing the files say, with what stands behind it. Only for files in which nothing is broken. */
export function statementsOf(judged: readonly Judged[], together: readonly Finding[]): Statement[] {
  return [...judged.flatMap(ofHistory), ...together.filter(({ standing }) => standing !== 'broken').map(said('log')), ...ALWAYS];
}

const said =
  (strength: Strength) =>
  ({ standing, about, because }: Finding): Statement => ({
    statement: about,
    provenBy: because,
    strength: standing === 'proved' ? strength : 'nothing',
  });

const ALWAYS: readonly Statement[] = [
  {
    statement: 'what was recorded is what happened: who stood at the microscope, what was seen',
    provenBy: "only the record's word",
    strength: 'record',
  },
  { statement: 'nothing was recorded after the export', provenBy: 'nothing here; ask for a newer export', strength: 'nothing' },
];

const CLOSED: readonly (readonly [Expiry['state'], string])[] = [
  ['expired', 'expired: erased when their retention ended; they open to nothing'],
  ['withheld', 'withheld'],
  ['withheld-or-expired', 'withheld, or erased when their retention ended'],
];

function ofHistory({ history, head, findings }: Judged): Statement[] {
  const entries = entriesOf(history);
  const name = `${history.subject.kind} ${history.subject.id} in the log of ${history.jurisdiction.name}`;
  const statements: Statement[] = [
    {
      statement: `wording and order of the ${entries.length} event(s) of ${name}`,
      provenBy: `checkpoint of size ${head.size} signed by ${head.by.name}+${head.by.keyId}${witnesses(head)}`,
      strength: independent(head) ? 'independent' : 'log',
    },
    {
      statement: `none is left out between the first and the last of ${name}`,
      provenBy: 'each event names the hash of the one before',
      strength: 'log',
    },
    existence(history, head, name),
    {
      statement: `when each of the ${entries.length} event(s) of ${name} happened`,
      provenBy: "the record's word: an official claimed it, the server's clock wrote down when it was recorded",
      strength: 'record',
    },
    {
      statement: `the log of ${history.jurisdiction.name} showed everybody the same`,
      provenBy: independent(head) ? `cosigned as your policy demands${witnesses(head)}` : 'not shown: no cosignatures were demanded',
      strength: independent(head) ? 'independent' : 'nothing',
    },
  ];
  const sealed = entries.filter(({ event }) => event.commitment !== null);
  const opened = sealed.filter(({ opening }) => opening !== null);
  if (opened.length > 0)
    statements.push({
      statement: `sealed facts of ${opened.length} event(s) of ${name}`,
      provenBy: 'commitments in the events (HMAC-SHA-256)',
      strength: 'log',
    });
  const closed = sealed.filter(({ opening }) => opening === null).map((entry) => expiryOf(history, entry).state);
  for (const [state, provenBy] of CLOSED) {
    const some = closed.filter((each) => each === state).length;
    if (some > 0) statements.push({ statement: `sealed facts of ${some} event(s) of ${name}`, provenBy, strength: 'nothing' });
  }
  const signatures = findings.filter(({ about }) => /^official .* signed the (offer|answer)/.test(about));
  statements.push(...signatures.map(said('signer')));
  for (const { id, kind, from } of history.documents) {
    const finding = findings.find(({ about }) => about.startsWith(`${kind} ${id} signed`));
    const proved = finding?.standing === 'proved';
    statements.push({
      statement: `${kind} ${id} is what jurisdiction ${from} signed`,
      provenBy: finding?.because ?? 'not checked',
      strength: proved ? 'signer' : 'nothing',
    });
  }
  if (ITEM_KINDS.has(history.subject.kind))
    statements.push({
      statement: `who had custody of ${history.subject.kind} ${history.subject.id}, and when`,
      provenBy: 'the custody rules over these events: one custodian at every instant',
      strength: signatures.length > 0 && signatures.every(({ standing }) => standing === 'proved') ? 'signer' : 'log',
    });
  return statements;
}

const independent = ({ cosigned }: Head): boolean => cosigned !== null && cosigned.fulfilled && cosigned.by.length > 0;

const witnesses = ({ cosigned }: Head): string =>
  cosigned && cosigned.by.length > 0 ? `, cosigned by ${cosigned.by.map(({ name }) => name).join(', ')}` : '';

function existence(history: HistoryFile, { stamped, cosigned, size }: Head, name: string): Statement {
  const within = (limit: number): number => history.entries.filter(({ leafIndex }) => leafIndex < limit).length;
  if (stamped) {
    return {
      statement: `${within(stamped.size)} of ${history.entries.length} event(s) of ${name} were recorded before ${stamped.at.toISOString()}`,
      provenBy: 'RFC 3161 time stamp of the authority whose certificate you supplied',
      strength: 'independent',
    };
  }
  const [first] = [...(cosigned?.by ?? [])].sort((a, b) => a.at - b.at);
  if (cosigned?.fulfilled && first) {
    return {
      statement: `all events of ${name} were recorded before ${new Date(first.at * 1_000).toISOString()}`,
      provenBy: `cosignature of ${first.name} over the checkpoint of size ${size}`,
      strength: 'independent',
    };
  }
  return { statement: `when ${name} was recorded`, provenBy: 'only the clock of the server that wrote it', strength: 'record' };
}
