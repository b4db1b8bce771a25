import type { ReactNode } from 'react';

/** A fired case seen from its head: rim, primer pocket, the firing pin's off-centre impression. */
export function Mark({ size }: { readonly size: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="15.5" fill="#12303f" />
      <circle cx="16" cy="16" r="12" fill="none" stroke="#e2b755" strokeWidth="2.5" />
      <circle cx="16" cy="16" r="5.5" fill="none" stroke="#e2b755" strokeWidth="2" />
      <circle cx="16.8" cy="15.2" r="1.8" fill="#e2b755" />
    </svg>
  );
}
