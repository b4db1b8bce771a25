import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Fact, Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { colourOf, cssOf, HEIGHT_COLOURS } from './optics/colours';
import type { Camera } from './optics/camera';
import type { Instrument } from './optics/instrument';

const QUIET_MS = 600;

/** Where everything stands, in numbers; the same is said aloud once the hand rests. */
export function Readings({ at }: { readonly at: Instrument }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const { light, cameras, locked, arrangement, seam } = at;
  const number = (value: number, digits = 1): string => formatNumber(value, { maximumFractionDigits: digits, signDisplay: 'negative', useGrouping: false });
  const camera = ({ xUm, yUm, umPerPixel, turnDeg }: Camera): string =>
    t({ id: 'microscope.cameraAt' }, { x: number(xUm), y: number(yUm), scale: number(umPerPixel, 3), turn: number(turnDeg) });
  const lit = t({ id: 'microscope.lightAt' }, { azimuth: number(light.azimuthDeg), elevation: number(light.elevationDeg), times: number(at.exaggeration, 2) });
  const seamWords = arrangement === 'split' ? t({ id: 'microscope.hairlineAt' }, { share: Math.round(seam * 100) }) : t({ id: 'microscope.noHairline' });
  const facts: Fact[] = [
    { term: t({ id: 'microscope.light' }), value: <Ident>{lit}</Ident> },
    { term: t({ id: 'microscope.firstCamera' }), value: <Ident>{camera(cameras.own)}</Ident> },
    { term: t({ id: 'microscope.secondCamera' }), value: <Ident>{camera(cameras.other)}</Ident> },
    { term: t({ id: 'microscope.hairline' }), value: seamWords },
    { term: t({ id: 'microscope.movement' }), value: locked ? t({ id: 'microscope.movesTogether' }) : t({ id: 'microscope.movesFreely' }) },
  ];
  return (
    <>
      {at.look !== 'relief' && <HeightLegend range={at.range} />}
      <Facts of={facts} />
      <Spoken words={`${lit}. ${camera(locked ? cameras.other : cameras.own)}. ${seamWords}`} />
    </>
  );
}

function HeightLegend({ range }: { readonly range: readonly [number, number] }): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const [low, high] = range;
  const stops = HEIGHT_COLOURS.map((_, i) => cssOf(colourOf(low + ((high - low) * i) / (HEIGHT_COLOURS.length - 1), range)));
  const ends = [low, high].map((height) => formatNumber(height, { maximumFractionDigits: 2 }));
  return (
    <div dir="ltr">
      <div className="microscope-legend" style={{ background: `linear-gradient(90deg, ${stops.join(', ')})` }} aria-hidden="true" />
      <p className="microscope-legend-ends">
        <span>{t({ id: 'microscope.lowEnd' }, { height: ends[0] })}</span>
        <span>{t({ id: 'microscope.highEnd' }, { height: ends[1] })}</span>
      </p>
    </div>
  );
}

/** Says what changed once nothing has for a moment: a slider that is drawn would talk without end. */
function Spoken({ words }: { readonly words: string }): ReactNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const quiet = setTimeout(() => setSaid(words), QUIET_MS);
    return () => clearTimeout(quiet);
  }, [words]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
