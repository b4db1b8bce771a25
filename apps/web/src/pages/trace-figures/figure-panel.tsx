import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../parts/data-table';
import { Panel } from '../../parts/panel';
import { ShareBar } from '../../parts/share-bar';
import { Shielded } from '../../parts/shielded';
import type { FigureTable } from './trace-figures.reads';

interface FigurePanelProps {
  readonly title: string;
  readonly what: string;
  readonly cells: FigureTable['cells'];
  /** What the table lacks; left out where everything is in it. */
  readonly quality?: FigureTable;
  readonly name: (label: string) => ReactNode;
  /** Drawn above the table. */
  readonly children?: ReactNode;
}

/** Counts as a table with bars, and under it what is not in it and why. */
export function FigurePanel({ title, what, cells, quality, name, children }: FigurePanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const most = Math.max(1, ...cells.map(({ count }) => count ?? 0));
  return (
    <Panel title={title}>
      {children}
      <DataTable
        caption={title}
        rows={cells}
        rowId={({ label }) => label}
        empty={t({ id: 'hitFigures.nothing' })}
        columns={[
          { id: 'label', header: what, namesRow: true, cell: ({ label }) => name(label) },
          { id: 'count', header: t({ id: 'hitFigures.count' }), numeric: true, cell: ({ count }) => <Shielded count={count} /> },
          { id: 'share', header: t({ id: 'hitFigures.share' }), cell: ({ count }) => count !== null && <ShareBar share={count / most} /> },
        ]}
      />
      {quality && (
        <Text size="sm" c="gray.7" mt="sm">
          {t({ id: 'traceFigures.quality' }, { lacking: quality.lacking, notCounted: quality.notCounted, suppressed: quality.suppressed })}
        </Text>
      )}
    </Panel>
  );
}
