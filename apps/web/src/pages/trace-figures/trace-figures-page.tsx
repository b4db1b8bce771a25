import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { endStateLabels, refusalGroundLabels } from '../../language/code-labels';
import { useCountryName } from '../../language/country';
import { bandLabels, partLabels, traceStateLabels } from '../../language/trace-labels';
import { Awaited } from '../../parts/awaited';
import { CodeSelect } from '../../parts/choices';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PeriodForm, thisYear } from '../../parts/period-form';
import { searchOf } from '../../search';
import { FigurePanel } from './figure-panel';
import { flowsOf } from './flows';
import { Sankey } from './sankey';
import { type FiguresOfSide, type Side, traceFiguresQuery } from './trace-figures.reads';

/** How long answers took, what they established, and on what ways weapons came: of requests made, or of requests answered. */
export function TraceFiguresPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { side = 'requester', ...search } = useSearch({ from: '/official/trace-figures', select: searchOf.traceFigures });
  const navigate = useNavigate({ from: '/trace-figures' });
  const period = { ...thisYear(new Date()), ...search };
  const read = useQuery(traceFiguresQuery(period));
  return (
    <Page
      title={t({ id: 'traceFigures.title' })}
      lead={t({ id: 'traceFigures.lead' })}
      actions={<Anchor href={`/api/trace-figures/export.csv?${new URLSearchParams({ ...period }).toString()}`}>{t({ id: 'hitFigures.csv' })}</Anchor>}
    >
      <Panel title={t({ id: 'traceFigures.noSample' })}>
        <Text>{t({ id: 'traceFigures.noSampleWhy' })}</Text>
      </Panel>
      <PeriodForm period={period} onPeriod={(wanted) => void navigate({ search: { ...wanted, side } })} />
      <CodeSelect
        of={partLabels}
        label={t({ id: 'traceFigures.side' })}
        value={side}
        mb="md"
        maw={360}
        onChange={({ currentTarget: { value } }) => void navigate({ search: { ...search, side: value as Side } })}
      />
      <Awaited read={read}>
        {({ asRequester, asAddressee, smallestCell }) => (
          <>
            <Shown figures={side === 'requester' ? asRequester : asAddressee} />
            <Text size="sm" c="gray.7">
              {t({ id: 'hitFigures.smallCells' }, { count: smallestCell })}
            </Text>
          </>
        )}
      </Awaited>
    </Page>
  );
}

function Shown({ figures }: { readonly figures: FiguresOfSide }): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  const { requests, turnaround, outcomes, endStates, refusalGrounds, timeToCrime, makes, routes, seizures } = figures;
  const flows = flowsOf(routes.cells);
  const days = (count: number | null): ReactNode =>
    count === null ? t({ id: 'hitFigures.tooFew' }) : <FormattedNumber value={count} maximumFractionDigits={1} />;
  const route = (label: string): ReactNode => {
    const [, from, to] = /^(\S+) > (\S+)$/.exec(label) ?? [];
    return from !== undefined && to !== undefined ? t({ id: 'traceFigures.fromTo' }, { from: countryName(from), to: countryName(to) }) : t({ id: 'traceFigures.others' });
  };
  return (
    <>
      <Panel title={t({ id: 'traceFigures.turnaround' })}>
        <Facts
          of={[
            { term: t({ id: 'traceFigures.requests' }), value: <FormattedNumber value={requests} /> },
            { term: t({ id: 'traceFigures.p50' }), value: days(turnaround.p50Days) },
            { term: t({ id: 'traceFigures.p90' }), value: days(turnaround.p90Days) },
            { term: t({ id: 'traceFigures.answers' }), value: <FormattedNumber value={turnaround.answers} /> },
            { term: t({ id: 'traceFigures.inTime' }), value: <FormattedNumber value={turnaround.answeredInTime} /> },
            { term: t({ id: 'traceFigures.notAnswered' }), value: <FormattedNumber value={turnaround.notAnswered} /> },
          ]}
        />
      </Panel>
      <FigurePanel
        title={t({ id: 'traceFigures.timeToCrime' })}
        what={t({ id: 'traceFigures.band' })}
        cells={timeToCrime.cells}
        quality={timeToCrime}
        name={(label) => <Code of={bandLabels} value={label} />}
      />
      <FigurePanel title={t({ id: 'traceFigures.routes' })} what={t({ id: 'traceFigures.route' })} cells={routes.cells} quality={routes} name={route}>
        {flows.length > 0 && <Sankey flows={flows} />}
      </FigurePanel>
      <FigurePanel
        title={t({ id: 'traceFigures.endStates' })}
        what={t({ id: 'traceFigures.endState' })}
        cells={endStates.cells}
        quality={endStates}
        name={(label) => <Code of={endStateLabels} value={label} />}
      />
      <FigurePanel
        title={t({ id: 'traceFigures.outcomes' })}
        what={t({ id: 'traceFigures.outcome' })}
        cells={outcomes}
        name={(label) => <Code of={traceStateLabels} value={label} />}
      />
      {refusalGrounds.length > 0 && (
        <FigurePanel
          title={t({ id: 'traceFigures.grounds' })}
          what={t({ id: 'traceFigures.ground' })}
          cells={refusalGrounds}
          name={(label) => <Code of={refusalGroundLabels} value={label} />}
        />
      )}
      <FigurePanel
        title={t({ id: 'traceFigures.makes' })}
        what={t({ id: 'traceFigures.make' })}
        cells={makes.cells}
        quality={makes}
        name={(label) => (label === 'OTHERS' ? t({ id: 'traceFigures.others' }) : <Ident>{label}</Ident>)}
      />
      <Panel title={t({ id: 'traceFigures.established' })}>
        <Facts
          of={[
            { term: t({ id: 'traceFigures.seized' }), value: <FormattedNumber value={seizures.seizedFoundSurrendered} /> },
            { term: t({ id: 'traceFigures.origin' }), value: <FormattedNumber value={seizures.originEstablished} /> },
            { term: t({ id: 'traceFigures.percent' }), value: seizures.percent === null ? t({ id: 'hitFigures.tooFew' }) : <FormattedNumber value={seizures.percent / 100} style="percent" maximumFractionDigits={1} /> },
            { term: t({ id: 'traceFigures.lackingDisposition' }), value: <FormattedNumber value={seizures.lackingDisposition} /> },
          ]}
        />
      </Panel>
    </>
  );
}
