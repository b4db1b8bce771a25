import { bulletFeaturesOf, decodePrepared, DEFAULT_PARAMETERS, featuresOf, packBulletFeatures, packFeatures } from '@headstamp/toolmarks';
import type { Method } from './methods';

/** What searches compare of a stored surface, packed. */
export function derivedFeatures(surface: Uint8Array, method: Method): Uint8Array {
  const decoded = decodePrepared(surface);
  return method === 'lands' ? packBulletFeatures(bulletFeaturesOf(decoded)) : packFeatures(featuresOf(decoded, DEFAULT_PARAMETERS));
}
