import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { CUSTODY } from '../custody/custody.reads';

export type Casting = Schemas['CastingView'];
export type CastingStep = Casting['missing'][number];
export type Gauge = Casting['next'][number]['needs'][number];

export const castingQuery = (id: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'casting', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/castings/{id}', { params: { path: { id } }, signal })),
  });

/** Castings of an item that somebody is at. */
export const openCastingsQuery = (itemId: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'castings', itemId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/castings', { params: { query: { state: 'open', itemId } }, signal })),
  });
