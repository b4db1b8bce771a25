import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { Ident } from '../../parts/ident';
import { ItemLink } from '../custody/item-link';

type Thing = Schemas['ScannedThingView'];

/** To the page of what bears a label; what has no page of its own is only named. */
export function ThingLink({ thing }: { readonly thing: Thing }): ReactNode {
  const { kind, id, reference, itemKind, partOf } = thing;
  if (itemKind !== null) return <ItemLink item={{ id, reference, kind: itemKind }} />;
  if (kind !== 'consignment' && kind !== 'package') return <Ident>{reference}</Ident>;
  return (
    <Link to="/consignments/$id" params={{ id: partOf ?? id }}>
      <Ident>{reference}</Ident>
    </Link>
  );
}
