import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/client';
import { listQuery } from '../../api/page-of';

export type RecordImport = Schemas['RecordImportView'];
export type RecordField = Schemas['RecordFieldView'];
export type FaultyRow = Schemas['FaultyRowView'];
export type MapColumn = Schemas['MapColumn'];

export interface RecordImportsSearch {
  readonly cursor?: string;
}

export const isUnderWay = ({ state }: RecordImport): boolean => state === 'checking' || state === 'importing';

/** Everything of imports is read again under this name. */
export const RECORD_IMPORTS = ['record-imports'] as const;

export const recordImportsQuery = (search: RecordImportsSearch) =>
  queryOptions({
    queryKey: [...RECORD_IMPORTS, 'list', search],
    queryFn: ({ signal }) => answerOf(api.GET('/api/record-imports', { params: { query: listQuery(search) }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.items.some(isUnderWay) ? 5_000 : false),
  });

/** Read again while its rows are being read. */
export const recordImportQuery = (id: string) =>
  queryOptions({
    queryKey: [...RECORD_IMPORTS, id],
    queryFn: ({ signal }) => answerOf(api.GET('/api/record-imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? 1_500 : false),
  });

export const recordFieldsQuery = queryOptions({
  queryKey: ['record-fields'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/record-imports/fields', { signal })),
  staleTime: Infinity,
});

export interface FaultsSearch {
  readonly afterRow: number;
  readonly duplicates: boolean;
}

/** @param counted how many faults the import tells of, so that the list is read anew after each pass */
export const faultyRowsQuery = (id: string, search: FaultsSearch, counted: number) =>
  queryOptions({
    queryKey: [...RECORD_IMPORTS, id, 'faults', search, counted],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/record-imports/{id}/faults', { params: { path: { id }, query: { ...search, limit: 25 } }, signal })),
    placeholderData: keepPreviousData,
  });
