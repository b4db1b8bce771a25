import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';
import { symbolOf } from './symbol';
import type { LabelSymbology } from './label';

/** Grey values, 0 black to 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export type Area = readonly [x: number, y: number, width: number, height: number];

export function white(width: number, height: number): Picture {
  return { width, height, grey: new Uint8Array(width * height).fill(255) };
}

/** Paints a rectangle into the picture, as far as it lies inside. */
export function fill(picture: Picture, [x, y, width, height]: Area, grey = 0): void {
  const [left, right] = [Math.max(0, Math.round(x)), Math.min(picture.width, Math.round(x + width))];
  for (let row = Math.max(0, Math.round(y)); row < Math.min(picture.height, Math.round(y + height)); row++)
    picture.grey.fill(grey, row * picture.width + left, row * picture.width + Math.max(left, right));
}

/** As a camera sees it that is held askew: turned about its middle on a white ground, each point mixed from its four neighbours. */
export function turned(picture: Picture, degrees: number): Picture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const width = Math.ceil(Math.abs(picture.width * cosine) + Math.abs(picture.height * sine)) + 8;
  const height = Math.ceil(Math.abs(picture.width * sine) + Math.abs(picture.height * cosine)) + 8;
  const result = white(width, height);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= picture.width || y >= picture.height ? 255 : (picture.grey[y * picture.width + x] ?? 255);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [dx, dy] = [column - (width - 1) / 2, row - (height - 1) / 2];
      const x = dx * cosine + dy * sine + (picture.width - 1) / 2;
      const y = -dx * sine + dy * cosine + (picture.height - 1) / 2;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [right, down] = [x - left, y - top];
      const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
      const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
      result.grey[row * width + column] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return result;
}

/** Out of focus: each point the mean of the square around it, twice. @param radius in points */
export function blurred(picture: Picture, radius: number): Picture {
  const once = ({ width, height, grey }: Picture): Picture => {
    const across = new Uint8Array(grey.length);
    const both = new Uint8Array(grey.length);
    const mean = (from: Uint8Array, to: Uint8Array, step: number, length: number, lines: number, jump: number): void => {
      for (let line = 0; line < lines; line++) {
        for (let at = 0; at < length; at++) {
          let sum = 0;
          for (let by = -radius; by <= radius; by++) sum += from[line * jump + Math.min(length - 1, Math.max(0, at + by)) * step] ?? 255;
          to[line * jump + at * step] = Math.round(sum / (2 * radius + 1));
        }
      }
    };
    mean(grey, across, 1, width, height, width);
    mean(across, both, width, height, width, 1);
    return { width, height, grey: both };
  };
  return once(once(picture));
}

/** The same in every run: mulberry32. @returns numbers from 0 to below 1 */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Part of a symbol hidden under one patch of grease or a tear: a rectangle of this share of its area, wherever chance puts it. */
export function damaged(picture: Picture, [x, y, width, height]: Area, share: number, random: () => number): Picture {
  const result = { ...picture, grey: Uint8Array.from(picture.grey) };
  const shape = 0.6 + random() * 0.8;
  const wide = Math.min(width, Math.sqrt(share * width * height * shape));
  const high = Math.min(height, (share * width * height) / wide);
  fill(result, [x + random() * (width - wide), y + random() * (height - high), wide, high], random() < 0.5 ? 255 : 0);
  return result;
}

export function asPng({ width, height, grey }: Picture): Buffer {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(grey);
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: 0, deflateLevel: 1 });
}

export function ofPng(content: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(content);
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255) };
}

let ready = false;
/** What a reader finds on the picture, by way of a PNG. */
export async function read(picture: Picture): Promise<ReadResult[]> {
  if (!ready) {
    const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } });
    ready = true;
  }
  return readBarcodes(new Uint8Array(asPng(picture)), { formats: ['QRCode', 'DataMatrix', 'Code128'], tryHarder: true });
}

/** The texts of the picture's symbols; of all readers the one that the pages use too. */
export const textsOn = async (picture: Picture): Promise<string[]> => (await read(picture)).map(({ text }) => text);

/**
 * The label as HTML and PDF draw it: the dark parts of an SVG of ours; where letters may stand, a reader meets stripes.
 * @param scale points to a twentieth of a millimetre
 */
