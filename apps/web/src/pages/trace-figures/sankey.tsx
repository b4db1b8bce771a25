import { useDirection } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useCountryName } from '../../language/country';
import { type Flow, layFlows } from './flows';

const WIDTH = 720;
const NAMES = 170;
const NODE = 12;
const MARGIN = 12;

/** From where weapons left lawful hands to where they were found. It runs with the reader's language; the table beside it says the same. */
export function Sankey({ flows }: { readonly flows: readonly Flow[] }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const countryName = useCountryName();
  const { dir } = useDirection();
  const { height, sources, targets, bands } = useMemo(() => layFlows(flows), [flows]);
  const backwards = dir === 'rtl';
  /** A place counted from where lines begin. */
  const x = (place: number): number => (backwards ? WIDTH - place : place);
  const [start, end] = [NAMES, WIDTH - NAMES];
  const middle = WIDTH / 2;
  const box = (place: number): number => (backwards ? x(place) - NODE : place);
  const words = (name: string, count: number): string => `${countryName(name)} · ${formatNumber(count)}`;
  return (
    <div className="drawing" role="group" tabIndex={0} aria-label={t({ id: 'traceFigures.routes' })}>
      <svg
        viewBox={`0 ${-MARGIN} ${WIDTH} ${height + 2 * MARGIN}`}
        width={WIDTH}
        height={height + 2 * MARGIN}
        role="img"
        aria-label={t({ id: 'traceFigures.routesSay' }, { count: bands.length })}
      >
        {bands.map(({ from, to, count, thickness, fromTop, toTop }) => {
          const [y1, y2] = [fromTop + thickness / 2, toTop + thickness / 2];
          return (
            <path
              key={`${from}-${to}`}
              className="flow"
              d={`M ${x(start)} ${y1} C ${x(middle)} ${y1}, ${x(middle)} ${y2}, ${x(end)} ${y2}`}
              strokeWidth={thickness}
            >
              <title>{`${countryName(from)} → ${countryName(to)} · ${formatNumber(count)}`}</title>
            </path>
          );
        })}
        {sources.map(({ name, count, top, height: high }) => (
          <g key={name}>
            <rect className="place" x={box(start - NODE)} y={top} width={NODE} height={high} />
            <text x={x(start - NODE - 8)} y={top + high / 2} textAnchor="end" dominantBaseline="central" direction={dir}>
              {words(name, count)}
            </text>
          </g>
        ))}
        {targets.map(({ name, count, top, height: high }) => (
          <g key={name}>
            <rect className="place" x={box(end)} y={top} width={NODE} height={high} />
            <text x={x(end + NODE + 8)} y={top + high / 2} textAnchor="start" dominantBaseline="central" direction={dir}>
              {words(name, count)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
