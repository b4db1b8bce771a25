import type { PreparationStep, Surface, SurfaceOrigin } from './surface';

export type PreparedCodecErrorCode =
  'prepared.not-a-prepared-surface' | 'prepared.version-unknown' | 'prepared.damaged' | 'prepared.header-invalid';

export class PreparedCodecError extends Error {
  override readonly name = 'PreparedCodecError';
  constructor(readonly code: PreparedCodecErrorCode) {
    super(code);
  }
}

export interface PreparedHeader {
  readonly nx: number;
  readonly ny: number;
  readonly pitchXUm: number;
  readonly pitchYUm: number;
  readonly meanRemovedUm: number;
  readonly stepNm: number;
  readonly origin: SurfaceOrigin;
}

const MOST_HEADER_BYTES = 64 * 1024;
const MOST_POINTS = 2 ** 23;
const MOST_STEPS = 64;

export function headerOf({ nx, ny, pitchXUm, pitchYUm, meanRemovedUm, origin }: Surface, stepNm: number): PreparedHeader {
  return { nx, ny, pitchXUm, pitchYUm, meanRemovedUm, stepNm, origin: { fileSha256: origin.fileSha256, steps: origin.steps } };
}

/** Checks a header that came from elsewhere, field by field; nothing unknown passes. */
export function parseHeader(bytes: Buffer): PreparedHeader {
  const header = parseJson(bytes);
  const { nx, ny, pitchXUm, pitchYUm, meanRemovedUm, stepNm, origin } = header;
  const sound =
    isCount(nx) &&
    isCount(ny) &&
    nx * ny <= MOST_POINTS &&
    isLength(pitchXUm) &&
    isLength(pitchYUm) &&
    isLength(stepNm) &&
    typeof meanRemovedUm === 'number' &&
    Number.isFinite(meanRemovedUm) &&
    isOrigin(origin);
  if (!sound) throw new PreparedCodecError('prepared.header-invalid');
  return { nx, ny, pitchXUm, pitchYUm, meanRemovedUm, stepNm, origin };
}

function parseJson(bytes: Buffer): Record<string, unknown> {
  if (bytes.length > MOST_HEADER_BYTES) throw new PreparedCodecError('prepared.header-invalid');
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(parsed)) return parsed;
  } catch {
    // Falls through: a header that is not JSON is refused like one that says nonsense.
  }
  throw new PreparedCodecError('prepared.header-invalid');
}

function isOrigin(value: unknown): value is SurfaceOrigin {
  if (!isRecord(value) || !/^[0-9a-f]{64}$/.test(String(value['fileSha256']))) return false;
  const { steps } = value;
  return Array.isArray(steps) && steps.length <= MOST_STEPS && steps.every(isStep);
}

function isStep(value: unknown): value is PreparationStep {
  if (!isRecord(value) || typeof value['name'] !== 'string' || !Number.isInteger(value['version']) || !isRecord(value['parameters']))
    return false;
  return Object.values(value['parameters']).every(isParameter);
}

function isParameter(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number');
  return ['number', 'string', 'boolean'].includes(typeof value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 32_768;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