export function pictureOfSvg(svg: string, scale = 0.5): { picture: Picture; symbol: Area } {
  const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const picture = white(Math.ceil(Number(width) * scale), Math.ceil(Number(height) * scale));
  const parts = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)].map(
    ([, ...numbers]): Area => numbers.map((number) => Number(number) * scale) as unknown as Area,
  );
  for (const part of parts) fill(picture, part);
  const size = Number(/font-size="([\d.]+)"/.exec(svg)?.[1]) * scale;
  for (const [, x, baseline, wide] of svg.matchAll(/<text x="(\d+)" y="([\d.]+)" textLength="([\d.]+)"/g))
    stripes(picture, [Number(x) * scale, Number(baseline) * scale - size * 0.75, Number(wide) * scale, size * 0.75], size / 5);
  const left = Math.min(...parts.map(([x]) => x));
  const top = Math.min(...parts.map(([, y]) => y));
  const right = Math.max(...parts.map(([x, , wide]) => x + wide));
  const bottom = Math.max(...parts.map(([, y, , high]) => y + high));
  return { picture, symbol: [left, top, right - left, bottom - top] };
}

/** Letters for a reader that might take them for bars. */
function stripes(picture: Picture, [x, y, width, height]: Area, step: number): void {
  for (let at = 0; at < width; at += step * 2) fill(picture, [x + at, y, step, height]);
}

/** What a printer makes of one format: the few commands that our writer uses, symbols at their dots. Throws at any other command. */
export function pictureOfZpl(zpl: string): { picture: Picture; fields: string[]; symbols: string[] } {
  let picture = white(0, 0);
  let origin = { x: 0, y: 0 };
  let bars = { module: 2, height: 10 };
  let next: ((text: string) => void) | null = null;
  let hex = false;
  const fields: string[] = [];
  const symbols: string[] = [];
  const draw = (symbology: LabelSymbology, text: string, module: number, x: number, y: number, tall = module): void => {
    symbols.push(text);
    for (const { row, from, length } of symbolOf(text, symbology).dark) {
      const part: Area = [x + from * module, y + row * module, length * module, tall];
      if (part[0] + part[2] > picture.width || part[1] + part[3] > picture.height) throw new Error('the symbol leaves the label');
      fill(picture, part);
    }
  };
  let size = { width: 0, height: 0 };
  for (const [, command = '', rest = ''] of zpl.replace(/\n/g, '').matchAll(/\^(A[A-Z]|[A-Z][A-Z0-9])([^^]*)/g)) {
    const numbers = rest.split(',').map(Number);
    const { x, y } = origin;
    switch (command) {
      case 'XA':
      case 'XZ':
      case 'CI':
      case 'LH':
      case 'PQ':
        break;
      case 'PW':
        size = { ...size, width: Number(rest) };
        break;
      case 'LL':
        size = { ...size, height: Number(rest) };
        picture = white(size.width, size.height);
        break;
      case 'FO':
        origin = { x: numbers[0] ?? 0, y: numbers[1] ?? 0 };
        break;
      case 'BY':
        bars = { module: numbers[0] ?? 2, height: numbers[2] ?? bars.height };
        break;
      case 'BQ': {
        const sunk = bars.height;
        next = (text) => {
          if (!text.startsWith('HM,A')) throw new Error('not level H, manual, alphanumeric');
          draw('QR', text.slice(4), numbers[2] ?? 0, x, y + sunk);
        };
        break;
      }
      case 'BX':
        next = (text) => draw('DATA_MATRIX', text, numbers[1] ?? 0, x, y);
        break;
      case 'BC': {
        const { module } = bars;
        next = (text) => draw('CODE_128', text, module, x, y, numbers[1]);
        break;
      }
      case 'AA':
      case 'AB':
      case 'AD': {
        const gap = command === 'AA' ? 1 : 2;
        const [, high = 0, wide = 0] = numbers;
        const times = wide / { AA: 5, AB: 7, AD: 10 }[command];
        next = (text) => {
          const taken: Area = [x, y, text.length * (wide + gap * times), high];
          if (taken[0] + taken[2] > picture.width || y + high > picture.height) throw new Error('the text leaves the label');
          stripes(picture, taken, wide / 5);
          fields.push(text);
        };
        break;
      }
      case 'FH':
        hex = true;
        break;
      case 'FD':
        next?.(hex ? rest.replace(/_([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : rest);
        break;
      case 'FS':
        next = null;
        hex = false;
        break;
      default:
        throw new Error(`no such command: ^${command}`);
    }
  }
  return { picture, fields, symbols };
}

export const hasProgram = (name: string): boolean => spawnSync(name, ['-v']).error === undefined;

/** The pages of a PDF as another program prints them, where the machine has it. */
export function pagesOfPdf(pdf: Buffer, dpi: number, page: number): Picture {
  const { stdout, status } = spawnSync('pdftoppm', ['-png', '-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), '-'], {
    input: pdf,
    maxBuffer: 64e6,
  });
  if (status !== 0) throw new Error('pdftoppm failed');
  return ofPng(stdout);
}
