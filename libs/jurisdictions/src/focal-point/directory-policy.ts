/** How long an entry of the directory holds without anybody saying that it still does. */
export abstract class DirectoryPolicy {
  abstract readonly confirmEveryMs: number;
  /** A reminder comes when this much is left. */
  abstract readonly remindBeforeMs: number;
}

const DAY_MS = 86_400_000;

/** A list of contacts is out of date within the year; no instrument gives a figure, so half a year is this installation's own. */
export const STANDARD_DIRECTORY_POLICY: DirectoryPolicy = { confirmEveryMs: 182.5 * DAY_MS, remindBeforeMs: 30 * DAY_MS };
