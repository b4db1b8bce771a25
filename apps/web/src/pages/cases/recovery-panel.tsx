import { Button, List, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { Code } from '../../language/code';
import { dispositionLabels, illicitGroundLabels, sharingCriterionLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { Facts } from '../../parts/facts';
import { FirearmFacts } from '../../parts/firearm/firearm-facts';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { draftFromRecovery, useBeginTraceRequest } from '../tracing/begin-trace-request';

type Recovery = Schemas['RecoveryView'];

export function RecoveryPanel({ recovery, number }: { readonly recovery: Recovery; readonly number: number }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const begin = useBeginTraceRequest();
  return (
    <Panel
      title={t({ id: 'recovery.numbered' }, { number })}
      actions={
        may('POST /api/trace-requests') && (
          <Button variant="default" loading={begin.pending} onClick={() => begin.send(draftFromRecovery(recovery))}>
            {t({ id: 'trace.ask' })}
          </Button>
        )
      }
    >
      <RefusalNotice refusal={begin.refusal} />
      <Facts
        of={[
          { term: field('disposition'), value: <Code of={dispositionLabels} value={recovery.disposition} /> },
          { term: field('recoveredOn'), value: <Day on={recovery.recoveredOn} /> },
          { term: field('country'), value: <Country code={recovery.country} /> },
          { term: field('place'), value: recovery.place },
          { term: field('circumstances'), value: recovery.circumstances },
          { term: field('illicitGround'), value: <Code of={illicitGroundLabels} value={recovery.illicitGround} /> },
          { term: field('whyIllicit'), value: recovery.whyIllicit },
          { term: field('howFound'), value: recovery.howFound },
        ]}
      />
      {recovery.sharingCriteria.length > 0 && (
        <>
          <Title order={3} mt="md">
            {field('sharingCriteria')}
          </Title>
          <List size="sm">
            {recovery.sharingCriteria.map((criterion) => (
              <List.Item key={criterion}>
                <Code of={sharingCriterionLabels} value={criterion} />
              </List.Item>
            ))}
          </List>
        </>
      )}
      <Title order={3} mt="md" mb="xs">
        {t({ id: 'firearm.asObserved' })}
      </Title>
      <FirearmFacts firearm={recovery.firearm} />
    </Panel>
  );
}
