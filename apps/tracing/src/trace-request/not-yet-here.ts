/** What a document speaks of may still be under way, so the message is to be tried again. */
export class NotYetHere extends Error {}

/** How long a word waits for what it speaks of. On one deployment both arrive within seconds. */
export const WAITS_MS = 3_600_000;
