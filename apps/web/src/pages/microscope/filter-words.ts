import { useIntl } from 'react-intl';
import { formLabels } from './microscope-labels';
import type { HeightGrid } from './optics/height-grid';
import { inForce } from './optics/steps-in-force';

/** Says in one line which form of a surface is shown, at which pitch, and what was done to it. */
export function useFilterWords(): (grid: HeightGrid) => string {
  const { formatMessage: t, formatNumber } = useIntl();
  const number = (value: number): string => formatNumber(value, { maximumFractionDigits: 2 });
  return (grid) => {
    const { pitchUm, levelled, cut, formRemoved, shortestUm, longestUm, others } = inForce(grid);
    const filter =
      shortestUm !== null && longestUm !== null
        ? t({ id: 'microscope.bandPass' }, { short: number(shortestUm), long: number(longestUm) })
        : longestUm !== null
          ? t({ id: 'microscope.highPass' }, { long: number(longestUm) })
          : shortestUm !== null
            ? t({ id: 'microscope.lowPass' }, { short: number(shortestUm) })
            : t({ id: 'microscope.noFilter' });
    return [
      t(formLabels[grid.form]),
      t({ id: 'microscope.pitch' }, { pitch: number(pitchUm) }),
      ...(levelled ? [t({ id: 'microscope.levelled' })] : []),
      ...(cut ? [t({ id: 'microscope.cut' })] : []),
      ...(formRemoved ? [t({ id: 'microscope.formRemoved' })] : []),
      filter,
      ...others,
    ].join(' · ');
  };
}
