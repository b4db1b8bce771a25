// What verifying a whole log costs, against hashing the same bytes once, in processor time of all threads (a busy machine changes it little).
// The bytes are those of the leaves, and a log hashes each event by itself, so the measure is each event hashed once by the leanest call
// that Node.js has. One stream over the file is printed too: its rate is out of reach of any log, which pays for a call for each leaf and node.
// EVENTS=1000000 BYTES=400 node test/benchmarks/ledger-verify.mjs
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, hash, sign } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EVENTS = Number(process.env.EVENTS ?? 1_000_000);
const BYTES = Number(process.env.BYTES ?? 400);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const MOST_TIMES = 3;
const MOST_MEMORY_MIB = 256;
const VERIFIER = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'verifier', 'headstamp-verify.mjs');
const CHUNK = 1_048_576;

/** The same reading in every program: the file in pieces of one megabyte, each event of it once. */
const READING = `
const { openSync, readSync } = require('node:fs');
const { createHash, hash } = require('node:crypto');
const file = openSync(process.argv[1], 'r');
const chunk = Buffer.allocUnsafe(${CHUNK});
let rest = Buffer.alloc(0);
let events = 0;
const began = process.cpuUsage();
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
  const bytes = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, read)]) : chunk.subarray(0, read);
  let at = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    HASH_ONE(bytes.subarray(at, end));
    events++;
    at = end + 1;
  }
  rest = Buffer.from(bytes.subarray(at));
}
console.log(JSON.stringify({ ms: ((used) => (used.user + used.system) / 1e3)(process.cpuUsage(began)), events, mib: process.resourceUsage().maxRSS / 1024 }));`;
const WHOLE = `
const { openSync, readSync } = require('node:fs');
const { createHash } = require('node:crypto');
const file = openSync(process.argv[1], 'r');
const chunk = Buffer.allocUnsafe(${CHUNK});
const began = process.cpuUsage();
const whole = createHash('sha256');
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) whole.update(chunk.subarray(0, read));
whole.digest();
console.log(JSON.stringify({ ms: ((used) => (used.user + used.system) / 1e3)(process.cpuUsage(began)) }));`;
const MEASURED = `
const { pathToFileURL } = require('node:url');
process.argv.splice(1, 0, 'verifier');
const began = process.cpuUsage();
process.on('exit', () => {
  process.stderr.write(JSON.stringify({ ms: ((used) => (used.user + used.system) / 1e3)(process.cpuUsage(began)), mib: process.resourceUsage().maxRSS / 1024 }));
});
import(pathToFileURL(${JSON.stringify(VERIFIER)}));`;

const folder = mkdtempSync(join(tmpdir(), 'headstamp-log-'));
try {
  const { path, key, bytes } = writeLog(join(folder, 'log.ndjson'));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const whole = run(WHOLE, [path]);
    const each = run(READING.replace('HASH_ONE(', "((event) => createHash('sha256').update(event).digest())("), [path]);
    const leanest = run(READING.replace('HASH_ONE(', "((event) => hash('sha256', event, 'binary'))("), [path]);
    const verified = run(MEASURED, [path, '--log-key', key]);
    rounds.push({ whole: whole.ms, each: each.ms, leanest: leanest.ms, verified: verified.ms, mib: verified.mib });
  }
  const median = (name) => rounds.map((round) => round[name]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [whole, each, leanest, verified, mib] = ['whole', 'each', 'leanest', 'verified', 'mib'].map(median);
  console.log(`${EVENTS} events, ${(bytes / 1e6).toFixed(0)} MB, median of ${ROUNDS} rounds, processor time`);
  console.log(`verified (start of the program, reading, canonical JSON, leaves, tree, signature): ${verified.toFixed(0)} ms, ${mib.toFixed(0)} MiB at most`);
  console.log(`each event hashed once (createHash, update, digest):  ${each.toFixed(0)} ms -> ${(verified / each).toFixed(2)} times`);
  console.log(`each event hashed once (the leanest call there is):   ${leanest.toFixed(0)} ms -> ${(verified / leanest).toFixed(2)} times`);
  console.log(`the file hashed as one stream, no event told apart:   ${whole.toFixed(0)} ms -> ${(verified / whole).toFixed(2)} times`);
  const reached = verified / leanest <= MOST_TIMES && mib <= MOST_MEMORY_MIB;
  console.log(`${reached ? 'reached' : 'MISSED'}: at most ${MOST_TIMES} times each event hashed once by the leanest call, at most ${MOST_MEMORY_MIB} MiB`);
  process.exitCode = reached ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(program, args) {
  const done = spawnSync(process.execPath, ['-e', program, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
  return JSON.parse((program === MEASURED ? done.stderr : done.stdout).trim().split('\n').at(-1));
}

function writeLog(path) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const origin = 'bench.example/log';
  const typed = Buffer.concat([Buffer.from([1]), Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url')]);
  const keyId = createHash('sha256').update(`${origin}\n`).update(typed).digest().subarray(0, 4);
  const file = openSync(path, 'w');
  const jurisdiction = '0b5e7a10-0000-4000-8000-000000000001';
  const lines = [`{"format":"headstamp-log/1","jurisdiction":{"code":"BZ","id":"${jurisdiction}","name":"Belize"}}`];
  const edge = [];
  const node = (left, right) => hash('sha256', Buffer.concat([Buffer.from([1]), left, right]), 'buffer');
  const uuid = (n) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  let bytes = 0;
  for (let at = 0; at < EVENTS; at++) {
    const time = new Date(1_767_225_600_000 + at * 1_000).toISOString();
    const event = (filling) =>
      `{"facts":{"offerHash":"${filling}","sealIntact":true,"seals":["S-${at}"]},"id":"${uuid(at)}","jurisdiction":"${jurisdiction}","kind":"handover.accepted","occurredAt":"${time}","official":"${uuid(at % 97)}","recordedAt":"${time}","subject":{"id":"${uuid(at % 9973)}","kind":"cast"},"v":1}`;
    const line = event('ab'.repeat(Math.max(0, Math.round((BYTES - event('').length) / 2))));
    lines.push(line);
    bytes += line.length;
    let leaf = hash('sha256', Buffer.from(`\0${line}`), 'buffer');
    for (let size = at; size % 2 === 1; size = (size - 1) / 2) leaf = node(edge.pop(), leaf);
    edge.push(leaf);
    if (lines.length >= 5_000) writeSync(file, `${lines.splice(0).join('\n')}\n`);
  }
  const text = `${origin}\n${EVENTS}\n${edge.reduceRight((right, left) => node(left, right)).toString('base64')}\n`;
  const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  writeSync(file, `${lines.map((line) => `${line}\n`).join('')}\n${text}\n\u2014 ${origin} ${signature}\n`);
  closeSync(file);
  const read = openSync(path, 'r');
  for (const chunk = Buffer.alloc(CHUNK); readSync(read, chunk) > 0; );
  closeSync(read);
  return { path, key: `${origin}+${keyId.toString('hex')}+${typed.toString('base64')}`, bytes };
}
