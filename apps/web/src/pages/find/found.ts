import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMay } from '../../session/session';
import { casesQuery } from '../cases/cases.reads';
import { exhibitsQuery } from '../custody/custody.reads';
import { itemPage } from '../custody/item-page';
import { firearmsQuery } from '../marking/marking.reads';

/** One record that was found, and the page that shows it. */
export interface FoundRecord {
  readonly id: string;
  readonly kind: 'case' | 'exhibit' | 'firearm';
  readonly to: '/cases/$id' | '/exhibits/$id' | '/moulds/$id' | '/casts/$id' | '/firearms/$id';
  /** Identifier that was found: a reference or a serial. */
  readonly identifier: string;
  readonly more: string;
}

/** So many of each kind; whoever wants more opens the list. */
const SHOWN = 5;
const SHORTEST = 2;
const WAIT_MS = 200;

interface Found {
  readonly records: readonly FoundRecord[];
  readonly asking: boolean;
}

/** Looks for what a reference or a serial number begins with, wherever the official may look. References are written in capitals. */
export function useFound(typed: string): Found {
  const may = useMay();
  const [text] = useDebouncedValue(typed.trim(), WAIT_MS);
  const enough = text.length >= SHORTEST;
  const reference = text.toUpperCase();
  const cases = useQuery({ ...casesQuery({ reference }), enabled: enough && may('GET /api/cases') });
  const exhibits = useQuery({ ...exhibitsQuery({ reference }), enabled: enough && may('GET /api/exhibits') });
  const firearms = useQuery({ ...firearmsQuery({ serial: text }), enabled: enough && may('GET /api/firearms') });
  if (!enough) return { records: [], asking: false };
  const exactlyFirst = (one: FoundRecord, other: FoundRecord): number =>
    Number(other.identifier === reference) - Number(one.identifier === reference);
  return {
    records: [
      ...some(cases).map(({ id, reference: identifier, title }): FoundRecord => ({
        id,
        kind: 'case',
        to: '/cases/$id',
        identifier,
        more: title,
      })),
      ...some(exhibits).map(({ id, kind, reference: identifier, description }): FoundRecord => ({
        id,
        kind: 'exhibit',
        to: itemPage(kind),
        identifier,
        more: description ?? '',
      })),
      ...some(firearms).map(({ id, serial, make, model }): FoundRecord => ({
        id,
        kind: 'firearm',
        to: '/firearms/$id',
        identifier: serial ?? '',
        more: `${make} ${model}`,
      })),
    ].sort(exactlyFirst),
    asking: typed.trim() !== text || [cases, exhibits, firearms].some(({ isFetching }) => isFetching),
  };
}

const some = <Row>({ data }: UseQueryResult<{ readonly items: readonly Row[] }>): readonly Row[] => data?.items.slice(0, SHOWN) ?? [];
