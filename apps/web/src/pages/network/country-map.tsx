import { Checkbox, Text } from '@mantine/core';
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { type ReactNode, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { useCountryName } from '../../language/country';
import { COUNTRY_NUMBERS } from './country-numbers';

const WIDTH = 720;
const HEIGHT = 420;
/** Around what is shown, so that nobody stands at the very edge. */
const MARGIN = 60;

const topology = world as unknown as Topology<{ countries: GeometryCollection }>;
const countries = (feature(topology, topology.objects.countries) as FeatureCollection).features;
const byNumber = new Map<string, Feature>(countries.map((each) => [String(each.id), each]));

export interface Tie {
  /** ISO 3166-1 alpha-2. */
  readonly from: string;
  readonly to: string;
  /** Stands at the middle of the line. */
  readonly label: string;
  /** Drawn through, or broken. */
  readonly tone: 'known' | 'open';
}

interface CountryMapProps {
  readonly codes: readonly string[];
  readonly ties: readonly Tie[];
  /** What the drawing says, for those who do not see it. */
  readonly name: string;
}

/** Countries and what ties them; drawn here, from no server but our own. */
export function CountryMap({ codes, ties, name }: CountryMapProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  const [borders, setBorders] = useState(true);
  const shown = useMemo(() => codes.flatMap((code) => byNumber.get(COUNTRY_NUMBERS.get(code) ?? '') ?? []), [codes]);
  const notDrawn = codes.filter((code) => !byNumber.has(COUNTRY_NUMBERS.get(code) ?? ''));
  const path = useMemo(() => {
    const projection = geoNaturalEarth1();
    const within: [[number, number], [number, number]] = [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ];
    if (shown.length > 0) projection.fitExtent(within, { type: 'FeatureCollection', features: shown });
    return { projection, draw: geoPath(projection) };
  }, [shown]);
  const spotOf = (code: string): [number, number] | null => {
    const country = byNumber.get(COUNTRY_NUMBERS.get(code) ?? '');
    return country ? path.projection(geoCentroid(country)) : null;
  };
  return (
    <>
      <Checkbox label={t({ id: 'network.withBorders' })} checked={borders} onChange={({ currentTarget }) => setBorders(currentTarget.checked)} mb="sm" />
      <div className="drawing" role="group" tabIndex={0} aria-label={t({ id: 'network.map' })}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={name}>
          {borders && countries.map((each) => <path key={String(each.id ?? each.properties?.['name'])} d={path.draw(each) ?? ''} className="country" />)}
          {ties.map(({ from: one, to: other, label, tone }, index) => {
            const from = spotOf(one);
            const to = spotOf(other);
            if (!from || !to || one === other) return null;
            const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - 24] as const;
            return (
              <g key={`${one}-${other}-${index}`}>
                <path d={`M ${from.join(' ')} Q ${middle.join(' ')} ${to.join(' ')}`} className={tone === 'known' ? 'tie tie-hit' : 'tie tie-traced'} />
                <text x={middle[0]} y={middle[1]} textAnchor="middle">
                  {label}
                </text>
              </g>
            );
          })}
          {codes.map((code) => {
            const spot = spotOf(code);
            return (
              spot && (
                <g key={code} transform={`translate(${spot.join(' ')})`}>
                  <circle r="5" className="place" />
                  <text y="20" textAnchor="middle">
                    {countryName(code)}
                  </text>
                </g>
              )
            );
          })}
        </svg>
      </div>
      {notDrawn.length > 0 && <Text size="sm">{t({ id: 'network.notDrawn' }, { countries: notDrawn.map(countryName).join(', ') })}</Text>}
    </>
  );
}
