import { Button, Grid, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas, versionRead } from '../../api/client';
import { useCommand } from '../../api/command';
import { dispositionLabels, illicitGroundLabels, priorityLabels } from '../../language/code-labels';
import { crimeCodeLabels } from '../../language/trace-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { FirearmFields } from '../../parts/firearm/firearm-fields';
import { CommandForm } from '../../parts/form';
import { Panel } from '../../parts/panel';
import { PhotographField } from '../../parts/photographs';
import { RefusalNotice } from '../../parts/refusal-notice';
import { said } from '../../parts/said';
import { AddresseeField } from './addressee-field';
import { MissingList } from './missing-list';
import { PossessorForm } from './possessor-form';
import { RoutingProposals } from './routing-proposals';
import { type TraceDraft, traceDraftOf, traceDraftStated } from './trace-draft';
import type { TraceRequest } from './tracing.reads';

/** Writing a request: what is still missing stands beside it all the while. */
export function DraftEditor({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  // The version this form was read from or saved as: what somebody else saves meanwhile is not overwritten unseen.
  const [version, setVersion] = useState(request.version);
  const path = { id: request.id };
  const put = (body: Schemas['TraceRequestDraft'], key: string) =>
    answerOf(
      api.PATCH('/api/trace-requests/{id}', {
        params: { path, header: { 'If-Match': versionRead(version), 'Idempotency-Key': key } },
        body,
      }),
    );
  const save = useCommand(put, {
    changes: [['trace-requests']],
    done: (saved) => {
      setVersion(saved.version);
      said(t({ id: 'trace.saved' }));
    },
  });
  const submit = useCommand(
    async (body: Schemas['TraceRequestDraft'], key) => {
      const saved = await put(body, `${key}.save`);
      setVersion(saved.version);
      const header = { 'If-Match': versionRead(saved.version), 'Idempotency-Key': key };
      return answerOf(api.POST('/api/trace-requests/{id}/submission', { params: { path, header } }));
    },
    { changes: [['trace-requests']], done: () => said(t({ id: 'trace.sent' })) },
  );
  const draft = useDraft(() => traceDraftOf(request), save.refusal ?? submit.refusal);
  const more = draft.under('firearmMore');
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: 1, lg: 2 }}>
        <div className="beside">
          <MissingList missing={request.missing} draft={draft.values} />
          <RoutingProposals
            routing={request.routing}
            addressee={draft.values.addressee}
            choose={(addressee) => draft.change({ addressee })}
          />
        </div>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 8 }} order={{ base: 2, lg: 1 }}>
        <RefusalNotice refusal={submit.refusal} />
        <CommandForm
          command={save}
          body={() => traceDraftStated(draft.values, request.firearm)}
          action={t({ id: 'trace.save' })}
          others={
            <Button color="steel.9" loading={submit.pending} onClick={() => submit.send(traceDraftStated(draft.values, request.firearm))}>
              {t({ id: 'trace.submit' })}
            </Button>
          }
        >
          <Panel title={t({ id: 'trace.question' })}>
            <Question draft={draft} />
          </Panel>
          <Panel title={t({ id: 'firearm.asObserved' })}>
            <FirearmFields firearm={draft.under('firearm')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
              <TextInput {...more.field('barrelSerial')} maxLength={100} dir="ltr" />
              <TextInput {...more.field('importer')} maxLength={200} />
            </SimpleGrid>
            <Textarea mt="sm" {...more.field('additionalMarkings')} autosize minRows={1} maxLength={1_000} />
            <Textarea mt="sm" {...more.field('obliterationDetail')} autosize minRows={1} maxLength={2_000} />
          </Panel>
          <Panel title={t({ id: 'photographs.all' })}>
            <PhotographField ids={draft.values.photographIds} change={(photographIds) => draft.change({ photographIds })} />
          </Panel>
          <Panel title={t({ id: 'trace.office' })}>
            <Office draft={draft} />
          </Panel>
        </CommandForm>
        <PossessorForm id={request.id} version={version} saved={setVersion} />
      </Grid.Col>
    </Grid>
  );
}

/** Who asks, for which case, and what the form knows of the recovery besides. */
function Office({ draft }: { readonly draft: Draft<TraceDraft> }): ReactNode {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...draft.field('requestingOffice')} maxLength={200} />
        <TextInput {...draft.field('requestingOfficer')} maxLength={200} />
        <TextInput {...draft.field('agencyCaseNumber')} maxLength={60} dir="ltr" />
        <TextInput {...draft.field('projectCode')} maxLength={60} dir="ltr" />
        <CodeSelect of={crimeCodeLabels} optional {...draft.field('crimeCode')} />
        <CodeSelect of={dispositionLabels} optional {...draft.field('disposition')} />
        <TextInput {...draft.field('recoveryPlace')} maxLength={500} />
      </SimpleGrid>
      <Textarea mt="sm" {...draft.field('recoveryCircumstances')} autosize minRows={1} maxLength={4_000} />
      <Textarea mt="sm" {...draft.field('specialInstructions')} autosize minRows={1} maxLength={2_000} />
    </>
  );
}

function Question({ draft }: { readonly draft: Draft<TraceDraft> }): ReactNode {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <AddresseeField field={draft.field('addressee')} />
        <CodeSelect of={priorityLabels} {...draft.field('priority')} />
        <TextInput {...draft.field('recoveredOn')} type="date" />
        <CountrySelect {...draft.field('recoveredIn')} />
      </SimpleGrid>
      {draft.values.priority === 'URGENT' && <Textarea mt="sm" {...draft.field('urgentBecause')} autosize minRows={2} maxLength={2_000} />}
      <CodeSelect mt="sm" of={illicitGroundLabels} optional {...draft.field('illicitGround')} />
      <Textarea mt="sm" {...draft.field('whyIllicit')} autosize minRows={2} maxLength={4_000} />
      <Textarea mt="sm" {...draft.field('howFound')} autosize minRows={2} maxLength={4_000} />
      <Textarea mt="sm" {...draft.field('intendedUse')} autosize minRows={2} maxLength={4_000} />
    </>
  );
}
