import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Ident } from '../../parts/ident';
import { itemPage } from './item-page';

interface ItemLinkProps {
  readonly item: { readonly id: string; readonly kind: string; readonly reference: string };
}

/** To the page of an item. */
export function ItemLink({ item: { id, kind, reference } }: ItemLinkProps): ReactNode {
  return (
    <Link to={itemPage(kind)} params={{ id }}>
      <Ident>{reference}</Ident>
    </Link>
  );
}
