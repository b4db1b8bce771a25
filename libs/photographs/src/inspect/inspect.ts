import { PhotographError } from '../photograph.errors';
import type { PhotographLimits } from '../photograph.limits';
import type { PhotographMediaType } from '../media-types';
import type { Inspected } from './inspected';
import { inspectJpeg } from './jpeg';
import { refuseOtherFormats } from './other-formats';
import { inspectPdf, PDF_SIGNATURE } from './pdf';
import { inspectPng, PNG_SIGNATURE } from './png';

const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);

/** What the file is by its own first bytes; null for everything that is not kept. */
function kindOf(bytes: Buffer): PhotographMediaType | null {
  if (bytes.subarray(0, JPEG_SIGNATURE.length).equals(JPEG_SIGNATURE)) return 'image/jpeg';
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'image/png';
  return bytes.toString('latin1', 0, PDF_SIGNATURE.length) === PDF_SIGNATURE ? 'application/pdf' : null;
}

/**
 * Judges a file that somebody wants kept, and makes the copy of it that may be shown. Decodes no pixel into memory, so what a
 * header claims costs nothing; whatever the bytes are, the answer is a result or a PhotographError.
 * @param stated the media type the sender gave
 */
export async function inspect(bytes: Buffer, stated: string, limits: PhotographLimits): Promise<Inspected> {
  if (bytes.length === 0) throw new PhotographError('photograph.empty');
  if (bytes.length > limits.largestBytes) throw new PhotographError('photograph.too-large', { largestBytes: limits.largestBytes });
  const found = kindOf(bytes);
  if (!found) throw new PhotographError('photograph.not-a-picture');
  if (stated !== found) throw new PhotographError('photograph.other-media-type', { stated: stated.slice(0, 100), found });
  if (found === 'application/pdf') {
    refuseOtherFormats(bytes, '%pdf-');
    return inspectPdf(bytes);
  }
  refuseOtherFormats(bytes);
  return found === 'image/jpeg' ? inspectJpeg(bytes, limits) : inspectPng(bytes, limits);
}
