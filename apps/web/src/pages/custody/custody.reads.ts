import type { ItemKind } from '@headstamp/codes';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';
import type { operations } from '../../api/schema';

export type Exhibit = Schemas['ExhibitView'];
export type ExhibitDetail = Schemas['ExhibitDetailView'];
export type Mould = Schemas['MouldDetailView'];
export type Cast = Schemas['CastView'];
export type CastDetail = Schemas['CastDetailView'];
export type CastState = NonNullable<NonNullable<operations['Casting_list']['parameters']['query']>['state']>;
export type Timeline = Schemas['TimelineView'];
export type Handover = Schemas['HandoverView'];
export type Consignment = Schemas['ConsignmentDetailView'];

export interface ExhibitsSearch {
  readonly cursor?: string;
  readonly caseId?: string;
  readonly kind?: ItemKind;
  /** How the reference begins. */
  readonly reference?: string;
}
export interface CastsSearch {
  readonly cursor?: string;
  readonly state?: CastState;
}
export interface ConsignmentsSearch {
  readonly cursor?: string;
  readonly direction?: 'in' | 'out';
}
export interface HandoversSearch {
  readonly cursor?: string;
  readonly state?: Handover['state'];
}

/** Whatever happens to one item shows on others: its parent, its mould, its consignment. */
export const CUSTODY = ['custody'] as const;

export const exhibitsQuery = (search: ExhibitsSearch) =>
  queryOptions({
    queryKey: [...CUSTODY, 'exhibits', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/exhibits', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const exhibitQuery = (id: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'exhibit', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/exhibits/{id}', { params: { path: { id } }, signal })),
  });

export const mouldQuery = (id: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'mould', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/moulds/{id}', { params: { path: { id } }, signal })),
  });

export const castsQuery = (search: CastsSearch) =>
  queryOptions({
    queryKey: [...CUSTODY, 'casts', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/casts', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const castQuery = (id: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'cast', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/casts/{id}', { params: { path: { id } }, signal })),
  });

export const handoversQuery = (search: HandoversSearch) =>
  queryOptions({
    queryKey: [...CUSTODY, 'handovers', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/handovers', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

export const consignmentsQuery = (search: ConsignmentsSearch) =>
  queryOptions({
    queryKey: [...CUSTODY, 'consignments', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/consignments', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
  });

/** Read again while the other side has not answered. */
export const consignmentQuery = (id: string) =>
  queryOptions({
    queryKey: [...CUSTODY, 'consignment', id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/consignments/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'dispatched' ? 20_000 : false),
  });
