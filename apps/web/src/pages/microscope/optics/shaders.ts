import { HEIGHT_COLOURS } from './colours';

/** One quad over the whole view. */
export const VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1)) * 4.0 - 1.0;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;

/** What a pixel outside the surface, or over a missing point, shows: nothing that could be taken for a mark. */
export const BACKGROUND = [0.11, 0.14, 0.17] as const;

const vec3 = (values: readonly number[]): string => `vec3(${values.map((value) => value.toFixed(4)).join(', ')})`;

/**
 * Lights one surface anew: slopes and heights come from a texture that is made once, so that moving the light is one look into it for
 * each pixel. The arithmetic is that of light.ts.
 */
export const FRAGMENT = `#version 300 es
precision highp float;
precision highp sampler2D;
uniform sampler2D surface;
uniform vec2 middle;
uniform vec2 centre;
uniform vec2 turn;
uniform float umPerPixel;
uniform vec2 origin;
uniform vec2 size;
uniform vec3 light;
uniform vec3 halfway;
uniform float exaggeration;
uniform int look;
uniform vec2 range;
out vec4 colour;
const vec3 heights[${HEIGHT_COLOURS.length}] = vec3[](${HEIGHT_COLOURS.map(vec3).join(', ')});
void main() {
  vec2 seen = (gl_FragCoord.xy - middle) * umPerPixel;
  vec2 place = centre + vec2(turn.x * seen.x + turn.y * seen.y, turn.x * seen.y - turn.y * seen.x);
  vec2 at = (place + origin) / size + 0.5;
  vec4 point = texture(surface, at);
  if (point.a < 0.5 || at.x < 0.0 || at.y < 0.0 || at.x > 1.0 || at.y > 1.0) {
    colour = vec4(${vec3(BACKGROUND)}, 1.0);
    return;
  }
  point /= point.a;
  vec2 slope = vec2(turn.x * point.x - turn.y * point.y, turn.y * point.x + turn.x * point.y);
  vec3 normal = normalize(vec3(-exaggeration * slope, 1.0));
  float towardsHalf = min(1.0, dot(normal, halfway));
  float gloss = max(0.0, 2.0 * towardsHalf * towardsHalf - 1.0);
  float level = (max(0.0, dot(normal, light)) + gloss * gloss * gloss * gloss) / 2.0;
  if (look == 0) {
    colour = vec4(vec3(level), 1.0);
    return;
  }
  float share = clamp((point.z - range.x) / max(range.y - range.x, 1e-6), 0.0, 1.0) * ${(HEIGHT_COLOURS.length - 1).toFixed(1)};
  int from = min(int(share), ${HEIGHT_COLOURS.length - 2});
  vec3 tint = mix(heights[from], heights[from + 1], share - float(from));
  colour = vec4(look == 1 ? tint : tint * (0.3 + 0.9 * level), 1.0);
}`;
