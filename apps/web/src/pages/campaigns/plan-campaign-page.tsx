import { SimpleGrid, TextInput } from '@mantine/core';
import type { FirearmType, MarkedPart, MarkKind } from '@headstamp/codes';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { stated } from '../../api/stated';
import { markingMethodLabels } from '../../language/campaign-labels';
import { firearmTypeLabels, markedPartLabels, markKindLabels } from '../../language/code-labels';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { HolderSelect } from '../marking/holder-select';
import { CAMPAIGNS } from './campaigns.reads';

interface PlanDraft {
  readonly name: string;
  readonly markKind: MarkKind;
  readonly part: MarkedPart;
  readonly method: Schemas['PlanCampaign']['method'];
  readonly pattern: string;
  readonly firstNumber: string;
  readonly selection: {
    readonly holderId: string;
    readonly make: string;
    readonly model: string;
    readonly type: FirearmType | '';
  };
}

const NEW_PLAN: PlanDraft = {
  ...{ name: '', markKind: 'STOCK_TRANSFER', part: 'FRAME', method: 'LASER', pattern: '{year} {number:6}', firstNumber: '' },
  selection: { holderId: '', make: '', model: '', type: '' },
};

/** Which stock, which mark, which numbers: a draft that nothing is marked by yet. */
export function PlanCampaignPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const command = useCommand(
    (body: Schemas['PlanCampaign'], key) =>
      answerOf(api.POST('/api/marking-campaigns', { params: { header: { 'Idempotency-Key': key } }, body })),
    {
      changes: [CAMPAIGNS],
      done: ({ id }) => {
        said(t({ id: 'campaigns.planned' }));
        void navigate({ to: '/marking-campaigns/$id', params: { id } });
      },
    },
  );
  const draft = useDraft<PlanDraft>(NEW_PLAN, command.refusal);
  const stock = draft.under('selection');
  const body = (): Schemas['PlanCampaign'] => {
    const { name, pattern, firstNumber, selection, ...codes } = draft.values;
    return {
      ...codes,
      ...{ name: name.trim(), pattern: pattern.trim(), selection: stated(selection) },
      ...stated({ firstNumber: firstNumber.trim() === '' ? null : Number(firstNumber) }),
    };
  };
  return (
    <Page title={t({ id: 'campaigns.plan' })} lead={t({ id: 'campaigns.planLead' })}>
      <CommandForm command={command} body={body} action={t({ id: 'campaigns.plan' })}>
        <Panel title={t({ id: 'campaigns.theMark' })}>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
            <TextInput {...draft.field('name')} required maxLength={200} />
            <CodeSelect of={markKindLabels} {...draft.field('markKind')} label={t({ id: 'campaigns.markKind' })} required />
            <CodeSelect of={markedPartLabels} {...draft.field('part')} required />
            <CodeSelect of={markingMethodLabels} {...draft.field('method')} required />
            <TextInput
              {...draft.field('pattern')}
              label={t({ id: 'campaigns.pattern' })}
              description={t({ id: 'campaigns.patternHint' }, { pattern: 'GT {year} {number:6}' })}
              required
              maxLength={100}
              dir="ltr"
            />
            <TextInput
              {...draft.field('firstNumber')}
              label={t({ id: 'campaigns.firstNumber' })}
              inputMode="numeric"
              maxLength={9}
              dir="ltr"
            />
          </SimpleGrid>
        </Panel>
        <Panel title={t({ id: 'campaigns.theStock' })}>
          <p>{t({ id: 'campaigns.stockHint' })}</p>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
            <HolderSelect field={stock.field('holderId')} />
            <TextInput {...stock.field('make')} maxLength={200} />
            <TextInput {...stock.field('model')} maxLength={200} />
            <CodeSelect of={firearmTypeLabels} optional {...stock.field('type')} />
          </SimpleGrid>
        </Panel>
      </CommandForm>
    </Page>
  );
}
