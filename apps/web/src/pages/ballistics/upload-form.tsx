import { Checkbox, FileInput, Paper, Progress, SimpleGrid, TextInput } from '@mantine/core';
import type { MarkOfInterest } from '@headstamp/codes';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useCommand } from '../../api/command';
import { upload } from '../../api/upload';
import { markOfInterestLabels } from '../../language/code-labels';
import { CodeSelect } from '../../parts/choices';
import { type Draft, useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { instantOf, localNow } from '../../parts/instant';
import { said } from '../../parts/said';
import type { Exhibit } from '../custody/custody.reads';
import type { Acquisition } from './ballistics.reads';
import { InstrumentField } from '../laboratory/instrument-field';
import { SharePartners } from './share-partners';

interface ScanDraft {
  readonly reference: string;
  readonly region: MarkOfInterest;
  readonly calibre: string;
  readonly instrument: string;
  readonly instrumentId: string;
  readonly shareWith: readonly string[];
  readonly shareSurface: boolean;
  readonly micrometres: boolean;
  readonly acquiredAt: string;
}

interface UploadFormProps {
  readonly exhibit: Exhibit;
  readonly caseReference: string;
}

/** Regions whose surfaces the engine compares. */
const { BREECH_FACE } = markOfInterestLabels;
const SCANNED_REGIONS = { BREECH_FACE };

function scanStated(draft: ScanDraft, file: File | null, { exhibit, caseReference }: UploadFormProps): FormData {
  const form = new FormData();
  form.set('caseId', exhibit.caseId ?? '');
  form.set('caseReference', caseReference);
  form.set('exhibitId', exhibit.id);
  form.set('itemKind', exhibit.kind);
  form.set('reference', draft.reference.trim());
  form.set('region', draft.region);
  form.set('calibre', draft.calibre.trim());
  if (draft.instrument.trim() !== '') form.set('instrument', draft.instrument.trim());
  if (draft.instrumentId !== '') form.set('instrumentId', draft.instrumentId);
  if (draft.shareWith.length > 0) form.set('shareWith', draft.shareWith.join(','));
  form.set('shareSurface', String(draft.shareSurface));
  if (draft.micrometres) form.set('unitsConfirmed', 'micrometre');
  if (draft.acquiredAt !== '') form.set('acquiredAt', instantOf(draft.acquiredAt));
  if (file) form.set('file', file);
  return form;
}

export function UploadForm({ exhibit, caseReference }: UploadFormProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const command = useCommand((form: FormData, key) => upload<Acquisition>('/api/acquisitions', form, key, setSent), {
    changes: [['acquisitions']],
    done: ({ id }) => {
      said(t({ id: 'acquisitions.recorded' }));
      void navigate({ to: '/acquisitions/$id', params: { id } });
    },
  });
  const draft = useDraft<ScanDraft>(
    {
      reference: exhibit.reference,
      region: 'BREECH_FACE',
      calibre: exhibit.calibre ?? '',
      instrument: '',
      instrumentId: '',
      shareWith: [],
      shareSurface: false,
      micrometres: false,
      acquiredAt: localNow(),
    },
    command.refusal,
  );
  return (
    <Paper withBorder p="md" maw={820}>
      <CommandForm
        command={command}
        body={() => scanStated(draft.values, file, { exhibit, caseReference })}
        action={t({ id: 'acquisitions.upload' })}
      >
        <FileInput
          label={t({ id: 'acquisitions.file' })}
          description={t({ id: 'acquisitions.fileHint' })}
          placeholder={t({ id: 'acquisitions.choose' })}
          accept=".x3p"
          required
          value={file}
          onChange={setFile}
        />
        {command.pending && <Progress value={sent * 100} aria-label={t({ id: 'acquisitions.sending' })} />}
        <ScanFields draft={draft} />
      </CommandForm>
    </Paper>
  );
}

function ScanFields({ draft }: { readonly draft: Draft<ScanDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { shareSurface, micrometres, shareWith } = draft.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput {...draft.field('reference')} description={t({ id: 'acquisitions.referenceHint' })} required maxLength={80} dir="ltr" />
        <CodeSelect of={SCANNED_REGIONS} {...draft.field('region')} required />
        <TextInput {...draft.field('calibre')} required maxLength={40} dir="ltr" />
        <TextInput {...draft.field('instrument')} description={t({ id: 'acquisitions.instrumentHint' })} maxLength={200} />
        <InstrumentField field={draft.field('instrumentId')} />
        <TextInput {...draft.field('acquiredAt')} type="datetime-local" />
      </SimpleGrid>
      <SharePartners value={shareWith} onChange={(partners) => draft.change({ shareWith: partners })} error={draft.faultOf('shareWith')} />
      <Checkbox
        label={t({ id: 'acquisitions.shareSurface' })}
        checked={shareSurface}
        onChange={({ currentTarget }) => draft.change({ shareSurface: currentTarget.checked })}
      />
      <Checkbox
        label={t({ id: 'acquisitions.micrometres' })}
        checked={micrometres}
        onChange={({ currentTarget }) => draft.change({ micrometres: currentTarget.checked })}
      />
    </>
  );
}
