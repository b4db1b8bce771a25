import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day, When } from '../../parts/when';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { CalibrationPanel, RegisterInstrumentPanel } from './instrument-panels';
import { dutyLabels, instrumentKindLabels, instrumentStateLabels, lotKindLabels, lotStateLabels } from './laboratory-labels';
import { dutiesQuery, instrumentsQuery, lotsQuery } from './laboratory.reads';
import { RecallLotPanel, RegisterLotPanel, TestLotPanel } from './lot-panels';

/** The instruments and materials of a laboratory, and what of them is due. */
export function LaboratoryPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Page title={t({ id: 'laboratory.title' })} lead={t({ id: 'laboratory.lead' })}>
      <Duties />
      <Instruments />
      <Lots />
    </Page>
  );
}

function Duties(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const read = useQuery(dutiesQuery);
  return (
    <Panel title={t({ id: 'laboratory.due' })}>
      <Awaited read={read}>
        {({ items }) => (
          <DataTable
            caption={t({ id: 'laboratory.due' })}
            rows={items}
            rowId={({ kind, subjectId }) => `${kind} ${subjectId}`}
            empty={t({ id: 'laboratory.nothingDue' })}
            columns={[
              { id: 'kind', header: field('kind'), namesRow: true, cell: ({ kind }) => <Code of={dutyLabels} value={kind} /> },
              {
                id: 'of',
                header: t({ id: 'laboratory.dutyOf' }),
                cell: ({ instrument, officialId }) => (instrument === null ? <OfficialName id={officialId} /> : <Ident>{instrument}</Ident>),
              },
              { id: 'due', header: field('dueOn'), cell: ({ dueAt }) => <When at={dueAt} /> },
              { id: 'overdue', header: field('state'), cell: ({ overdue }) => (overdue ? t({ id: 'laboratory.overdue' }) : t({ id: 'laboratory.dueSoon' })) },
            ]}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function Instruments(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const read = useQuery(instrumentsQuery);
  return (
    <Panel title={t({ id: 'laboratory.instruments' })}>
      <Awaited read={read}>
        {({ items }) => (
          <>
            <DataTable
              caption={t({ id: 'laboratory.instruments' })}
              rows={items}
              rowId={({ id }) => id}
              empty={t({ id: 'laboratory.noInstruments' })}
              columns={[
                { id: 'name', header: field('model'), namesRow: true, cell: ({ maker, model, serial }) => <Ident>{`${maker} ${model} ${serial}`}</Ident> },
                { id: 'kind', header: field('kind'), cell: ({ kind }) => <Code of={instrumentKindLabels} value={kind} /> },
                { id: 'location', header: field('location'), cell: ({ location }) => location },
                { id: 'state', header: field('state'), cell: ({ state }) => <Code of={instrumentStateLabels} value={state} /> },
                { id: 'until', header: field('dueOn'), cell: ({ calibrationHoldsUntil }) => <When at={calibrationHoldsUntil} /> },
              ]}
            />
            {may('POST /api/laboratory/instruments') && <RegisterInstrumentPanel />}
            {items.length > 0 && may('POST /api/laboratory/instruments/{id}/calibrations') && <CalibrationPanel instruments={items} />}
          </>
        )}
      </Awaited>
    </Panel>
  );
}

function Lots(): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const read = useQuery(lotsQuery);
  return (
    <Panel title={t({ id: 'laboratory.lots' })}>
      <Awaited read={read}>
        {({ items }) => (
          <>
            <DataTable
              caption={t({ id: 'laboratory.lots' })}
              rows={items}
              rowId={({ id }) => id}
              empty={t({ id: 'laboratory.noLots' })}
              columns={[
                { id: 'lot', header: field('lot'), namesRow: true, cell: ({ product, lot }) => <Ident>{`${product} ${lot}`}</Ident> },
                { id: 'kind', header: field('kind'), cell: ({ kind }) => <Code of={lotKindLabels} value={kind} /> },
                { id: 'expiresOn', header: field('expiresOn'), cell: ({ expiresOn }) => <Day on={expiresOn} /> },
                { id: 'state', header: field('state'), cell: ({ state }) => <Code of={lotStateLabels} value={state} /> },
                {
                  id: 'recall',
                  header: t({ id: 'laboratory.recall' }),
                  cell: ({ recallId }) =>
                    recallId === null ? (
                      '–'
                    ) : (
                      <Link to="/laboratory/recalls/$id" params={{ id: recallId }}>
                        {t({ id: 'laboratory.madeOfIt' })}
                      </Link>
                    ),
                },
              ]}
            />
            {may('POST /api/laboratory/consumable-lots') && <RegisterLotPanel />}
            {may('POST /api/laboratory/consumable-lots/{id}/acceptance-test') && <TestLotPanel lots={items} />}
            {may('POST /api/laboratory/consumable-lots/{id}/recall') && <RecallLotPanel lots={items} />}
          </>
        )}
      </Awaited>
    </Panel>
  );
}
