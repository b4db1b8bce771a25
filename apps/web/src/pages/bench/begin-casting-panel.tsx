import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { useMay } from '../../session/session';
import { CUSTODY, type Exhibit } from '../custody/custody.reads';
import { openCastingsQuery } from './bench.reads';

/** Begins the guided casting of an original or in a mould, or goes on with one that is open. */
export function BeginCastingPanel({ item, kind }: { readonly item: Exhibit; readonly kind: 'MOULD' | 'CAST' }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const navigate = useNavigate();
  const { data: open } = useQuery(openCastingsQuery(item.id));
  const command = useCommand(
    (body: Schemas['BeginCasting'], key) => answerOf(api.POST('/api/castings', { params: { header: { 'Idempotency-Key': key } }, body })),
    { changes: [CUSTODY], done: ({ id }) => void navigate({ to: '/castings/$id', params: { id } }) },
  );
  const [going] = open?.items ?? [];
  const seal = kind === 'MOULD' && item.sealNumber !== null ? { sealOpened: item.sealNumber } : {};
  return (
    <Panel title={t({ id: 'bench.stepByStep' })}>
      <RefusalNotice refusal={command.refusal} />
      <Text mb="sm">{t({ id: 'bench.stepByStepLead' })}</Text>
      {going ? (
        <Link to="/castings/$id" params={{ id: going.id }}>
          {t({ id: 'bench.goOn' })}
        </Link>
      ) : (
        may('POST /api/castings') && (
          <Button loading={command.pending} onClick={() => command.send({ kind, itemId: item.id, ...seal })}>
            {kind === 'MOULD' ? t({ id: 'bench.beginMould' }) : t({ id: 'bench.beginCast' })}
          </Button>
        )
      )}
    </Panel>
  );
}
