import type { PhotographMediaType } from '../media-types';

/** What a file turned out to be, and the copy of it that may be shown. */
export interface Inspected {
  readonly mediaType: PhotographMediaType;
  /** Pixels as stored, before the orientation turns them; null for papers. */
  readonly width: number | null;
  readonly height: number | null;
  /** EXIF 2.3, tag 0x0112: 1 (upright) to 8. */
  readonly orientation: number;
  /** The same pixels or pages without anything that tells of place, camera or person. */
  readonly cleaned: Buffer;
}
