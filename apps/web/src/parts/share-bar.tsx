import type { ReactNode } from 'react';

const WIDTH = 240;

/** A share as a bar that begins where the line does; the number beside it says the same. */
export function ShareBar({ share }: { readonly share: number }): ReactNode {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ inlineSize: Math.round(WIDTH * Math.min(1, Math.max(0, share))) }} />
    </span>
  );
}
