import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Ident } from '../../parts/ident';
import { exhibitQuery } from './custody.reads';
import { ItemLink } from './item-link';

/** An exhibit by its reference. */
export function ExhibitNamed({ id }: { readonly id: string }): ReactNode {
  const { data } = useQuery(exhibitQuery(id));
  return <span className="listed">{data ? <ItemLink item={data} /> : <Ident>{id.slice(0, 8)}</Ident>}</span>;
}
