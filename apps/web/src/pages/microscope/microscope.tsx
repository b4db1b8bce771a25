import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { CodeSelect } from '../../parts/choices';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { useOfficial } from '../../session/session';
import { AnnotationsPanel } from './annotations-panel';
import { CellsPanel } from './cells-panel';
import { Controls } from './controls';
import { useFilterWords } from './filter-words';
import { drawnMarks, labelled } from './labelled';
import { formLabels, lookLabels } from './microscope-labels';
import './microscope.css';
import { type BothSides, eachSide, type Side, SIDES } from './optics/both-sides';
import type { HeightGrid, SurfaceForm } from './optics/height-grid';
import { after, atRest, type Instrument } from './optics/instrument';
import { type Overlay, overlayOn } from './optics/overlay';
import type { Relief } from './optics/relief';
import type { Stage as Shape } from './optics/seam';
import { ProfilePanel } from './profile-panel';
import { Readings } from './readings';
import { annotationsQuery, cellsQuery, type Examined } from './reads';
import { takeSnapshot } from './snapshot';
import { SnapshotsPanel } from './snapshots-panel';
import { Stage } from './stage';

export interface MicroscopeProps {
  readonly grids: BothSides<HeightGrid>;
  /** What the surfaces are called, for people. */
  readonly names: BothSides<string>;
  /** Null for a pair that belongs to no examination. */
  readonly of: Examined | null;
  readonly onForm: (side: Side, form: SurfaceForm) => void;
  readonly onNoPicture: () => void;
}

/** Below this width one surface lies above the other. */
const NARROW = 620;

/** Two surfaces under one light: what is seen, and what is marked, measured and pictured of it. */
export function Microscope({ grids, names, of, onForm, onNoPicture }: MicroscopeProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  return (
    <>
      <div ref={frame} className="microscope-ruler" />
      {width > 0 && <Bench {...{ grids, names, of, onForm, onNoPicture, width }} />}
    </>
  );
}

function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measured = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    measured.observe(element);
    return () => measured.disconnect();
  }, [frame]);
  return width;
}

const heightFor = (width: number): number => (width < NARROW ? Math.round(width * 1.7) : Math.round(Math.min(620, width * 0.52)));

