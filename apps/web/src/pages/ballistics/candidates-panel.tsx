import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { candidateStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { figure } from '../../parts/figure';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { Tag } from '../../parts/tag';
import { type Acquisition, type Candidate, candidatesQuery } from './ballistics.reads';

/** The ranked list: candidates for an examiner to look at, and nothing more than that. */
export function CandidatesPanel({ acquisition: { id, correlation } }: { readonly acquisition: Acquisition }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = useQuery(candidatesQuery(id, correlation?.state === 'done'));
  return (
    <Panel title={t({ id: 'candidates.title' })}>
      <Text size="sm" mb="sm">
        {t({ id: 'candidates.lead' })}
      </Text>
      <Awaited read={read}>{({ items }) => <Ranked candidates={items} done={correlation?.state === 'done'} />}</Awaited>
    </Panel>
  );
}

function Ranked({ candidates, done }: { readonly candidates: readonly Candidate[]; readonly done: boolean }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <DataTable
      caption={t({ id: 'candidates.title' })}
      rows={candidates}
      rowId={({ id }) => id}
      empty={done ? t({ id: 'candidates.none' }) : t({ id: 'candidates.notYet' })}
      columns={[
        { id: 'rank', header: t({ id: 'candidates.rank' }), numeric: true, cell: ({ rank }) => <Ident>{rank}</Ident> },
        {
          id: 'other',
          header: t({ id: 'candidates.candidate' }),
          namesRow: true,
          cell: ({ id, other }) => (
            <>
              <Link to="/candidates/$id" params={{ id }}>
                <Ident>{other.reference}</Ident>
              </Link>{' '}
              <SyntheticLabel synthetic={other.synthetic} />
            </>
          ),
        },
        {
          id: 'owner',
          header: t({ id: 'candidates.owner' }),
          cell: ({ other }) => (other.jurisdiction === null ? t({ id: 'candidates.ours' }) : <Ident>{other.jurisdiction}</Ident>),
        },
        { id: 'calibre', header: field('calibre'), cell: ({ other }) => <Ident>{other.calibre}</Ident> },
        { id: 'score', header: t({ id: 'candidates.score' }), numeric: true, cell: ({ score }) => <Ident>{figure(score)}</Ident> },
        { id: 'cells', header: t({ id: 'candidates.cells' }), numeric: true, cell: (candidate) => <Ident>{cellsOf(candidate)}</Ident> },
        {
          id: 'state',
          header: field('state'),
          cell: ({ state }) => (
            <Tag tone={state === 'lead' ? 'told' : 'plain'}>
              <Code of={candidateStateLabels} value={state} />
            </Tag>
          ),
        },
      ]}
    />
  );
}

/** Congruent of compared cells, in both directions. */
export function cellsOf({ congruentCells, cells }: Candidate): string {
  return congruentCells.map((congruent, index) => `${congruent}/${cells[index] ?? '?'}`).join(' · ');
}
