import { fromHex, hex, type Bytes } from './bytes';
import { readExport } from './bundle-file';
import { issued, sameCertificate, type Certificate } from './certificate';
import { judgeMessage, signedMessage } from './cms';
import type { Crypto } from './crypto';
import { DerFault } from './der';
import { broken, open, proved, type Finding } from './finding';
import { checkpoint, readNote } from './note';
import { attachments, footers } from './pdf-parts';
import { PdfFile } from './pdf-file';
import { PdfFault } from './pdf-objects';
import { rootText } from './log-keys';
import type { Trust } from './trust';

/** Name of the attachment that holds the histories. */
const EXPORT = 'histories.json';
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const FOOTER = /size(\d{1,16})·root([A-Za-z0-9+/]{43}=)/g;

/** Judges a court report: its signature, its attachment, and whether its pages name the state of the log that the attachment proves. */
export async function checkReport(
  crypto: Crypto,
  bytes: Bytes,
  trust: Trust,
): Promise<{ readonly findings: readonly Finding[]; readonly exported: Bytes | null }> {
  let pdf: PdfFile;
  try {
    pdf = new PdfFile(bytes);
    const findings = await checkSignature(crypto, pdf, trust);
    const inside = (await attachments(pdf)).filter(({ name }) => name === EXPORT);
    const [only] = inside;
    if (!only || inside.length > 1) {
      return {
        findings: [...findings, broken('the report brings its proofs', `it has ${inside.length} attachments named ${EXPORT}`)],
        exported: null,
      };
    }
    return { findings: [...findings, await checkFooters(crypto, pdf, only.content)], exported: only.content };
  } catch (error) {
    if (!(error instanceof PdfFault)) throw error;
    return { findings: [broken('the report can be read', error.message)], exported: null };
  }
}

async function checkSignature(crypto: Crypto, { bytes, text }: PdfFile, trust: Trust): Promise<Finding[]> {
  const about = 'every byte of the PDF is as it was signed';
  const [from = -1, length = 0, second = 0, rest = 0] = [...text.matchAll(BYTE_RANGE)].at(-1)?.slice(1).map(Number) ?? [];
  if (from < 0) return [broken(about, 'it is not signed')];
  const gap = text.slice(length, second);
  if (from !== 0 || second + rest !== bytes.length || second <= length || !gap.startsWith('<') || !gap.endsWith('>')) {
    return [broken(about, 'the signature does not cover the whole file: something was added or cut')];
  }
  const der = fromHex(gap.slice(1, -1));
  if (!der) return [broken(about, 'the signature cannot be read')];
  try {
    const message = signedMessage(der);
    const digest = await crypto.digest(message.signer.hash, bytes.subarray(0, length), bytes.subarray(second));
    if (!digest) return [open(about, 'not checked: this browser lacks the hash')];
    const { certificate } = message.signer;
    const judged = await judgeMessage(crypto, message, digest);
    if (judged === 'unknown') return [open(about, 'not checked: signed in a way this program does not know')];
    if (judged === 'invalid') return [broken(about, 'the file or its signature was changed after signing')];
    return [
      proved(about, `signed with the key of the certificate ${fingerprint(crypto, certificate)}`),
      await whose(crypto, certificate, trust),
    ];
  } catch (error) {
    if (error instanceof DerFault) return [broken(about, `the signature ${error.message}`)];
    throw error;
  }
}

const fingerprint = (crypto: Crypto, { whole }: Certificate): string => `with the SHA-256 ${hex(crypto.sha256(whole))}`;

async function whose(crypto: Crypto, certificate: Certificate, { papers }: Trust): Promise<Finding> {
  const about = 'the key that signed the PDF is that of the jurisdiction it names';
  for (const known of papers) {
    if (sameCertificate(known, certificate)) return proved(about, 'it is the certificate you supplied');
    if ((await issued(crypto, known, certificate)) === 'valid') return proved(about, 'issued by the certificate you supplied');
  }
  if (papers.length > 0) return broken(about, 'it is not the certificate you supplied, nor issued by it');
  return open(
    about,
    'its certificate names itself and proves nothing about the name: compare it with one you had from the jurisdiction (--certificate)',
  );
}

async function checkFooters(crypto: Crypto, pdf: PdfFile, exported: Bytes): Promise<Finding> {
  const about = 'every page names the state of the log that the attachment proves';
  const states = readExport(crypto, exported).histories.map((history) => checkpoint(readNote(history.checkpoint).text));
  const newest = states.reduce((a, b) => (b.size > a.size ? b : a));
  const expected = `size${newest.size}·root${rootText(newest.root)}`;
  const pages = await footers(pdf);
  if (pages.length === 0) return broken(about, 'no page can be read');
  for (const [at, text] of pages.entries()) {
    const named = [...text.matchAll(FOOTER)].map(([whole]) => whole);
    if (named.length !== 1) return broken(about, `page ${at + 1} names ${named.length === 0 ? 'none' : 'more than one'}`);
    if (named[0] !== expected) return broken(about, `page ${at + 1} names another: ${named[0] ?? ''}`);
  }
  return proved(about, `${pages.length} page(s): ${newest.size} events, root ${rootText(newest.root)}`);
}