function Bench({ grids, names, of, onForm, onNoPicture, width }: MicroscopeProps & { readonly width: number }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const filterWords = useFilterWords();
  const { officialId } = useOfficial();
  const relief = useRef<Relief | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  const measures = { width, height: heightFor(width), stacked: width < NARROW };
  const [at, turn] = useReducer(after, null, (): Instrument => atRest(grids, measures));
  const [hand, setHand] = useState<Side>('own');
  const [cellsShown, setCellsShown] = useState(false);
  const { data: marked } = useQuery({ ...annotationsQuery(of ?? NOBODY), enabled: of !== null });
  const { data: cells } = useQuery({ ...cellsQuery(of ?? NOBODY), enabled: of !== null && cellsShown });
  const annotations = useMemo(() => labelled(marked?.items ?? []), [marked]);
  useNewForm(grids, turn);

  const { arrangement, seam } = at;
  const { height, stacked } = measures;
  const shape = useMemo((): Shape => ({ width, height, stacked, arrangement, seam }), [width, height, stacked, arrangement, seam]);
  const drawn = useMemo(
    (): Overlay =>
      eachSide({ own: null, other: null }, (_, side) =>
        overlayOn(side, at, shape, drawnMarks(annotations), cellsShown && cells ? cells.congruent : []),
      ),
    [at, shape, annotations, cells, cellsShown],
  );

  const number = (value: number, digits = 1): string => formatNumber(value, { maximumFractionDigits: digits, signDisplay: 'negative' });
  const snapshot = (): Promise<Blob> => {
    const canvas = bench.current?.querySelector('canvas');
    if (!canvas || !relief.current) return Promise.reject(new Error('nothing is drawn'));
    const { light, exaggeration, cameras, look } = at;
    const taken = takeSnapshot({
      relief: relief.current,
      canvas,
      at,
      stage: shape,
      drawn,
      synthetic: SIDES.map((side) => grids[side].synthetic),
      caption: [
        ...SIDES.map((side) => `${names[side]}: ${filterWords(grids[side])} · ${t({ id: 'microscope.scaleIs' }, { scale: number(cameras[side].umPerPixel, 3) })}`),
        `${t({ id: 'microscope.light' })}: ${t({ id: 'microscope.lightAt' }, { azimuth: number(light.azimuthDeg), elevation: number(light.elevationDeg), times: number(exaggeration, 2) })} · ${t(lookLabels[look])}`,
        `${cellsShown && cells ? t({ id: 'microscope.cellsAreShown' }) : t({ id: 'microscope.cellsAreHidden' })} · ${new Date().toISOString()}`,
      ],
    });
    // The stage takes its own size again.
    turn({ kind: 'set', to: {} });
    return taken;
  };
  return (
    <div ref={bench} className="microscope">
      <Panel title={t({ id: 'microscope.surfaces' })}>
        <SidesInForce grids={grids} names={names} onForm={onForm} />
        <Stage {...{ at, turn, grids, shape, drawn, hand, relief, onNoPicture }} />
        <Controls at={at} turn={turn} hand={hand} onHand={setHand} onFit={() => turn({ kind: 'fit', grids, stage: measures })} />
      </Panel>
      <Panel title={t({ id: 'microscope.readings' })}>
        <Readings at={at} />
      </Panel>
      <ProfilePanel at={at} turn={turn} grids={grids} />
      {of && marked && (
        <>
          <AnnotationsPanel of={of} at={at} turn={turn} annotations={annotations} othersShown={marked.othersShown} />
          <CellsPanel
            of={of}
            marked={marked.items.some(({ examinerId }) => examinerId === officialId)}
            shown={cellsShown}
            onShow={setCellsShown}
            turn={turn}
          />
        </>
      )}
      {!of && <Text mb="md">{t({ id: 'microscope.onlyLooking' })}</Text>}
      <SnapshotsPanel
        of={of}
        take={snapshot}
        settings={() => ({
          lightAzimuthDeg: at.light.azimuthDeg,
          lightElevationDeg: at.light.elevationDeg,
          exaggeration: at.exaggeration,
          ownForm: grids.own.form,
          otherForm: grids.other.form,
          ownUmPerPixel: at.cameras.own.umPerPixel,
          otherUmPerPixel: at.cameras.other.umPerPixel,
          overlay: cellsShown && cells !== undefined,
        })}
      />
    </div>
  );
}

/** Asked for by nobody: the reads that it names are not enabled. */
const NOBODY: Examined = { purpose: 'candidate', id: '' };

/** Another form of a surface has heights and slopes of its own; what is in view stays in view. */
function useNewForm(grids: BothSides<HeightGrid>, turn: (turn: { readonly kind: 'form'; readonly grids: BothSides<HeightGrid> }) => void): void {
  const seen = useRef(grids);
  useEffect(() => {
    if (seen.current === grids) return;
    seen.current = grids;
    turn({ kind: 'form', grids });
  }, [grids, turn]);
}

/** Which surface is where, in which form, and what was done to it: always beside the picture. */
function SidesInForce({ grids, names, onForm }: Pick<MicroscopeProps, 'grids' | 'names' | 'onForm'>): ReactNode {
  const { formatMessage: t } = useIntl();
  const filterWords = useFilterWords();
  return (
    <div className="microscope-sides">
      {SIDES.map((side) => {
        const grid = grids[side];
        const forms = Object.fromEntries(grid.forms.map((form) => [form, formLabels[form]]));
        return (
          <div key={side}>
            <p>
              <strong>{side === 'own' ? t({ id: 'microscope.first' }) : t({ id: 'microscope.second' })}</strong>: <Ident>{names[side]}</Ident>{' '}
              <SyntheticLabel synthetic={grid.synthetic} />
            </p>
            <Text size="sm" component="p" data-testid={`in-force-${side}`}>
              {filterWords(grid)}
            </Text>
            {grid.forms.length > 1 && (
              <CodeSelect
                of={forms}
                size="xs"
                label={side === 'own' ? t({ id: 'microscope.firstForm' }) : t({ id: 'microscope.secondForm' })}
                value={grid.form}
                onChange={({ currentTarget }) => onForm(side, currentTarget.value as SurfaceForm)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
