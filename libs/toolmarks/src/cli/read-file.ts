import { readFileSync } from 'node:fs';
import { featuresOf, packFeatures } from '../cells/features';
import { DEFAULT_PARAMETERS } from '../cells/parameters';
import { prepareBreechFace, type PreparedSurface } from '../surface/prepare-breech-face';
import { readX3p, type X3pReading } from '../x3p/read-x3p';
import type { Request } from './arguments';

export type ReadingRequest = Pick<Request, 'lenient' | 'micrometres'>;

export function open(file: string, { lenient, micrometres }: ReadingRequest): X3pReading {
  return readX3p(readFileSync(file), {
    mode: lenient ? 'lenient' : 'strict',
    ...(micrometres ? { units: 'micrometre-confirmed' as const } : {}),
  });
}

export function prepare(file: string, request: ReadingRequest): PreparedSurface {
  return prepareBreechFace(open(file, request).surface);
}

/** What a search needs of one file, or why it cannot be had. */
export type ReadFile = { readonly file: string; readonly features: Uint8Array } | { readonly file: string; readonly why: string };

export function featuresOfFile(file: string, request: ReadingRequest): ReadFile {
  try {
    return { file, features: packFeatures(featuresOf(prepare(file, request), DEFAULT_PARAMETERS)) };
  } catch (error) {
    return { file, why: codeOf(error) };
  }
}

/** The stable code of a refusal, or the system's own word for what went wrong. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message : 'unknown';
}
