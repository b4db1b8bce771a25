import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compare } from '../cells/compare';
import type { Comparison } from '../cells/comparison';
import { renderRegisteredPair } from '../render/registered-pair';
import { renderHeightMap, renderShadedRelief } from '../render/render';
import { prepareBreechFace, type PreparedSurface } from '../surface/prepare-breech-face';
import { isSynthetic, SYNTHETIC_MARK } from '../synthetic/synthetic-firing';
import type { Request } from './arguments';
import { open, prepare } from './read-file';
import { search } from './search-command';

/** What a command found: for programs, and as lines for people. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
}

/** Whoever waits for a long command: may stop it, and hears how far it is. */
export interface Attendant {
  readonly signal?: AbortSignal;
  readonly progress?: (stage: 'read' | 'screen' | 'cells', done: number, total: number) => void;
}

export async function run(request: Request, attendant: Attendant = {}): Promise<Answer> {
  switch (request.command) {
    case 'info':
      return info(request);
    case 'compare':
      return comparePair(request);
    case 'search':
      return search(request, attendant);
    case 'render':
      return render(request);
  }
}

function info(request: Request): Answer {
  const readings = request.files.map((file) => ({ file, ...open(file, request) }));
  const json = readings.map(({ file, surface, record, findings, sha256, units }) => {
    const known = surface.z.filter((height) => !Number.isNaN(height)).length;
    const { nx, ny, pitchXUm, pitchYUm, meanRemovedUm } = surface;
    return {
      file,
      sha256,
      nx,
      ny,
      pitchXUm,
      pitchYUm,
      meanRemovedUm,
      missing: 1 - known / surface.z.length,
      units,
      synthetic: isSynthetic(record),
      findings,
      record,
    };
  });
  const lines = json.flatMap(({ file, sha256, nx, ny, pitchXUm, pitchYUm, missing, units, synthetic, findings, record }) => [
    file,
    `  ${nx} × ${ny} points, pitch ${pitchXUm} × ${pitchYUm} µm, ${(100 * missing).toFixed(1)} % missing, unit ${units}`,
    `  ${instrumentOf(record.acquisition?.instrument ?? null)}, ${record.acquisition?.date ?? 'no date'}`,
    `  sha256 ${sha256}`,
    ...(synthetic ? [`  ${SYNTHETIC_MARK}: no evidence`] : []),
    ...findings.map(({ code, detail }) => `  ${code}: ${detail}`),
  ]);
  return { json, lines };
}

function instrumentOf(instrument: { readonly manufacturer: string | null; readonly model: string | null } | null): string {
  return [instrument?.manufacturer, instrument?.model].filter(Boolean).join(' ') || 'instrument not stated';
}

function comparePair(request: Request): Answer {
  const [reference, other] = request.files.map((file) => prepare(file, request)) as [PreparedSurface, PreparedSurface];
  const comparison = compare(reference, other, { mode: request.mode });
  return { json: comparison, lines: linesOf(comparison) };
}

function linesOf(comparison: Comparison): string[] {
  const { counts, cells, score, pose, areal, engine, note, directionsAgree, scale } = comparison;
  return [
    `score ${score} of ${cells[0] + cells[1]} cells, areal correlation ${areal.toFixed(3)}, directions ${directionsAgree ? 'agree' : 'disagree'}`,
    ...Object.entries(counts).map(
      ([rule, [forward, backward]]) => `  ${rule.padEnd(12)} ${forward} of ${cells[0]} forward, ${backward} of ${cells[1]} backward`,
    ),
    `pose: turned by ${pose.thetaDeg.toFixed(1)}°, shifted by ${pose.dxUm.toFixed(0)}, ${pose.dyUm.toFixed(0)} µm, scale ${scale.toFixed(4)}`,
    `engine ${engine}, ${note}`,
  ];
}

function render(request: Request): Answer {
  const png = pictureOf(request);
  const out = request.out!;
  writeFileSync(out, png);
  return { json: { out, bytes: png.length }, lines: [`${out}, ${png.length} bytes`] };
}

function pictureOf(request: Request): Uint8Array {
  const readings = request.files.map((file) => open(file, request));
  const labels = readings.map(({ record }, i) => `${isSynthetic(record) ? 'synthetic ' : ''}${basename(request.files[i]!, '.x3p')}`);
  if (request.picture === 'cells') {
    const [a, b] = readings.map(({ surface }) => prepareBreechFace(surface)) as [PreparedSurface, PreparedSurface];
    return renderRegisteredPair(a, b, compare(a, b, { mode: request.mode }), { width: request.width, labels: [labels[0]!, labels[1]!] });
  }
  const { surface } = readings[0]!;
  const drawn = request.raw ? surface : prepareBreechFace(surface);
  const options = { width: request.width, label: labels[0]! };
  return request.picture === 'heights' ? renderHeightMap(drawn, options) : renderShadedRelief(drawn, options);
}
