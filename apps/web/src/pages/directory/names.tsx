import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Ident } from '../../parts/ident';
import { jurisdictionsQuery, officialsQuery } from './directory.reads';

/** A colleague by name; an id that the own directory does not know stays an id. */
export function OfficialName({ id }: { readonly id: string | null | undefined }): ReactNode {
  const { data } = useQuery(officialsQuery);
  const official = data?.find((each) => each.id === id);
  if (!id) return <Ident>{null}</Ident>;
  if (!official) return <Ident>{id.slice(0, 8)}</Ident>;
  return (
    <>
      {official.name} (<Ident>{official.reference}</Ident>)
    </>
  );
}

export function JurisdictionNamed({ id }: { readonly id: string | null | undefined }): ReactNode {
  const { data } = useQuery(jurisdictionsQuery);
  const jurisdiction = data?.find(({ jurisdictionId }) => jurisdictionId === id);
  if (!id) return <Ident>{null}</Ident>;
  return jurisdiction ? jurisdiction.name : <Ident>{id.slice(0, 8)}</Ident>;
}
