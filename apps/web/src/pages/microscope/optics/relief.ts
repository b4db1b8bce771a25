import type { BothSides, Side } from './both-sides';
import { SIDES } from './both-sides';
import type { Camera } from './camera';
import { type HeightGrid, sizeOf } from './height-grid';
import { halfway, type Light, towards } from './light';
import { reliefLevels } from './relief-levels';
import type { View } from './seam';
import { BACKGROUND, FRAGMENT, VERTEX } from './shaders';

export const LOOKS = ['relief', 'heights', 'both'] as const;
export type Look = (typeof LOOKS)[number];

/** All that a picture of two surfaces depends on. */
export interface Scene {
  readonly views: BothSides<View>;
  readonly cameras: BothSides<Camera>;
  readonly light: Light;
  readonly exaggeration: number;
  readonly look: Look;
  readonly range: readonly [number, number];
}

interface Uploaded {
  readonly texture: WebGLTexture;
  readonly grid: HeightGrid;
}

const UNIFORMS = [
  'surface', 'middle', 'centre', 'turn', 'umPerPixel', 'origin', 'size', 'light', 'halfway', 'exaggeration', 'look', 'range',
] as const;

/** Draws two surfaces under one light with WebGL 2: one quad a side. */
export class Relief {
  private readonly program: WebGLProgram;
  private readonly at: Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>;
  private readonly shown = new Map<Side, Uploaded>();

  private constructor(private readonly gl: WebGL2RenderingContext) {
    this.program = programOf(gl);
    this.at = Object.fromEntries(UNIFORMS.map((name) => [name, gl.getUniformLocation(this.program, name)])) as typeof this.at;
  }

  /** Null where the browser has no WebGL 2. */
  static on(canvas: HTMLCanvasElement): Relief | null {
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, preserveDrawingBuffer: true });
    return gl ? new Relief(gl) : null;
  }

  /** @throws Error when the device shows no picture of that size */
  put(side: Side, grid: HeightGrid): void {
    const { gl } = this;
    if (this.shown.get(side)?.grid === grid) return;
    const most = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
    if (Math.max(grid.nx, grid.ny) > most) throw new Error(`the device shows at most ${most} points`);
    const before = this.shown.get(side);
    if (before) gl.deleteTexture(before.texture);
    this.shown.set(side, { texture: textureOf(gl, grid), grid });
  }

  /** @param pixelRatio pixels of the canvas for each of the views' */
  draw({ views, cameras, light, exaggeration, look, range }: Scene, pixelRatio: number): void {
    const { gl, at } = this;
    const { height } = gl.canvas;
    gl.disable(gl.SCISSOR_TEST);
    gl.viewport(0, 0, gl.canvas.width, height);
    gl.clearColor(...BACKGROUND, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.useProgram(this.program);
    gl.uniform3f(at.light, ...towards(light));
    gl.uniform3f(at.halfway, ...halfway(light));
    gl.uniform1f(at.exaggeration, exaggeration);
    gl.uniform1i(at.look, LOOKS.indexOf(look));
    gl.uniform2f(at.range, ...range);
    gl.uniform1i(at.surface, 0);
    gl.activeTexture(gl.TEXTURE0);
    for (const side of SIDES) {
      const surface = this.shown.get(side);
      if (!surface) continue;
      const view = views[side];
      const [left, right] = [Math.round(view.left * pixelRatio), Math.round((view.left + view.width) * pixelRatio)];
      const [top, bottom] = [Math.round(view.top * pixelRatio), Math.round((view.top + view.height) * pixelRatio)];
      if (right <= left || bottom <= top) continue;
      gl.scissor(left, height - bottom, right - left, bottom - top);
      this.aim(surface.grid, view, cameras[side], pixelRatio);
      gl.bindTexture(gl.TEXTURE_2D, surface.texture);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    }
  }

  private aim(grid: HeightGrid, { middle }: View, { xUm, yUm, umPerPixel, turnDeg }: Camera, pixelRatio: number): void {
    const { gl, at } = this;
    const turn = (turnDeg * Math.PI) / 180;
    gl.uniform2f(at.middle, middle.x * pixelRatio, gl.canvas.height - middle.y * pixelRatio);
    gl.uniform2f(at.centre, xUm, yUm);
    gl.uniform2f(at.turn, Math.cos(turn), Math.sin(turn));
    gl.uniform1f(at.umPerPixel, umPerPixel / pixelRatio);
    gl.uniform2f(at.origin, grid.originXUm, grid.originYUm);
    gl.uniform2f(at.size, ...sizeOf(grid));
  }

  /** Waits until what was drawn is there; for measurements. */
  finish(): void {
    this.gl.readPixels(0, 0, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  dispose(): void {
    for (const { texture } of this.shown.values()) this.gl.deleteTexture(texture);
    this.shown.clear();
    this.gl.deleteProgram(this.program);
  }
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error('the graphics context was lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(gl.getProgramInfoLog(program) ?? 'the shader does not link');
  return program;
}

/** Half floats are filtered by every WebGL 2 device; whole floats are not. */
function textureOf(gl: WebGL2RenderingContext, grid: HeightGrid): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  reliefLevels(grid).forEach(({ width, height, points }, level) => {
    gl.texImage2D(gl.TEXTURE_2D, level, gl.RGBA16F, width, height, 0, gl.RGBA, gl.FLOAT, points);
  });
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
