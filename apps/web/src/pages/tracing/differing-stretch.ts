/** The recorded text in three parts: what both begin with, what stands between, what both end with. */
export function differingStretch(recorded: string, observed: string): [before: string, differing: string, after: string] {
  const shorter = Math.min(recorded.length, observed.length);
  let start = 0;
  while (start < shorter && recorded[start] === observed[start]) start += 1;
  let end = 0;
  while (end < shorter - start && recorded.at(-1 - end) === observed.at(-1 - end)) end += 1;
  return [recorded.slice(0, start), recorded.slice(start, recorded.length - end), recorded.slice(recorded.length - end)];
}
