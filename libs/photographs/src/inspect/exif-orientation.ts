const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
export const UPRIGHT = 1;

/**
 * The orientation (1 to 8) that the first directory of a TIFF structure states, as EXIF keeps it; upright where it states
 * none that can be read. Never throws: how a picture is turned is no reason to refuse it.
 */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return UPRIGHT;
  const little = order === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return UPRIGHT;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) break;
    if (short(at) !== ORIENTATION_TAG) continue;
    const stated = short(at + 8);
    return short(at + 2) === SHORT && stated >= 1 && stated <= 8 ? stated : UPRIGHT;
  }
  return UPRIGHT;
}

/** A TIFF structure that says how the picture is turned, and nothing else. */
export function tiffWithOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION_TAG, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
