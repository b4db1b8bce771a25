import { SIDES } from './optics/both-sides';
import type { Instrument } from './optics/instrument';
import { CROSS, type Drawing, INKS, type Overlay } from './optics/overlay';
import type { Relief } from './optics/relief';
import { scaleBar } from './optics/scale-bar';
import { type Stage, type View, viewsOf } from './optics/seam';

const LINE = 20;
const MARGIN = 10;
const FONT = '14px "DejaVu Sans", sans-serif';

export interface SnapshotOf {
  readonly relief: Relief;
  readonly canvas: HTMLCanvasElement;
  readonly at: Instrument;
  readonly stage: Stage;
  readonly drawn: Overlay;
  /** Written under the picture, one line each: what is shown, filter, light and scale. */
  readonly caption: readonly string[];
  /** Written across each side that no instrument measured. */
  readonly synthetic: readonly boolean[];
}

/** The stage as it stands, with its scale bars, and under it what it shows and how: a PNG that speaks for itself. */
export async function takeSnapshot({ relief, canvas, at, stage, drawn, caption, synthetic }: SnapshotOf): Promise<Blob> {
  const ratio = 2;
  const picture = document.createElement('canvas');
  picture.width = stage.width * ratio;
  const pen = picture.getContext('2d');
  if (!pen) throw new Error('no picture can be drawn here');
  pen.font = FONT;
  const lines = caption.flatMap((text) => wrapped(pen, text, stage.width - 2 * MARGIN));
  picture.height = (stage.height + 2 * MARGIN + lines.length * LINE) * ratio;
  paintRelief(relief, canvas, at, stage, ratio);
  pen.drawImage(canvas, 0, 0);
  pen.scale(ratio, ratio);
  const views = viewsOf(stage);
  SIDES.forEach((side, i) => paintSide(pen, views[side], drawn[side], at.cameras[side].umPerPixel, synthetic[i] === true));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, stage.height, stage.width, 2 * MARGIN + lines.length * LINE);
  pen.fillStyle = '#12181d';
  pen.font = FONT;
  pen.textBaseline = 'top';
  lines.forEach((text, i) => pen.fillText(text, MARGIN, stage.height + MARGIN + i * LINE));
  return new Promise((done, failed) => {
    picture.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture was made'))), 'image/png');
  });
}

/** The stage's own canvas at the size of the picture; the next drawing brings it back. */
function paintRelief(relief: Relief, canvas: HTMLCanvasElement, at: Instrument, stage: Stage, ratio: number): void {
  canvas.width = stage.width * ratio;
  canvas.height = stage.height * ratio;
  relief.draw({ views: viewsOf(stage), ...at }, ratio);
}

function paintSide(pen: CanvasRenderingContext2D, view: View, drawings: readonly Drawing[], umPerPixel: number, synthetic: boolean): void {
  pen.save();
  pen.beginPath();
  pen.rect(view.left, view.top, view.width, view.height);
  pen.clip();
  for (const drawing of drawings) paintDrawing(pen, drawing);
  paintScale(pen, view, umPerPixel);
  if (synthetic) writeOn(pen, 'SYNTHETIC', view.left + MARGIN, view.top + MARGIN, '#ffd75e');
  pen.restore();
}

function paintDrawing(pen: CanvasRenderingContext2D, { ink, points, closed, label }: Drawing): void {
  const { colour, dash, width } = INKS[ink];
  const [first] = points;
  if (!first) return;
  pen.beginPath();
  if (points.length === 1) {
    pen.moveTo(first.x - CROSS, first.y);
    pen.lineTo(first.x + CROSS, first.y);
    pen.moveTo(first.x, first.y - CROSS);
    pen.lineTo(first.x, first.y + CROSS);
  } else {
    points.forEach(({ x, y }, i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    if (closed) pen.closePath();
  }
  pen.setLineDash([]);
  pen.strokeStyle = 'rgb(0 0 0 / 0.7)';
  pen.lineWidth = width + 2;
  pen.stroke();
  pen.setLineDash([...dash]);
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke();
  if (label !== '') writeOn(pen, label, first.x + CROSS, first.y - CROSS - 16, colour);
}

function paintScale(pen: CanvasRenderingContext2D, view: View, umPerPixel: number): void {
  const bar = scaleBar(umPerPixel, Math.max(40, Math.min(150, view.width * 0.4)));
  const [x, y] = [view.left + MARGIN, view.top + view.height - MARGIN];
  pen.fillStyle = 'rgb(10 16 20 / 0.82)';
  pen.fillRect(x - 4, y - 30, Math.max(bar.pixels, 60) + 8, 34);
  pen.fillStyle = '#ffffff';
  pen.fillRect(x, y - 6, bar.pixels, 5);
  writeOn(pen, bar.label, x, y - 28, '#ffffff');
}

function writeOn(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  pen.font = FONT;
  pen.textBaseline = 'top';
  pen.setLineDash([]);
  pen.strokeStyle = '#000000';
  pen.lineWidth = 3;
  pen.strokeText(text, x, y);
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
