import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type Acquisition = Schemas['AcquisitionView'];
export type Correlation = Schemas['CorrelationView'];
export type TestFire = Schemas['TestFireView'];

export interface AcquisitionsSearch {
  readonly cursor?: string;
  readonly caseId?: string;
}

const underWay = (correlation: Correlation | null): boolean => correlation?.state === 'queued' || correlation?.state === 'running';

export const acquisitionsQuery = (search: AcquisitionsSearch) =>
  queryOptions({
    queryKey: ['acquisitions', 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/acquisitions', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ correlation }) => underWay(correlation)) ? 5_000 : false),
  });

/** Read again while it is being compared. */
export const acquisitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['acquisitions', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/acquisitions/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && (data.correlation === null || underWay(data.correlation)) ? 1_500 : false),
  });

export type Sharing = Schemas['SharingView'];

export const sharingQuery = (id: string) =>
  queryOptions({
    queryKey: ['sharing', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/acquisitions/{id}/sharing', { params: { path: { id } }, signal })),
  });

/** The acquisitions of one case, among which the lands of a bullet are. */
export const landsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['acquisitions', 'of-case', caseId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/acquisitions', { params: { query: { caseId, limit: 200 } }, signal })),
  });

export const testFiresQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['test-fires', caseId],
    queryFn: ({ signal }) => answerOf(api.GET('/api/test-fires', { params: { query: { caseId } }, signal })),
    enabled: caseId !== '',
  });

export type Candidate = Schemas['CandidateList']['items'][number];

export const candidatesQuery = (acquisitionId: string, settled: boolean) =>
  queryOptions({
    queryKey: ['candidates', 'of', acquisitionId, settled],
    queryFn: ({ signal }) => answerOf(api.GET('/api/acquisitions/{id}/candidates', { params: { path: { id: acquisitionId } }, signal })),
  });

export const candidateQuery = (id: string) =>
  queryOptions({
    queryKey: ['candidates', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/candidates/{id}', { params: { path: { id } }, signal })),
  });

export type BallisticLink = Schemas['LinkView'];

export interface LinksSearch {
  readonly cursor?: string;
  readonly state?: BallisticLink['state'];
  readonly caseId?: string;
}

export const linksQuery = (search: LinksSearch) =>
  queryOptions({
    queryKey: ['links', 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/links', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

/** Read again until it is settled: the other side, a courier or a colleague may move it on. */
export const linkQuery = (id: string) =>
  queryOptions({
    queryKey: ['links', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/links/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.settledAt === null ? 20_000 : false),
  });
