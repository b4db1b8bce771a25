import { Button, Group, NumberInput, Text } from '@mantine/core';
import type { Dispatch, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { type BothSides, eachSide, type Side } from './optics/both-sides';
import type { HeightGrid } from './optics/height-grid';
import type { Instrument, Turn } from './optics/instrument';
import type { PairShape } from './optics/marks';
import { correlationOf, figuresOf, pathOf, type Profile, profileAlong, reachOf } from './optics/profile';

interface ProfilePanelProps {
  readonly at: Instrument;
  readonly turn: Dispatch<Turn>;
  readonly grids: BothSides<HeightGrid>;
}

/** Heights along one line on both surfaces, as a drawing and as numbers. */
export function ProfilePanel({ at: { profile }, turn, grids }: ProfilePanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Panel title={t({ id: 'microscope.profile' })}>
      <Text size="sm" mb="sm">
        {t({ id: 'microscope.profileHow' })}
      </Text>
      {profile ? <Drawn profile={profile} turn={turn} grids={grids} /> : null}
    </Panel>
  );
}

const lineOf = ({ places: [from, to] }: PairShape, side: Side) => ({ from: from?.[side] ?? { x: 0, y: 0 }, to: to?.[side] ?? { x: 0, y: 0 } });

const WIDTH = 800;
const HEIGHT = 190;
const TABLE_ROWS = 11;

function Drawn({ profile, turn, grids }: { readonly profile: PairShape } & Pick<ProfilePanelProps, 'turn' | 'grids'>): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const um = (value: number): string => (Number.isNaN(value) ? '–' : formatNumber(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 }));
  const profiles: BothSides<Profile> = eachSide(grids, (grid, side) => profileAlong(grid, lineOf(profile, side)));
  const reach = reachOf(profiles);
  const figures = eachSide(profiles, figuresOf);
  const correlation = correlationOf(profiles);
  const sampled = Array.from({ length: TABLE_ROWS }, (_, row) => {
    const index = Math.round((row * (profiles.own.heights.length - 1)) / (TABLE_ROWS - 1));
    return { row, share: row / (TABLE_ROWS - 1), own: profiles.own.heights[index] ?? NaN, other: profiles.other.heights[index] ?? NaN };
  });
  const summary = (side: Side): string =>
    t(
      { id: 'microscope.profileFigures' },
      { length: um(figures[side].lengthUm), low: um(figures[side].lowestUm), high: um(figures[side].highestUm), known: Math.round(100 * figures[side].known) },
    );
  return (
    <>
      <svg
        className="microscope-profile"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t({ id: 'microscope.profileDrawing' }, { reach: um(reach) })}
      >
        <path d={`M0 ${HEIGHT / 2}H${WIDTH}`} stroke="#8a97a1" strokeDasharray="3 4" fill="none" vectorEffect="non-scaling-stroke" />
        <path d={pathOf(profiles.own, WIDTH, HEIGHT, reach)} stroke="#12303f" strokeWidth={2} fill="none" vectorEffect="non-scaling-stroke" />
        <path
          d={pathOf(profiles.other, WIDTH, HEIGHT, reach)}
          stroke="#b4540a"
          strokeWidth={2}
          strokeDasharray="6 3"
          fill="none"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Text size="sm" mt={4}>
        {t({ id: 'microscope.profileInk' }, { reach: um(reach) })}
      </Text>
      <dl className="facts">
        <div>
          <dt>{t({ id: 'microscope.first' })}</dt>
          <dd data-testid="profile-own">{summary('own')}</dd>
        </div>
        <div>
          <dt>{t({ id: 'microscope.second' })}</dt>
          <dd data-testid="profile-other">{summary('other')}</dd>
        </div>
        <div>
          <dt>{t({ id: 'microscope.profileCorrelation' })}</dt>
          <dd data-testid="profile-correlation">{um(correlation)}</dd>
        </div>
      </dl>
      <Ends profile={profile} turn={turn} />
      <DataTable
        caption={t({ id: 'microscope.profileTable' })}
        rows={sampled}
        rowId={({ row }) => String(row)}
        empty=""
        columns={[
          {
            id: 'share',
            header: t({ id: 'microscope.alongLine' }),
            namesRow: true,
            cell: ({ share }) => <Ident>{t({ id: 'microscope.percent' }, { share: Math.round(100 * share) })}</Ident>,
          },
          { id: 'own', header: t({ id: 'microscope.firstHeight' }), numeric: true, cell: ({ own }) => <Ident>{um(own)}</Ident> },
          { id: 'other', header: t({ id: 'microscope.secondHeight' }), numeric: true, cell: ({ other }) => <Ident>{um(other)}</Ident> },
        ]}
      />
    </>
  );
}

/** The ends of the line in numbers, for a hand that cannot point. */
function Ends({ profile, turn }: { readonly profile: PairShape; readonly turn: Dispatch<Turn> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const set = (index: number, side: Side, axis: 'x' | 'y', value: number): void => {
    const places = profile.places.map((place, i) => (i === index ? { ...place, [side]: { ...place[side], [axis]: value } } : place));
    turn({ kind: 'profile', to: { ...profile, places } });
  };
  return (
    <>
      {(['own', 'other'] as const).map((side) => (
        <fieldset key={side} className="microscope-ends">
          <legend>{side === 'own' ? t({ id: 'microscope.firstEnds' }) : t({ id: 'microscope.secondEnds' })}</legend>
          <Group gap="xs">
            {profile.places.map((place, index) =>
              (['x', 'y'] as const).map((axis) => (
                <NumberInput
                  key={`${index} ${axis}`}
                  label={t({ id: 'microscope.endOf' }, { axis, end: index + 1 })}
                  value={Math.round(place[side][axis] * 10) / 10}
                  onChange={(value) => set(index, side, axis, Number(value) || 0)}
                  step={10}
                  w={130}
                  hideControls
                />
              )),
            )}
          </Group>
        </fieldset>
      ))}
      <Button variant="default" size="compact-sm" my="sm" onClick={() => turn({ kind: 'profile', to: null })}>
        {t({ id: 'microscope.removeProfile' })}
      </Button>
    </>
  );
}
