import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';

export type Jurisdiction = Schemas['JurisdictionView'];

/** Who takes part in the exchange. */
export const jurisdictionsQuery = queryOptions({
  queryKey: ['jurisdictions'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/jurisdictions', { signal })),
  staleTime: 10 * 60_000,
});

/** The officials of one's own jurisdiction. */
export const officialsQuery = queryOptions({
  queryKey: ['officials'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/officials', { signal })),
  staleTime: 60_000,
});

export type OwnFocalPoint = Schemas['OwnFocalPointView'];

/** The entries of one's own office, with the ways by which each is told. */
export const ownFocalPointsQuery = queryOptions({
  queryKey: ['focal-points', 'own'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/focal-points/own', { signal })),
});

/** Whom to write to, everywhere. */
export const focalPointsQuery = queryOptions({
  queryKey: ['focal-points'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/focal-points', { signal })),
  staleTime: 60_000,
});
