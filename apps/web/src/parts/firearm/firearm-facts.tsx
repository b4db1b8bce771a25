import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { firearmTypeLabels, markedPartLabels, markKindLabels, serialStateLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { DataTable } from '../data-table';
import { Facts } from '../facts';
import { Ident } from '../ident';

export interface MarkSeen {
  readonly kind: string;
  readonly part: string;
  readonly text: string;
  readonly country: string | null;
  readonly year: number | null;
}

interface FirearmSeen {
  readonly serial: string | null;
  readonly serialState: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly type: string | null;
  readonly calibre: string | null;
  readonly countryOfOrigin: string | null;
  readonly marks: readonly MarkSeen[];
}

/** A weapon as it was read. */
export function FirearmFacts({ firearm }: { readonly firearm: FirearmSeen }): ReactNode {
  const field = useFieldName();
  return (
    <>
      <Facts
        of={[
          { term: field('serial'), value: <Ident>{firearm.serial}</Ident> },
          { term: field('serialState'), value: <Code of={serialStateLabels} value={firearm.serialState} /> },
          { term: field('make'), value: firearm.make },
          { term: field('model'), value: firearm.model && <Ident>{firearm.model}</Ident> },
          { term: field('type'), value: <Code of={firearmTypeLabels} value={firearm.type} /> },
          { term: field('calibre'), value: <Ident>{firearm.calibre}</Ident> },
          { term: field('countryOfOrigin'), value: <Country code={firearm.countryOfOrigin} /> },
        ]}
      />
      <MarksTable marks={firearm.marks} />
    </>
  );
}

export function MarksTable({ marks }: { readonly marks: readonly MarkSeen[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <DataTable
      caption={t({ id: 'marks.caption' })}
      rows={marks.map((mark, index) => ({ ...mark, index }))}
      rowId={({ index }) => String(index)}
      empty={t({ id: 'marks.none' })}
      columns={[
        { id: 'kind', header: field('kind'), cell: ({ kind }) => <Code of={markKindLabels} value={kind} />, namesRow: true },
        { id: 'text', header: t({ id: 'marks.text' }), cell: ({ text }) => <Ident>{text}</Ident> },
        { id: 'part', header: field('part'), cell: ({ part }) => <Code of={markedPartLabels} value={part} /> },
        { id: 'country', header: field('country'), cell: ({ country }) => <Country code={country} /> },
        { id: 'year', header: field('year'), cell: ({ year }) => (year === null ? '–' : <Ident>{year}</Ident>) },
      ]}
    />
  );
}
