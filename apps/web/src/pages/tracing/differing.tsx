import type { ReactNode } from 'react';

interface DifferingProps {
  readonly recorded: string;
  readonly observed: string;
}

/** Marks the characters of the recorded text that stand differently in the observed one: the stretch between what both begin and end with. */
export function Differing({ recorded, observed }: DifferingProps): ReactNode {
  const [before, differing, after] = differingStretch(recorded, observed);
  return (
    <bdi dir="ltr" className="ident">
      {before}
      {differing !== '' && <mark className="differs">{differing}</mark>}
      {after}
    </bdi>
  );
}

export function differingStretch(recorded: string, observed: string): [before: string, differing: string, after: string] {
  const shorter = Math.min(recorded.length, observed.length);
  let start = 0;
  while (start < shorter && recorded[start] === observed[start]) start += 1;
  let end = 0;
  while (end < shorter - start && recorded.at(-1 - end) === observed.at(-1 - end)) end += 1;
  return [recorded.slice(0, start), recorded.slice(start, recorded.length - end), recorded.slice(recorded.length - end)];
}
