/** How much one file may hold. The composition root states the size; the pixels follow from what a viewer can still open. */
export class PhotographLimits {
  constructor(
    /** Bytes of one file. */
    readonly largestBytes = 20 * 1024 * 1024,
    /** Width times height, as the header states them: nothing larger is ever decoded. */
    readonly largestPixels = 120_000_000,
  ) {}
}
