import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Ident } from '../../parts/ident';

interface ItemLinkProps {
  readonly item: { readonly id: string; readonly kind: string; readonly reference: string };
}

/** To the page of an item: moulds and casts have pages of their own. */
export function ItemLink({ item: { id, kind, reference } }: ItemLinkProps): ReactNode {
  const to = kind === 'MOULD' ? '/moulds/$id' : kind === 'CAST' ? '/casts/$id' : '/exhibits/$id';
  return (
    <Link to={to} params={{ id }}>
      <Ident>{reference}</Ident>
    </Link>
  );
}
