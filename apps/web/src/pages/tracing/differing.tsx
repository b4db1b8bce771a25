import type { ReactNode } from 'react';
import { differingStretch } from './differing-stretch';

interface DifferingProps {
  readonly recorded: string;
  readonly observed: string;
}

/** Marks the characters of the recorded text that stand differently in the observed one. */
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
