import type { Pose } from './comparison';

/**
 * Where each cell was found at each angle of a plan, in points of the grid. Numbers lie in arrays of one type and angles are named by
 * their place in the plan: a million small objects that mix whole and broken numbers are slow, and optimising compilers have handed
 * one of them the angle of the next (docs/toolmarks.md, Determinism).
 */
export class FoundPlaces {
  /** Correlation over valid pairs; NaN where too few points met. */
  readonly r: Float64Array;
  private readonly overlap: Float64Array;
  private readonly dx: Int16Array;
  private readonly dy: Int16Array;

  constructor(readonly cells: number, readonly angles: Float64Array) {
    const places = cells * angles.length;
    this.r = new Float64Array(places).fill(NaN);
    this.overlap = new Float64Array(places);
    this.dx = new Int16Array(places);
    this.dy = new Int16Array(places);
  }

  /** The index of a cell at an angle of the plan. */
  at(cell: number, angle: number): number {
    return cell * this.angles.length + angle;
  }

  put(cell: number, angle: number, dx: number, dy: number, r: number, overlap: number): void {
    const at = this.at(cell, angle);
    this.dx[at] = dx;
    this.dy[at] = dy;
    this.r[at] = r;
    this.overlap[at] = overlap;
  }

  known(cell: number, angle: number): boolean {
    const r = this.r[this.at(cell, angle)]!;
    return r === r;
  }

  pose(cell: number, angle: number, pitchUm: number): Pose {
    const at = this.at(cell, angle);
    return { dxUm: this.dx[at]! * pitchUm, dyUm: this.dy[at]! * pitchUm, thetaDeg: this.angles[angle]!, r: this.r[at]!, overlap: this.overlap[at]! };
  }

  /** The best places of a cell: higher correlation, then smaller angle, then earlier in the plan. */
  best(cell: number, keep: number, pitchUm: number): Pose[] {
    const r = (angle: number) => this.r[this.at(cell, angle)]!;
    return Array.from(this.angles.keys()).filter((angle) => this.known(cell, angle))
      .sort((a, b) => r(b) - r(a) || Math.abs(this.angles[a]!) - Math.abs(this.angles[b]!) || a - b)
      .slice(0, keep)
      .map((angle) => this.pose(cell, angle, pitchUm));
  }
}
