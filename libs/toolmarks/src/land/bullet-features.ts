import type { Surface } from '../surface/surface';
import { landSignature, type Signature, SIGNATURE_DEFAULTS } from './signature';
import { landOf, landPlaces } from './unrolled-bullet';

const { round, max, min } = Math;

const MAGIC = 0x31424d54;
/** Magic, number of lands, pitch in µm, SHA-256. */
const HEAD = 48;
/** Signatures are kept in steps of a nanometre. */
const STEP_UM = 0.001;
const HIGHEST = 32_767;

/** What a comparison needs of one bullet, derived from its unrolled surface and made again from it at any time. */
export interface BulletFeatures {
  readonly fileSha256: string;
  /** In the order of the lands; null where none was scanned. */
  readonly lands: readonly (Signature | null)[];
}

/** The signatures of an unrolled bullet, rounded as in `packBulletFeatures`, so that stored and fresh ones are equal. @throws PreparedCodecError */
export function bulletFeaturesOf(bullet: Surface): BulletFeatures {
  const lands = landPlaces(bullet).map((place) => (place === null ? null : rounded(landSignature(landOf(bullet, place), SIGNATURE_DEFAULTS))));
  return { fileSha256: bullet.origin.fileSha256, lands };
}

const rounded = ({ pitchUm, z }: Signature): Signature => ({ pitchUm, z: z.map((height) => stepsOf(height) * STEP_UM) });

const stepsOf = (height: number): number => max(-HIGHEST, min(HIGHEST, round(height / STEP_UM)));

export function packBulletFeatures({ fileSha256, lands }: BulletFeatures): Uint8Array {
  const points = lands.reduce((sum, land) => sum + (land?.z.length ?? 0), 0);
  const bytes = Buffer.alloc(HEAD + 4 * lands.length + 2 * points);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(lands.length, 4);
  bytes.writeDoubleLE(lands.find((land) => land !== null)?.pitchUm ?? 0, 8);
  bytes.write(fileSha256, 16, 'hex');
  let at = HEAD;
  for (const land of lands) {
    bytes.writeUInt32LE(land?.z.length ?? 0, at);
    at += 4;
    for (const height of land?.z ?? []) {
      bytes.writeInt16LE(stepsOf(height), at);
      at += 2;
    }
  }
  return new Uint8Array(bytes);
}

/** @throws RangeError for other bytes */
export function unpackBulletFeatures(packed: Uint8Array): BulletFeatures {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== MAGIC) throw new RangeError('these bytes are no features of a bullet');
  const pitchUm = bytes.readDoubleLE(8);
  let at = HEAD;
  const lands = Array.from({ length: bytes.readUInt32LE(4) }, (): Signature | null => {
    const points = bytes.readUInt32LE(at);
    const from = at + 4;
    at = from + 2 * points;
    return points === 0 ? null : { pitchUm, z: Float64Array.from({ length: points }, (_, i) => bytes.readInt16LE(from + 2 * i) * STEP_UM) };
  });
  return { fileSha256: bytes.toString('hex', 16, 48), lands };
}

/** Signatures at twice the pitch, for the screen. */
export function halvedSignatures(lands: readonly (Signature | null)[]): (Signature | null)[] {
  return lands.map((land) => {
    if (land === null) return null;
    const z = new Float64Array(land.z.length >> 1);
    for (let i = 0; i < z.length; i++) z[i] = (land.z[2 * i]! + land.z[2 * i + 1]!) / 2;
    return { pitchUm: 2 * land.pitchUm, z };
  });
}
