export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Circle extends Point {
  readonly radius: number;
}

const GRACE = 1e-9;

/** Corners of the convex hull, counter-clockwise (monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (ordered: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const p of ordered) {
      while (hull.length >= 2) {
        const a = hull[hull.length - 2]!, b = hull[hull.length - 1]!;
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0) break;
        hull.pop();
      }
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...chain(sorted), ...chain(sorted.reverse())];
}

function around(a: Point, b: Point): Circle {
  const x = (a.x + b.x) / 2, y = (a.y + b.y) / 2;
  return { x, y, radius: Math.hypot(a.x - x, a.y - y) };
}

function through(a: Point, b: Point, c: Point): Circle {
  const bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y;
  const d = 2 * (bx * cy - by * cx);
  if (Math.abs(d) < 1e-12) return [around(a, b), around(a, c), around(b, c)].reduce((p, q) => (q.radius > p.radius ? q : p));
  const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
  const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
  return { x: a.x + x, y: a.y + y, radius: Math.hypot(x, y) };
}

const holds = (circle: Circle, p: Point) => Math.hypot(p.x - circle.x, p.y - circle.y) <= circle.radius * (1 + GRACE) + GRACE;

/**
 * The smallest circle around all points. Its centre is that of the ring even when nearly half of a ring is missing, which neither
 * the middle of the box nor the centre of gravity is.
 */
export function enclosingCircle(points: readonly Point[]): Circle {
  const hull = convexHull(points);
  const first = hull[0];
  if (!first) throw new RangeError('no points to enclose');
  // A fixed stride instead of a random order keeps the incremental construction fast and the result the same.
  const stride = hull.length > 7 && hull.length % 7 !== 0 ? 7 : 1;
  const order = hull.map((_, i) => hull[(i * stride) % hull.length]!);
  let circle: Circle = { ...first, radius: 0 };
  order.forEach((p, i) => {
    if (holds(circle, p)) return;
    circle = { ...p, radius: 0 };
    for (let j = 0; j < i; j++) {
      const q = order[j]!;
      if (holds(circle, q)) continue;
      circle = around(p, q);
      for (let k = 0; k < j; k++) if (!holds(circle, order[k]!)) circle = through(p, q, order[k]!);
    }
  });
  return circle;
}
