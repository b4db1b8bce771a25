import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NO_TIME_STAMPS, type TimeStampingOptions } from '@headstamp/ledger';
import { ConfigurationError, text, url, whole, type Environment } from './environment';

const CERTIFICATE = 'HEADSTAMP_TIME_STAMP_CERTIFICATE';
const ACCEPTS = 'a file with the certificate of the time-stamp authority, or of who issued it, in PEM';

/** No time stamps unless an authority is named; then its certificate is needed too. */
export function timeStampingOf(env: Environment): TimeStampingOptions {
  if (!env.HEADSTAMP_TIME_STAMP_URL?.trim()) return NO_TIME_STAMPS;
  const everyMs = Math.max(1, whole(env, 'HEADSTAMP_TIME_STAMP_MINUTES', 60, 44_640)) * 60_000;
  return { ...NO_TIME_STAMPS, url: url(env, 'HEADSTAMP_TIME_STAMP_URL', ['http:', 'https:']), trusted: certificatesOf(text(env, CERTIFICATE, ACCEPTS)), everyMs };
}

function certificatesOf(path: string): X509Certificate[] {
  try {
    const pem = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    if (pem.length > 0) return pem.map((each) => new X509Certificate(each));
  } catch {
    // Said below.
  }
  throw new ConfigurationError(`${CERTIFICATE} names a file that cannot be read; it must be ${ACCEPTS}.`);
}
