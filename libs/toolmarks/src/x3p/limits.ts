/** What a single upload may cost before it is refused. Sizes in bytes. */
export interface X3pLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly mainXmlBytes: number;
  readonly checksumBytes: number;
  readonly dataBytes: number;
  readonly ratio: number;
  readonly xmlDepth: number;
  readonly xmlElements: number;
  readonly sideLength: number;
  readonly points: number;
}

const KIB = 1024;
const MIB = 1024 * KIB;

export const X3P_LIMITS: X3pLimits = {
  fileBytes: 64 * MIB,
  entries: 64,
  mainXmlBytes: 256 * KIB,
  checksumBytes: 4 * KIB,
  dataBytes: 512 * MIB,
  ratio: 200,
  xmlDepth: 16,
  xmlElements: 2_000,
  sideLength: 32_768,
  points: 2 ** 26,
};
