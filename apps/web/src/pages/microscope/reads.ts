import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { refusalOf } from '../../api/refusal';
import { type HeightGrid, readHeightGrid, type SurfaceForm } from './optics/height-grid';

/** Where the pair comes from; a pair of acquisitions belongs to no examination, so nothing is kept of it. */
export type Examined = { readonly purpose: 'candidate' | 'comparison'; readonly id: string };

/** Read once: what was taken in does not change, and every look is written into the access log. */
export const heightsQuery = (address: string, form: SurfaceForm | null) =>
  queryOptions({
    queryKey: ['heights', address, form],
    queryFn: async ({ signal }): Promise<HeightGrid> => {
      const response = await fetch(form === null ? address : `${address}?form=${form}`, { credentials: 'same-origin', signal });
      if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => null));
      return readHeightGrid(await response.arrayBuffer());
    },
    staleTime: Infinity,
    gcTime: 60_000,
    structuralSharing: false,
  });

export type Annotation = Schemas['AnnotationView'];

export const annotationsQuery = ({ purpose, id }: Examined) =>
  queryOptions({
    queryKey: ['annotations', purpose, id],
    queryFn: ({ signal }) => {
      const at = { params: { path: { id } }, signal };
      return answerOf(purpose === 'candidate' ? api.GET('/api/candidates/{id}/annotations', at) : api.GET('/api/links/{id}/annotations', at));
    },
  });

export const snapshotsQuery = ({ purpose, id }: Examined) =>
  queryOptions({
    queryKey: ['snapshots', purpose, id],
    queryFn: ({ signal }) => {
      const at = { params: { path: { id } }, signal };
      return answerOf(purpose === 'candidate' ? api.GET('/api/candidates/{id}/snapshots', at) : api.GET('/api/links/{id}/snapshots', at));
    },
  });

export type PairCells = Schemas['PairCellsView'];

export const cellsQuery = ({ purpose, id }: Examined) =>
  queryOptions({
    queryKey: ['cells', purpose, id],
    queryFn: ({ signal }): Promise<PairCells> => {
      const at = { params: { path: { id } }, signal };
      return answerOf(purpose === 'candidate' ? api.GET('/api/candidates/{id}/cells', at) : api.GET('/api/links/{id}/cells', at));
    },
    staleTime: Infinity,
  });
