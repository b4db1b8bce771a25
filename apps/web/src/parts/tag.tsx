import type { ReactNode } from 'react';

export type Tone = 'plain' | 'waiting' | 'good' | 'bad' | 'told';

/** A short state in words; the colour only repeats what the words say. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
