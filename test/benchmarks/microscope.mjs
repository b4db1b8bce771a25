// The comparison microscope in Chromium without a graphics processor, on two synthetic surfaces of 1,000 × 1,000 points.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const SIDE = 1_000;
const OPEN_MS = 2_000;
const LEAST_FRAMES = 10;
const SECONDS = 3;
const [WIDTH, HEIGHT] = [1_180, 614];

const optics = fileURLToPath(new URL('../../apps/web/src/pages/microscope/optics/', import.meta.url));
const ENTRY = 'virtual:microscope';
const built = await build({
  configFile: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
      load: (id) =>
        id === `\0${ENTRY}`
          ? ['height-grid', 'instrument', 'relief', 'seam'].map((name) => `export * from ${JSON.stringify(`${optics}${name}.ts`)};`).join('\n')
          : null,
    },
  ],
  build: {
    write: false,
    modulePreload: false,
    rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { format: 'iife', name: 'microscope' } },
  },
});
const [output] = Array.isArray(built) ? built : [built];
const script = output.output[0].code;

/** In the page: makes the two files, opens them, and counts. */
async function measure({ side, width, height, seconds }) {
  const { Relief, readHeightGrid, atRest, after, viewsOf } = globalThis.microscope;
  const file = (seed) => {
    const z = new Int16Array(side * side);
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const r = Math.hypot(x - side / 2, y - side / 2) / (side / 2);
        const relief = 900 * Math.sin((x + seed % 7) / 9) + 400 * Math.sin((x + 3 * y) / 31) + 120 * random();
        z[x + side * y] = r > 1 || r < 0.2 ? -32_768 : relief;
      }
    }
    let header = JSON.stringify({
      form: 'prepared', forms: ['prepared'], nx: side, ny: side, pitchXUm: 3.5, pitchYUm: 3.5, originXUm: 0, originYUm: 0,
      encoding: 'int16', stepNm: 1, synthetic: true, fileSha256: '', steps: [],
    });
    while (header.length % 4) header += ' ';
    const bytes = new Uint8Array(12 + header.length + z.byteLength);
    bytes.set(new TextEncoder().encode('HSHG\x01'));
    new DataView(bytes.buffer).setUint32(8, header.length, true);
    bytes.set(new TextEncoder().encode(header), 12);
    bytes.set(new Uint8Array(z.buffer), 12 + header.length);
    return bytes.buffer;
  };
  const files = [file(1), file(2)];
  const canvas = document.body.appendChild(document.createElement('canvas'));
  const stage = { width, height, stacked: false };

  canvas.width = width;
  canvas.height = height;
  const begun = performance.now();
  const grids = { own: readHeightGrid(files[0]), other: readHeightGrid(files[1]) };
  let at = atRest(grids, stage);
  const relief = Relief.on(canvas);
  relief.put('own', grids.own);
  relief.put('other', grids.other);
  const draw = (ratio) => relief.draw({ views: viewsOf({ ...stage, arrangement: at.arrangement, seam: at.seam }), ...at }, ratio);
  draw(1);
  relief.finish();
  const openMs = performance.now() - begun;

  const frames = (ratio, move, paint) => {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    paint(ratio);
    relief.finish();
    const from = performance.now();
    let drawn = 0;
    for (; performance.now() - from < seconds * 1_000; drawn++) {
      move(drawn);
      paint(ratio);
      // Reading a pixel waits until the picture is there.
      relief.finish();
    }
    return drawn / ((performance.now() - from) / 1_000);
  };
  const light = () => (at = after(at, { kind: 'light', by: { azimuthDeg: 3 } }));
  const lightHalf = frames(0.5, light, draw);
  at = after(at, { kind: 'set', to: { arrangement: 'split' } });
  const seamHalf = frames(0.5, (i) => (at = after(at, { kind: 'set', to: { seam: 0.2 + 0.6 * Math.abs(((i / 20) % 2) - 1) } })), draw);
  const lightFull = frames(1, light, draw);
  const bare = bareQuad(canvas, side);
  const bareHalf = frames(0.5, () => undefined, bare);
  return { openMs, lightHalf, seamHalf, lightFull, bareHalf, renderer: rendererOf(canvas) };

  /** The least that could be drawn: one texture of bytes over the whole canvas. */
  function bareQuad(on, points) {
    const gl = on.getContext('webgl2');
    const program = gl.createProgram();
    const sources = [
      [gl.VERTEX_SHADER, '#version 300 es\nout vec2 at; void main() { vec2 c = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)); at = c; gl_Position = vec4(c * 2.0 - 1.0, 0.0, 1.0); }'],
      [gl.FRAGMENT_SHADER, '#version 300 es\nprecision highp float; uniform sampler2D picture; in vec2 at; out vec4 colour; void main() { colour = texture(picture, at); }'],
    ];
    for (const [kind, source] of sources) {
      const shader = gl.createShader(kind);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, points, points, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4 * points * points).fill(120));
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    return () => {
      gl.disable(gl.SCISSOR_TEST);
      gl.viewport(0, 0, on.width, on.height);
      gl.useProgram(program);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    };
  }
  function rendererOf(on) {
    const gl = on.getContext('webgl2');
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : gl.getParameter(gl.RENDERER);
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>microscope</title>');
  await page.addScriptTag({ content: script });
  const { openMs, lightHalf, seamHalf, lightFull, bareHalf, renderer } = await page.evaluate(measure, { side: SIDE, width: WIDTH, height: HEIGHT, seconds: SECONDS });
  const rate = (frames) => `${frames.toFixed(1)} pictures a second`;
  console.log(`two surfaces of ${SIDE} × ${SIDE} points on a stage of ${WIDTH} × ${HEIGHT} pixels, drawn by ${renderer}`);
  console.log(`from the downloaded bytes to the first picture: ${openMs.toFixed(0)} ms (at most ${OPEN_MS})`);
  console.log(`moving the light, half resolution:    ${rate(lightHalf)} (at least ${LEAST_FRAMES})`);
  console.log(`moving the hairline, half resolution: ${rate(seamHalf)} (at least ${LEAST_FRAMES})`);
  console.log(`moving the light, full resolution:    ${rate(lightFull)}`);
  console.log(`a bare textured quad, half resolution: ${rate(bareHalf)}; a relit picture costs ${(bareHalf / lightHalf).toFixed(2)} of it`);
  if (openMs > OPEN_MS || Math.min(lightHalf, seamHalf) < LEAST_FRAMES) process.exitCode = 1;
} finally {
  await browser.close();
}
