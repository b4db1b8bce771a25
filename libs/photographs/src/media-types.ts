/** What is kept: pictures as cameras and scanners write them, and scanned papers. */
export const PHOTOGRAPH_MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type PhotographMediaType = (typeof PHOTOGRAPH_MEDIA_TYPES)[number];

export const FILE_ENDINGS: Readonly<Record<PhotographMediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
};
