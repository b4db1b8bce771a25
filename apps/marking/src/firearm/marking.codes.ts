/** How a mark was put on. */
export const MARKING_METHODS = ['STAMPED', 'ROLLED', 'DOT_PEEN', 'ENGRAVED', 'LASER', 'ETCHED', 'CAST', 'OTHER'] as const;
export type MarkingMethod = (typeof MARKING_METHODS)[number];

export const LEGIBILITIES = ['CLEAR', 'WORN', 'PARTIAL', 'ILLEGIBLE'] as const;
export type Legibility = (typeof LEGIBILITIES)[number];
