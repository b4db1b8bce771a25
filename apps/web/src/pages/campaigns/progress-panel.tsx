import { Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { campaignItemStateLabels } from '../../language/campaign-labels';
import { Facts } from '../../parts/facts';
import { Panel } from '../../parts/panel';
import type { Campaign } from './campaigns.reads';

const STATES = ['planned', 'allocated', 'marked', 'verified', 'exception', 'withdrawn'] as const;

/** How far the campaign is, in numbers and in one bar. */
export function ProgressPanel({ progress }: { readonly progress: Campaign['progress'] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { total, verified, withdrawn, spoiltMarks } = progress;
  const ended = verified + withdrawn;
  return (
    <Panel title={t({ id: 'campaigns.progress' })}>
      <Text role="status" mb="xs">
        {t({ id: 'campaigns.finished' }, { ended, total })}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * ended) / total} aria-label={t({ id: 'campaigns.progress' })} mb="sm" />
      <Facts
        of={[
          ...STATES.map((state) => ({ term: t(campaignItemStateLabels[state]), value: progress[state] })),
          { term: t({ id: 'campaigns.spoilt' }), value: spoiltMarks },
        ]}
      />
    </Panel>
  );
}
