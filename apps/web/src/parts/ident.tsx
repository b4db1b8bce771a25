import type { ReactNode } from 'react';

/**
 * Serials, calibres, case numbers, hashes, scores: kept left to right and whole in every language, because without
 * isolation a right-to-left page shows `.38 Special` as `Special 38.`.
 */
export function Ident({ children }: { readonly children: string | number | null | undefined }): ReactNode {
  if (children === null || children === undefined || children === '') return <span aria-hidden="true">–</span>;
  return (
    <bdi dir="ltr" className="ident">
      {children}
    </bdi>
  );
}
