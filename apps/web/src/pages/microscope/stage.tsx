import { type Dispatch, type KeyboardEvent, type PointerEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { BothSides, Side } from './optics/both-sides';
import { SIDES } from './optics/both-sides';
import type { Point } from './optics/camera';
import type { HeightGrid } from './optics/height-grid';
import type { Instrument, Turn } from './optics/instrument';
import type { Overlay as Drawn } from './optics/overlay';
import { Relief } from './optics/relief';
import { scaleBar } from './optics/scale-bar';
import { fromMiddle, seamAt, sideAt, type Stage as Shape, viewsOf } from './optics/seam';
import { Overlay } from './overlay';

interface StageProps {
  readonly at: Instrument;
  readonly turn: Dispatch<Turn>;
  readonly grids: BothSides<HeightGrid>;
  readonly shape: Shape;
  readonly drawn: Drawn;
  /** The side that the keyboard moves while the two are free. */
  readonly hand: Side;
  readonly relief: RefObject<Relief | null>;
  readonly onNoPicture: () => void;
}

/** A drawing that takes longer than this is not made at full resolution while the hand moves. */
const SLOW_MS = 30;
const REST_MS = 220;
const STEP = 24;
const DEGREES_PER_PIXEL = 0.4;

/** Both surfaces under the light, with hands and keys to move them. */
export function Stage({ at, turn, grids, shape, drawn, hand, relief, onNoPicture }: StageProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const help = useId();
  useReliefOn(canvas, relief, grids, onNoPicture);
  usePicture(canvas, relief, at, shape, grids);
  const drag = useDrag(stage, shape, at, turn);
  useWheel(stage, shape, turn);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const done = byKey(event.key, event.shiftKey, hand);
    if (!done) return;
    event.preventDefault();
    turn(done);
  };
  const views = viewsOf(shape);
  return (
    <div className="microscope-stage-frame" dir="ltr">
      <div
        ref={stage}
        className={`microscope-stage microscope-tool-${at.tool}`}
        style={{ width: shape.width, height: shape.height }}
        role="application"
        aria-label={t({ id: 'microscope.stage' })}
        aria-describedby={help}
        tabIndex={0}
        onKeyDown={keys}
        {...drag}
      >
        <canvas ref={canvas} style={{ width: shape.width, height: shape.height }} aria-hidden="true" data-testid="relief" />
        <Overlay drawn={drawn} stage={shape} />
        {SIDES.map((side) => {
          const view = views[side];
          const bar = scaleBar(at.cameras[side].umPerPixel, Math.max(40, Math.min(150, view.width * 0.4)));
          if (view.width < 60 || view.height < 40) return null;
          return (
            <div key={side} className="microscope-scale" style={{ left: view.left + 10, top: view.top + view.height - 34 }}>
              <span>{bar.label}</span>
              <span className="microscope-scale-bar" style={{ width: bar.pixels }} data-side={side} />
            </div>
          );
        })}
        {SIDES.map((side) =>
          grids[side].synthetic && views[side].width > 100 ? (
            <span key={side} className="microscope-synthetic" style={{ left: views[side].left + 10, top: views[side].top + 8 }} aria-hidden="true">
              SYNTHETIC
            </span>
          ) : null,
        )}
      </div>
      {at.arrangement === 'split' && <Hairline at={at} shape={shape} turn={turn} stage={stage} />}
      <p id={help} className="visually-hidden">
        {t({ id: 'microscope.keys' })}
      </p>
    </div>
  );
}

/** What a key of the stage does; arrows move the surface, plus and minus the distance, comma and full stop turn it. */
function byKey(key: string, fine: boolean, side: Side): Turn | null {
  const step = fine ? 2 : STEP;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'pan', side, by: { x: -step, y: 0 } };
    case 'ArrowRight':
      return { kind: 'pan', side, by: { x: step, y: 0 } };
    case 'ArrowUp':
      return { kind: 'pan', side, by: { x: 0, y: -step } };
    case 'ArrowDown':
      return { kind: 'pan', side, by: { x: 0, y: step } };
    case '+':
    case '=':
      return { kind: 'zoom', side, factor: 1.25 };
    case '-':
      return { kind: 'zoom', side, factor: 0.8 };
    case ',':
      return { kind: 'turn', side, byDeg: 1 };
    case '.':
      return { kind: 'turn', side, byDeg: -1 };
    case 'Enter':
      return { kind: 'place', offset: { x: 0, y: 0 } };
    case 'Escape':
      return { kind: 'forget-drawn' };
    default:
      return null;
  }
}

