import { Button, Checkbox, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Dispatch, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Awaited } from '../../parts/awaited';
import { figure } from '../../parts/figure';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import type { Turn } from './optics/instrument';
import { cellsQuery, type Examined, type PairCells } from './reads';

interface CellsPanelProps {
  readonly of: Examined;
  readonly marked: boolean;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly turn: Dispatch<Turn>;
}

/** What the engine found, for an examiner who has looked first; until then nobody is told. */
export function CellsPanel({ of, marked, shown, onShow, turn }: CellsPanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Panel title={t({ id: 'microscope.cells' })}>
      {marked ? (
        <>
          <Checkbox label={t({ id: 'microscope.showCells' })} checked={shown} onChange={({ currentTarget }) => onShow(currentTarget.checked)} mb="sm" />
          {shown && <Found of={of} turn={turn} />}
        </>
      ) : (
        <Text size="sm">{t({ id: 'microscope.markFirst' })}</Text>
      )}
    </Panel>
  );
}

function Found({ of, turn }: Pick<CellsPanelProps, 'of' | 'turn'>): ReactNode {
  const read = useQuery(cellsQuery(of));
  return <Awaited read={read}>{(cells) => <Told cells={cells} turn={turn} />}</Awaited>;
}

function Told({ cells, turn }: { readonly cells: PairCells; readonly turn: Dispatch<Turn> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const counts = cells.congruentCells.map((congruent, i) => `${congruent}/${cells.cells[i] ?? '?'}`).join(' · ');
  return (
    <>
      <Text size="sm">
        {t({ id: 'microscope.cellsFound' })} <Ident>{counts}</Ident> · {t({ id: 'candidates.score' })} <Ident>{figure(cells.score)}</Ident>
      </Text>
      <Text size="sm" mb="sm">
        {t({ id: 'candidates.lead' })}
      </Text>
      {cells.congruent.length > 0 && (
        <Button variant="default" size="compact-md" onClick={() => turn({ kind: 'pose', pose: cells.pose })}>
          {t({ id: 'microscope.asEngineLays' })}
        </Button>
      )}
    </>
  );
}
