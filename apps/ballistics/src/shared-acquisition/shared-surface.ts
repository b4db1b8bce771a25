import { decodePrepared, landPlaces, PreparedCodecError } from '@headstamp/toolmarks';

/** A breech face at the exchanged pitch has some ten kilobytes, a bullet some hundred; nothing a partner sends may be much more. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Why a surface from abroad is not taken in. */
export class SharedSurfaceRefused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/**
 * Reads a surface as it came in a document, all of it, before anything is kept.
 * @param fileSha256 the file it must have been prepared from, when the document names one
 */
export function readSharedSurface(base64: string, fileSha256: string | null): Buffer {
  if (base64.length > (MOST_BYTES * 4) / 3) throw new SharedSurfaceRefused('surface-too-large');
  const bytes = Buffer.from(base64, 'base64');
  try {
    const { origin } = decodePrepared(bytes);
    if (fileSha256 !== null && origin.fileSha256 !== fileSha256) throw new SharedSurfaceRefused('surface-of-another-file');
  } catch (error) {
    if (error instanceof PreparedCodecError) throw new SharedSurfaceRefused(error.code);
    throw error;
  }
  return bytes;
}

/**
 * A bullet from abroad has the lands that its owner says it has, where it says they are.
 * @throws SharedSurfaceRefused
 */
export function assertBullet(surface: Buffer, lands: number | undefined): void {
  let places: unknown[];
  try {
    places = landPlaces(decodePrepared(surface));
  } catch (error) {
    if (error instanceof PreparedCodecError) throw new SharedSurfaceRefused('not-a-bullet');
    throw error;
  }
  if (places.length !== lands) throw new SharedSurfaceRefused('lands-disagree');
}
