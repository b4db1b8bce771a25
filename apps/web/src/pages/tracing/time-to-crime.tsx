import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { Code } from '../../language/code';
import { bandLabels, countedFromLabels, unknownBecauseLabels } from '../../language/trace-labels';

/** Days from the first retail sale to the recovery; an interval where a date is vague, and from what it was counted. */
export function TimeToCrime({ time }: { readonly time: Schemas['TimeToCrimeView'] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { minDays, maxDays } = time;
  if (!time.known || minDays === null || maxDays === null) return <Code of={unknownBecauseLabels} value={time.unknownBecause} />;
  return (
    <>
      <strong>
        {minDays === maxDays ? t({ id: 'trace.days' }, { days: minDays }) : t({ id: 'trace.daysBetween' }, { min: minDays, max: maxDays })}
      </strong>{' '}
      · <Code of={bandLabels} value={time.shortestBand} />
      {time.longestBand !== time.shortestBand && (
        <>
          {' – '}
          <Code of={bandLabels} value={time.longestBand} />
        </>
      )}
      <br />
      <Code of={countedFromLabels} value={time.countedFrom} />
    </>
  );
}
