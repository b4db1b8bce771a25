import type { ReactNode } from 'react';
import { SIDES } from './optics/both-sides';
import { CROSS, type Drawing, INKS, type Overlay as Drawn } from './optics/overlay';
import { type Stage, viewsOf } from './optics/seam';

/** Marks, lines and cells over both surfaces; all of it is told in words elsewhere, so nobody has to see it. */
export function Overlay({ drawn, stage }: { readonly drawn: Drawn; readonly stage: Stage }): ReactNode {
  const views = viewsOf(stage);
  return (
    <svg className="microscope-overlay" width={stage.width} height={stage.height} aria-hidden="true">
      {SIDES.map((side) => {
        const { left, top, width, height, middle } = views[side];
        return (
          <svg key={side} x={left} y={top} width={Math.max(0, width)} height={Math.max(0, height)} viewBox={`${left} ${top} ${Math.max(1, width)} ${Math.max(1, height)}`}>
            {drawn[side].map((drawing, index) => (
              <Mark key={`${drawing.ink} ${drawing.label} ${index}`} drawing={drawing} />
            ))}
            <path d={`M${middle.x - 9} ${middle.y}h18M${middle.x} ${middle.y - 9}v18`} className="microscope-cross" />
          </svg>
        );
      })}
    </svg>
  );
}

function Mark({ drawing: { ink, points, closed, label } }: { readonly drawing: Drawing }): ReactNode {
  const { colour, dash, width } = INKS[ink];
  const [first] = points;
  if (!first) return null;
  const path =
    points.length === 1
      ? `M${first.x - CROSS} ${first.y}h${2 * CROSS}M${first.x} ${first.y - CROSS}v${2 * CROSS}`
      : `${points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')}${closed ? 'Z' : ''}`;
  return (
    <g>
      <path d={path} fill="none" stroke="#000" strokeOpacity={0.7} strokeWidth={width + 2} />
      <path d={path} fill="none" stroke={colour} strokeWidth={width} strokeDasharray={dash.join(' ')} />
      {label !== '' && (
        <text x={first.x + CROSS} y={first.y - CROSS} fill={colour} className="microscope-label">
          {label}
        </text>
      )}
    </g>
  );
}
