import { Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import type { Dispatch, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeSelect } from '../../parts/choices';
import { arrangementLabels, lookLabels, toolLabels } from './microscope-labels';
import type { Side } from './optics/both-sides';
import type { Instrument, Tool, Turn } from './optics/instrument';
import type { Look } from './optics/relief';
import type { Arrangement } from './optics/seam';
import { LOWEST_DEG } from './optics/light';
import { RangeField } from './range-field';

interface ControlsProps {
  readonly at: Instrument;
  readonly turn: Dispatch<Turn>;
  readonly hand: Side;
  readonly onHand: (side: Side) => void;
  readonly onFit: () => void;
}

const EXAGGERATION_STEPS = 60;
/** A slider that is even in ratios: 0.1 to 1,000. */
const toStep = (exaggeration: number): number => Math.round(((Math.log10(exaggeration) + 1) / 4) * EXAGGERATION_STEPS);
const fromStep = (step: number): number => Number((10 ** ((step / EXAGGERATION_STEPS) * 4 - 1)).toPrecision(2));

/** How the surfaces lie and how they are lit, each by a control with a name. */
export function Controls({ at, turn, hand, onHand, onFit }: ControlsProps): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const degrees = (value: number): string => t({ id: 'microscope.degrees' }, { degrees: formatNumber(value, { maximumFractionDigits: 1 }) });
  const side = at.locked ? 'other' : hand;
  return (
    <>
      <div className="microscope-controls">
        <CodeSelect
          of={arrangementLabels}
          label={t({ id: 'microscope.arrangement' })}
          value={at.arrangement}
          onChange={({ currentTarget }) => turn({ kind: 'set', to: { arrangement: currentTarget.value as Arrangement } })}
        />
        <CodeSelect
          of={lookLabels}
          label={t({ id: 'microscope.look' })}
          value={at.look}
          onChange={({ currentTarget }) => turn({ kind: 'set', to: { look: currentTarget.value as Look } })}
        />
        <CodeSelect
          of={toolLabels}
          label={t({ id: 'microscope.tool' })}
          value={at.tool}
          onChange={({ currentTarget }) => turn({ kind: 'tool', tool: currentTarget.value as Tool })}
        />
        <div>
          <Checkbox
            label={t({ id: 'microscope.locked' })}
            checked={at.locked}
            onChange={({ currentTarget }) => turn({ kind: 'set', to: { locked: currentTarget.checked } })}
          />
        </div>
        {!at.locked && (
          <NativeSelect
            label={t({ id: 'microscope.hand' })}
            value={hand}
            onChange={({ currentTarget }) => onHand(currentTarget.value as Side)}
            data={[
              { value: 'own', label: t({ id: 'microscope.first' }) },
              { value: 'other', label: t({ id: 'microscope.second' }) },
            ]}
          />
        )}
      </div>
      <div className="microscope-controls">
        <RangeField
          label={t({ id: 'microscope.lightAzimuth' })}
          value={at.light.azimuthDeg}
          min={0}
          max={359}
          step={1}
          words={degrees(at.light.azimuthDeg)}
          onChange={(azimuthDeg) => turn({ kind: 'set', to: { light: { ...at.light, azimuthDeg } } })}
        />
        <RangeField
          label={t({ id: 'microscope.lightElevation' })}
          value={at.light.elevationDeg}
          min={LOWEST_DEG}
          max={90}
          step={1}
          words={degrees(at.light.elevationDeg)}
          onChange={(elevationDeg) => turn({ kind: 'set', to: { light: { ...at.light, elevationDeg } } })}
        />
        <RangeField
          label={t({ id: 'microscope.exaggeration' })}
          value={toStep(at.exaggeration)}
          min={0}
          max={EXAGGERATION_STEPS}
          step={1}
          words={t({ id: 'microscope.times' }, { times: formatNumber(at.exaggeration, { maximumSignificantDigits: 3 }) })}
          onChange={(step) => turn({ kind: 'set', to: { exaggeration: fromStep(step) } })}
        />
        <RangeField
          label={at.locked ? t({ id: 'microscope.turnBoth' }) : t({ id: 'microscope.turnOne' })}
          value={Math.round(at.cameras[side].turnDeg)}
          min={-180}
          max={180}
          step={1}
          words={degrees(at.cameras[side].turnDeg)}
          onChange={(turnDeg) => turn({ kind: 'set-turn', side, turnDeg })}
        />
      </div>
      <Group gap="xs">
        <Button variant="default" size="compact-md" onClick={() => turn({ kind: 'zoom', side, factor: 1.25 })}>
          {t({ id: 'microscope.nearer' })}
        </Button>
        <Button variant="default" size="compact-md" onClick={() => turn({ kind: 'zoom', side, factor: 0.8 })}>
          {t({ id: 'microscope.farther' })}
        </Button>
        <Button variant="default" size="compact-md" onClick={onFit}>
          {t({ id: 'microscope.fit' })}
        </Button>
      </Group>
    </>
  );
}
