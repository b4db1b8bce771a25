import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCountryName } from '../../language/country';
import type { Network, NetworkEdge } from './network.reads';
import { unnamed } from './node-words';
import { placeNodes, type Spot } from './place-nodes';

const HALF = 84;

/** Two nodes of one column are joined around its side, others straight across. */
function way(from: Spot, to: Spot): string {
  if (from.x === to.x) return `M ${from.x + HALF} ${from.y} C ${from.x + HALF + 34} ${from.y}, ${to.x + HALF + 34} ${to.y}, ${to.x + HALF} ${to.y}`;
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const middle = (left.x + right.x) / 2;
  return `M ${left.x + HALF} ${left.y} C ${middle} ${left.y}, ${middle} ${right.y}, ${right.x - HALF} ${right.y}`;
}

const classOf = ({ kind, state }: NetworkEdge): string => (state === 'superseded' ? 'tie tie-ended' : `tie tie-${kind}`);

/** The graph as a drawing; the table below says the same in words. */
export function NetworkDrawing({ network: { nodes, edges } }: { readonly network: Network }): ReactNode {
  const { formatMessage: t } = useIntl();
  const nameOf = useCountryName();
  const { width, height, columns, spots } = placeNodes(nodes);
  return (
    <div className="drawing" role="group" tabIndex={0} aria-label={t({ id: 'network.drawing' })}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={t({ id: 'network.drawingSays' }, { nodes: nodes.length, edges: edges.length })}
      >
        {columns.map(({ key, x }) => (
          <text key={key} x={x} y={20} textAnchor="middle" className="column-name">
            {key === '' ? t({ id: 'network.own' }) : nameOf(key)}
          </text>
        ))}
        {edges.map((edge) => {
          const from = spots.get(edge.from);
          const to = spots.get(edge.to);
          return from && to && <path key={edge.id} d={way(from, to)} className={classOf(edge)} />;
        })}
        {nodes.map((node) => {
          const { id, kind, reference } = node;
          const spot = spots.get(id);
          return (
            spot && (
              <g key={id} transform={`translate(${spot.x} ${spot.y})`} className={`node node-${kind}`}>
                <rect x={-HALF} y={-15} width={2 * HALF} height={30} rx={kind === 'case' ? 4 : 15} />
                <text textAnchor="middle" dominantBaseline="central" direction={reference === null ? undefined : 'ltr'}>
                  {reference ?? t(unnamed(node))}
                </text>
              </g>
            )
          );
        })}
      </svg>
    </div>
  );
}
