import { createHash } from 'node:crypto';
import { ALIGN_DEFAULTS, type AlignParameters } from './align';
import { SIGNATURE_DEFAULTS, type SignatureParameters } from './signature';
import { LAND_PITCH_UM, ROWS_OF_EXCHANGE } from './unrolled-bullet';

/** Everything by which two bullets are compared. */
export interface BulletParameters extends SignatureParameters, AlignParameters {
  readonly method: 'land-signatures';
  readonly pitchUm: number;
  readonly rowsAveraged: number;
}

export const BULLET_PARAMETERS: BulletParameters = {
  method: 'land-signatures', pitchUm: LAND_PITCH_UM, rowsAveraged: ROWS_OF_EXCHANGE, ...SIGNATURE_DEFAULTS, ...ALIGN_DEFAULTS,
};

/** SHA-256 over the parameters in one stated order. */
export function bulletParametersHash(parameters: BulletParameters = BULLET_PARAMETERS): string {
  const ordered = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}