function useReliefOn(
  canvas: RefObject<HTMLCanvasElement | null>,
  relief: RefObject<Relief | null>,
  grids: BothSides<HeightGrid>,
  onNoPicture: () => void,
): void {
  const told = useRef(onNoPicture);
  useEffect(() => {
    told.current = onNoPicture;
  }, [onNoPicture]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const lost = (event: Event): void => {
      event.preventDefault();
      told.current();
    };
    element.addEventListener('webglcontextlost', lost);
    return () => {
      element.removeEventListener('webglcontextlost', lost);
      relief.current?.dispose();
      relief.current = null;
    };
  }, [canvas, relief]);
  useEffect(() => {
    try {
      if (canvas.current) relief.current ??= Relief.on(canvas.current);
      if (relief.current) for (const side of SIDES) relief.current.put(side, grids[side]);
      else told.current();
    } catch {
      told.current();
    }
  }, [canvas, relief, grids]);
}

/** Draws when something changed, at half resolution while the hand moves where the device is slow, in full when it rests. */
function usePicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  relief: RefObject<Relief | null>,
  at: Instrument,
  shape: Shape,
  grids: BothSides<HeightGrid>,
): void {
  const slow = useRef<boolean | null>(null);
  useEffect(() => {
    const full = Math.min(2, window.devicePixelRatio || 1);
    const draw = (pixelRatio: number): void => {
      const element = canvas.current;
      if (!element || !relief.current) return;
      const [width, height] = [Math.round(shape.width * pixelRatio), Math.round(shape.height * pixelRatio)];
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      relief.current.draw({ views: viewsOf(shape), ...at }, pixelRatio);
    };
    const frame = requestAnimationFrame(() => {
      if (slow.current === null && relief.current) {
        draw(full);
        relief.current.finish();
        const begun = performance.now();
        draw(full);
        relief.current.finish();
        slow.current = performance.now() - begun > SLOW_MS;
        return;
      }
      draw(slow.current ? full / 2 : full);
    });
    const rest = slow.current ? setTimeout(() => draw(full), REST_MS) : undefined;
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  }, [canvas, relief, at, shape, grids]);
}

const pointOf = (stage: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Point => {
  const { left, top } = stage.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
};

type DragHandlers = Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent<HTMLDivElement>) => void>;

/** Drags the side under the hand, turns it with Shift held, or points to a place. */
function useDrag(stage: RefObject<HTMLDivElement | null>, shape: Shape, at: Instrument, turn: Dispatch<Turn>): DragHandlers {
  const held = useRef<{ readonly side: Side; last: Point } | null>(null);
  const release = (): void => {
    held.current = null;
  };
  return {
    onPointerDown: (event) => {
      if (!stage.current || event.button !== 0) return;
      const point = pointOf(stage.current, event);
      const side = sideAt(shape, point);
      if (at.tool !== 'move') {
        turn({ kind: 'place', offset: fromMiddle(viewsOf(shape)[side], point) });
        return;
      }
      stage.current.setPointerCapture(event.pointerId);
      held.current = { side, last: point };
    },
    onPointerMove: (event) => {
      if (!held.current || !stage.current) return;
      const point = pointOf(stage.current, event);
      const { side, last } = held.current;
      const by = { x: point.x - last.x, y: point.y - last.y };
      held.current.last = point;
      turn(event.shiftKey ? { kind: 'turn', side, byDeg: -by.x * DEGREES_PER_PIXEL } : { kind: 'pan', side, by });
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** The wheel belongs to the page until the stage has the focus. */
function useWheel(stage: RefObject<HTMLDivElement | null>, shape: Shape, turn: Dispatch<Turn>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && document.activeElement !== element) return;
      event.preventDefault();
      const point = pointOf(element, event);
      const side = sideAt(shape, point);
      turn({ kind: 'zoom', side, factor: 1.0015 ** -event.deltaY, about: fromMiddle(viewsOf(shape)[side], point) });
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [stage, shape, turn]);
}

interface HairlineProps {
  readonly at: Instrument;
  readonly shape: Shape;
  readonly turn: Dispatch<Turn>;
  readonly stage: RefObject<HTMLDivElement | null>;
}

/** The line where one surface ends and the other begins. */
function Hairline({ at, shape, turn, stage }: HairlineProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [held, setHeld] = useState(false);
  const along = seamAt(shape);
  const share = Math.round(at.seam * 100);
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (!held || !stage.current) return;
    const point = pointOf(stage.current, event);
    turn({ kind: 'seam', by: (shape.stacked ? point.y / shape.height : point.x / shape.width) - at.seam });
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowLeft: -0.01, ArrowUp: -0.01, ArrowRight: 0.01, ArrowDown: 0.01, PageUp: -0.1, PageDown: 0.1, Home: -1, End: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn({ kind: 'seam', by });
  };
  return (
    <div
      className={shape.stacked ? 'microscope-hairline microscope-hairline-lying' : 'microscope-hairline'}
      style={shape.stacked ? { top: along - 14, width: shape.width } : { left: along - 14, height: shape.height }}
      role="slider"
      tabIndex={0}
      aria-label={t({ id: 'microscope.hairline' })}
      aria-orientation={shape.stacked ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      aria-valuetext={t({ id: 'microscope.hairlineAt' }, { share })}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld(true);
      }}
      onPointerMove={move}
      onPointerUp={() => setHeld(false)}
      onPointerCancel={() => setHeld(false)}
    />
  );
}
