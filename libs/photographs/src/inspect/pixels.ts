import { PhotographError } from '../photograph.errors';
import type { PhotographLimits } from '../photograph.limits';

/** Called with what the header states, before a single pixel is read. */
export function refuseTooManyPixels({ width, height }: { readonly width: number; readonly height: number }, { largestPixels }: PhotographLimits): void {
  if (width * height > largestPixels) throw new PhotographError('photograph.too-many-pixels', { width, height, largestPixels });
}
