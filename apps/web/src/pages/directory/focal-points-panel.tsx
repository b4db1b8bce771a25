import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { roleLabels } from '../../language/code-labels';
import { Country, useCountryName } from '../../language/country';
import { standingLabels } from '../../language/directory-labels';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { Tag, type Tone } from '../../parts/tag';
import { Day } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { focalPointsQuery } from './directory.reads';

type FocalPoint = Schemas['FocalPointView'];

const TONE: Readonly<Record<FocalPoint['standing'], Tone>> = { current: 'good', 'confirm-soon': 'waiting', 'not-yet': 'plain', expired: 'bad' };

/** Whom to write to in each jurisdiction, and until when the entry holds unless somebody confirms it. */
export function FocalPointsPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { jurisdictionId: own } = useOfficial();
  const may = useMay();
  return (
    <Panel title={t({ id: 'focalPoints.title' })}>
      <Awaited read={useQuery(focalPointsQuery)}>
        {(rows) => (
          <DataTable
            caption={t({ id: 'focalPoints.title' })}
            rows={rows}
            rowId={({ id }) => id}
            empty={t({ id: 'focalPoints.none' })}
            columns={[
              { id: 'country', header: t({ id: 'focalPoints.country' }), namesRow: true, cell: ({ code }) => <Country code={code} /> },
              { id: 'reference', header: t({ id: 'focalPoints.reference' }), cell: ({ reference }) => <Ident>{reference}</Ident> },
              { id: 'role', header: t({ id: 'focalPoints.role' }), cell: ({ role }) => <Code of={roleLabels} value={role} /> },
              { id: 'contact', header: t({ id: 'focalPoints.contact' }), cell: ({ contact }) => <Ident>{contact}</Ident> },
              { id: 'languages', header: t({ id: 'focalPoints.languages' }), cell: ({ languages }) => <LanguageNames codes={languages} /> },
              { id: 'hours', header: t({ id: 'focalPoints.hours' }), cell: (row) => <Ident>{`${row.opensAt}–${row.closesAt} ${row.timeZone}`}</Ident> },
              {
                id: 'standing',
                header: t({ id: 'focalPoints.standing' }),
                cell: ({ standing }) => (
                  <Tag tone={TONE[standing]}>
                    <Code of={standingLabels} value={standing} />
                  </Tag>
                ),
              },
              { id: 'expires', header: t({ id: 'focalPoints.expires' }), cell: ({ expiresAt }) => <Day on={expiresAt} /> },
              {
                id: 'confirm',
                header: t({ id: 'focalPoints.confirmation' }),
                cell: (row) =>
                  row.jurisdictionId === own && may('POST /api/focal-points/{id}/confirmation') ? <ConfirmButton of={row} /> : <Ident>{null}</Ident>,
              },
            ]}
          />
        )}
      </Awaited>
    </Panel>
  );
}

function ConfirmButton({ of: { id, reference, code } }: { readonly of: FocalPoint }): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  const confirm = useCommand(
    (_: null, key) =>
      answerOf(api.POST('/api/focal-points/{id}/confirmation', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    { changes: [['focal-points'], ['alerts']], done: () => said(t({ id: 'focalPoints.confirmed' })) },
  );
  return (
    <>
      <RefusalNotice refusal={confirm.refusal} />
      <Button size="compact-sm" variant="default" loading={confirm.pending} onClick={() => confirm.send(null)}>
        {t({ id: 'focalPoints.confirm' })}
        <span className="visually-hidden">
          : {countryName(code)} {reference}
        </span>
      </Button>
    </>
  );
}

function LanguageNames({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const intl = useIntl();
  return intl.formatList(
    codes.map((code) => intl.formatDisplayName(code, { type: 'language' }) ?? code),
    { type: 'unit' },
  );
}
