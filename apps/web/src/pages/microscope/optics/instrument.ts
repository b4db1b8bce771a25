import { type BothSides, eachSide, moved, type Side } from './both-sides';
import { type Camera, type EnginePose, fitted, ownByPose, panned, placeAt, type Point, turned, zoomed } from './camera';
import { centreOf, type HeightGrid, sizeOf, usualExaggeration, usualRange } from './height-grid';
import { type Light, movedLight } from './light';
import { type PairPlace, type PairShape, placesNeeded, type Shape } from './marks';
import type { Look } from './relief';
import { type Arrangement, movedSeam, type Stage, viewsOf } from './seam';

/** What the next place does that is pointed to. */
export const TOOLS = ['move', 'profile', 'point', 'line', 'box'] as const;
export type Tool = (typeof TOOLS)[number];

/** How the instrument stands. */
export interface Instrument {
  readonly arrangement: Arrangement;
  readonly seam: number;
  readonly locked: boolean;
  readonly cameras: BothSides<Camera>;
  readonly light: Light;
  readonly exaggeration: number;
  readonly look: Look;
  readonly range: readonly [number, number];
  readonly tool: Tool;
  /** The profile's line on both surfaces. */
  readonly profile: PairShape | null;
  /** What is being marked; complete once it has all its places. */
  readonly drawn: PairShape | null;
}

export type Turn =
  | { readonly kind: 'pan'; readonly side: Side; readonly by: Point }
  | { readonly kind: 'zoom'; readonly side: Side; readonly factor: number; readonly about?: Point }
  | { readonly kind: 'turn'; readonly side: Side; readonly byDeg: number; readonly about?: Point }
  | { readonly kind: 'set-turn'; readonly side: Side; readonly turnDeg: number }
  | { readonly kind: 'light'; readonly by: Partial<Light> }
  | { readonly kind: 'seam'; readonly by: number }
  | { readonly kind: 'set'; readonly to: Partial<Pick<Instrument, 'arrangement' | 'locked' | 'exaggeration' | 'look' | 'light' | 'seam'>> }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'place'; readonly offset: Point }
  | { readonly kind: 'profile'; readonly to: PairShape | null }
  | { readonly kind: 'forget-drawn' }
  | { readonly kind: 'pose'; readonly pose: EnginePose }
  | { readonly kind: 'fit'; readonly grids: BothSides<HeightGrid>; readonly stage: Pick<Stage, 'width' | 'height' | 'stacked'> }
  | { readonly kind: 'form'; readonly grids: BothSides<HeightGrid> };

/** Both surfaces whole, at one scale, under a light from the upper left. */
export function atRest(grids: BothSides<HeightGrid>, stage: Pick<Stage, 'width' | 'height' | 'stacked'>): Instrument {
  const arrangement = 'beside';
  return {
    arrangement,
    seam: 0.5,
    locked: true,
    cameras: camerasOn(grids, { ...stage, arrangement, seam: 0.5 }),
    light: { azimuthDeg: 135, elevationDeg: 45 },
    exaggeration: usualExaggeration(grids.own),
    look: 'relief',
    range: rangeOf(grids),
    tool: 'move',
    profile: null,
    drawn: null,
  };
}

function rangeOf(grids: BothSides<HeightGrid>): readonly [number, number] {
  const { own, other } = eachSide(grids, (grid) => usualRange(grid));
  return [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
}

/** One scale for both, so that what looks equally large is. */
function camerasOn(grids: BothSides<HeightGrid>, stage: Stage): BothSides<Camera> {
  const views = viewsOf({ ...stage, seam: 0.5 });
  const cameras = eachSide(grids, (grid, side) => fitted(...sizeOf(grid), centreOf(grid), views[side].width, views[side].height));
  const umPerPixel = Math.max(cameras.own.umPerPixel, cameras.other.umPerPixel);
  return eachSide(cameras, (camera) => ({ ...camera, umPerPixel }));
}

export function after(at: Instrument, turn: Turn): Instrument {
  const move = (side: Side, by: (camera: Camera) => Camera): Instrument => ({ ...at, cameras: moved(at.cameras, side, at.locked, by) });
  switch (turn.kind) {
    case 'pan':
      return move(turn.side, (camera) => panned(camera, turn.by));
    case 'zoom':
      return move(turn.side, (camera) => zoomed(camera, turn.factor, turn.about));
    case 'turn':
      return move(turn.side, (camera) => turned(camera, turn.byDeg, turn.about));
    case 'set-turn': {
      const byDeg = turn.turnDeg - at.cameras[turn.side].turnDeg;
      return move(turn.side, (camera) => turned(camera, byDeg));
    }
    case 'light':
      return { ...at, light: movedLight(at.light, turn.by) };
    case 'seam':
      return { ...at, seam: movedSeam(at.seam, turn.by) };
    case 'set':
      return { ...at, ...turn.to };
    case 'tool':
      return { ...at, tool: turn.tool, drawn: null };
    case 'place':
      return placed(at, eachSide(at.cameras, (camera) => placeAt(camera, turn.offset)));
    case 'profile':
      return { ...at, profile: turn.to };
    case 'forget-drawn':
      return { ...at, drawn: null };
    case 'pose':
      return { ...at, cameras: { ...at.cameras, own: ownByPose(at.cameras.other, turn.pose) } };
    case 'fit':
      return { ...at, cameras: camerasOn(turn.grids, { ...turn.stage, arrangement: at.arrangement, seam: at.seam }) };
    case 'form':
      return { ...at, exaggeration: usualExaggeration(turn.grids.own), range: rangeOf(turn.grids) };
  }
}

/** The same place on both surfaces as they lie now: the first of a new shape, or the last of one that was begun. */
function placed(at: Instrument, place: PairPlace): Instrument {
  if (at.tool === 'move') return at;
  const shape: Shape = at.tool === 'profile' ? 'line' : at.tool;
  const begun = at.drawn && at.drawn.places.length < placesNeeded(shape) ? at.drawn.places : [];
  const drawn: PairShape = { shape, places: [...begun, place] };
  if (at.tool !== 'profile' || drawn.places.length < 2) return { ...at, drawn };
  return { ...at, profile: drawn, drawn: null };
}

/** Whether a mark has all its places and waits for words. */
export const isComplete = (drawn: PairShape | null): drawn is PairShape => drawn !== null && drawn.places.length === placesNeeded(drawn.shape);
