import { equal, type Bytes } from './bytes';
import { isAuthority, issued, hashName, sameCertificate, stampsTime, validAt, type Certificate } from './certificate';
import { judgeMessage, signedMessage } from './cms';
import type { Crypto } from './crypto';
import { DerFault, instant, members, need, oid, readDer, TAG } from './der';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const LONGEST_CHAIN = 4;

/** What a time stamp comes to. `at` only when it holds. */
export type Stamped = { readonly standing: 'holds'; readonly at: Date } | { readonly standing: 'fails' | 'open'; readonly because: string };

/**
 * Judges an RFC 3161 token over these bytes, under certificates of authorities that the reader supplied. Every certificate must have
 * been valid at the time in the token; that it has ended since takes nothing away.
 */
export async function checkTimeStamp(crypto: Crypto, token: Bytes, stamped: Bytes, trusted: readonly Certificate[]): Promise<Stamped> {
  try {
    const message = signedMessage(token, trusted);
    if (message.contentType !== TST_INFO || !message.content) return { standing: 'fails', because: 'is no time stamp' };
    const { hash, imprint, at } = stampInfo(message.content);
    const digest = await crypto.digest(hash, stamped);
    const contentDigest = await crypto.digest(message.signer.hash, message.content);
    if (!digest || !contentDigest) return { standing: 'open', because: 'cannot be checked: this browser lacks the hash' };
    if (!equal(digest, imprint)) return { standing: 'fails', because: 'was made over something else' };
    const judged = await judgeMessage(crypto, message, contentDigest);
    if (judged === 'unknown') return { standing: 'open', because: 'is signed in a way this program does not know' };
    if (judged === 'invalid') return { standing: 'fails', because: 'has a signature that does not fit' };
    const { certificate } = message.signer;
    if (!stampsTime(certificate)) return { standing: 'fails', because: 'is signed by a key that is not for time stamps' };
    if (trusted.length === 0) return { standing: 'open', because: 'you supplied no certificate of a time-stamping authority' };
    return await chained(crypto, certificate, message.certificates, trusted, at);
  } catch (error) {
    if (error instanceof DerFault) return { standing: 'fails', because: error.message };
    throw error;
  }
}

/** RFC 3161 2.4.2. */
function stampInfo(content: Bytes): { hash: 'SHA-256' | 'SHA-384' | 'SHA-512'; imprint: Bytes; at: number } {
  const [version, policy, imprint, serial, time] = members(need(readDer(content), TAG.sequence));
  if (need(version, TAG.integer).content[0] !== 1) throw new DerFault('is of a version this program does not know');
  oid(policy);
  need(serial, TAG.integer);
  const [algorithm, hashed] = members(need(imprint, TAG.sequence));
  return { hash: hashName(algorithm), imprint: need(hashed, TAG.octetString).content, at: instant(need(time, TAG.generalizedTime)) };
}

async function chained(
  crypto: Crypto,
  signer: Certificate,
  sent: readonly Certificate[],
  trusted: readonly Certificate[],
  at: number,
): Promise<Stamped> {
  let current = signer;
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    if (!validAt(current, at)) return { standing: 'fails', because: 'was made when a certificate of its authority was not valid' };
    if (trusted.some((each) => sameCertificate(each, current))) return { standing: 'holds', at: new Date(at) };
    for (const root of trusted) {
      if ((await issued(crypto, root, current)) === 'valid' && isAuthority(root)) {
        if (validAt(root, at)) return { standing: 'holds', at: new Date(at) };
        return { standing: 'fails', because: 'was made when the certificate you supplied was not valid' };
      }
    }
    const next = await issuerAmong(crypto, current, sent);
    if (!next) break;
    current = next;
  }
  return { standing: 'fails', because: 'does not lead to a certificate you supplied' };
}

async function issuerAmong(crypto: Crypto, of: Certificate, sent: readonly Certificate[]): Promise<Certificate | null> {
  for (const each of sent) {
    if (!sameCertificate(each, of) && isAuthority(each) && (await issued(crypto, each, of)) === 'valid') return each;
  }
  return null;
}
