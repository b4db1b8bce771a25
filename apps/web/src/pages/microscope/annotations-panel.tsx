import { Button, Text, Textarea } from '@mantine/core';
import { type Dispatch, type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { useCommand } from '../../api/command';
import { Code } from '../../language/code';
import { CodeSelect } from '../../parts/choices';
import { useDraft } from '../../parts/draft';
import { CommandForm } from '../../parts/form';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { said } from '../../parts/said';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { annotationKindLabels, annotationShapeLabels, purposeLabels } from './microscope-labels';
import { isComplete, type Instrument, type Turn } from './optics/instrument';
import { numbersOf, type PairShape } from './optics/marks';
import type { Annotation, Examined } from './reads';
import type { LabelledAnnotation } from './labelled';

interface AnnotationsPanelProps {
  readonly of: Examined;
  readonly at: Instrument;
  readonly turn: Dispatch<Turn>;
  readonly annotations: readonly LabelledAnnotation[];
  readonly othersShown: boolean;
}

/** What examiners marked on both surfaces, each with its words; nothing is ever changed, only withdrawn. */
export function AnnotationsPanel({ of, at, turn, annotations, othersShown }: AnnotationsPanelProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const mayMark = may('POST /api/candidates/{id}/annotations');
  return (
    <Panel title={t({ id: 'microscope.annotations' })}>
      {!othersShown && (
        <Text size="sm" mb="sm">
          {t({ id: 'microscope.othersHidden' })}
        </Text>
      )}
      {annotations.length === 0 ? (
        <Text size="sm" mb="sm">
          {t({ id: 'microscope.noAnnotations' })}
        </Text>
      ) : (
        <ul className="microscope-annotations">
          {annotations.map((each) => (
            <Listed key={each.annotation.id} {...each} of={of} />
          ))}
        </ul>
      )}
      {mayMark && (isComplete(at.drawn) ? <MarkForm of={of} drawn={at.drawn} turn={turn} /> : <Text size="sm">{t({ id: 'microscope.markHow' })}</Text>)}
    </Panel>
  );
}

function Listed({ annotation, label, of }: LabelledAnnotation & { readonly of: Examined }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { officialId } = useOfficial();
  const [withdrawing, setWithdrawing] = useState(false);
  const { kind, shape, words, examinerReference, madeAt, withdrawnAt, withdrawalReason, purpose } = annotation;
  return (
    <li>
      <Ident>{label}</Ident>{' '}
      <Tag tone={kind === 'agreement' ? 'good' : 'bad'}>
        <Code of={annotationKindLabels} value={kind} />
      </Tag>{' '}
      <Code of={annotationShapeLabels} value={shape} /> · <span className={withdrawnAt === null ? undefined : 'microscope-withdrawn'}>{words}</span>
      <Text size="sm" component="p" m={0}>
        <Ident>{examinerReference}</Ident> · <When at={madeAt} /> · <Code of={purposeLabels} value={purpose} />
      </Text>
      {withdrawnAt !== null && (
        <Text size="sm" component="p" m={0}>
          {t({ id: 'microscope.withdrawnBecause' }, { reason: withdrawalReason ?? '' })} · <When at={withdrawnAt} />
        </Text>
      )}
      {withdrawnAt === null && annotation.examinerId === officialId && !withdrawing && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWithdrawing(true)} aria-label={t({ id: 'microscope.withdrawOne' }, { label })}>
          {t({ id: 'microscope.withdraw' })}
        </Button>
      )}
      {withdrawing && withdrawnAt === null && <WithdrawForm annotation={annotation} of={of} />}
    </li>
  );
}

function WithdrawForm({ annotation: { id }, of }: { readonly annotation: Annotation; readonly of: Examined }): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['WithdrawAnnotation'], key) =>
      answerOf(api.POST('/api/annotations/{id}/withdrawal', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
    { changes: [['annotations', of.purpose, of.id]], done: () => said(t({ id: 'microscope.withdrawn' })) },
  );
  const draft = useDraft({ reason: '' }, command.refusal);
  return (
    <CommandForm command={command} body={() => ({ reason: draft.values.reason.trim() })} action={t({ id: 'microscope.withdraw' })}>
      <Textarea {...draft.field('reason')} label={t({ id: 'microscope.withdrawReason' })} required autosize minRows={1} maxLength={1_000} />
    </CommandForm>
  );
}

interface MarkFormProps {
  readonly of: Examined;
  readonly drawn: PairShape;
  readonly turn: Dispatch<Turn>;
}

function MarkForm({ of, drawn, turn }: MarkFormProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const command = useCommand(
    (body: Schemas['MakeAnnotation'], key) => {
      const at = { params: { path: { id: of.id }, header: { 'Idempotency-Key': key } }, body };
      return answerOf(
        of.purpose === 'candidate' ? api.POST('/api/candidates/{id}/annotations', at) : api.POST('/api/links/{id}/annotations', at),
      );
    },
    {
      changes: [['annotations', of.purpose, of.id]],
      done: () => {
        said(t({ id: 'microscope.marked' }));
        turn({ kind: 'forget-drawn' });
      },
    },
  );
  const draft = useDraft<{ kind: Annotation['kind']; words: string }>({ kind: 'agreement', words: '' }, command.refusal);
  const body = (): Schemas['MakeAnnotation'] => ({
    kind: draft.values.kind,
    shape: drawn.shape,
    own: numbersOf(drawn, 'own'),
    other: numbersOf(drawn, 'other'),
    words: draft.values.words.trim(),
  });
  return (
    <CommandForm
      command={command}
      body={body}
      action={t({ id: 'microscope.keepMark' })}
      others={
        <Button variant="default" onClick={() => turn({ kind: 'forget-drawn' })}>
          {t({ id: 'microscope.forgetMark' })}
        </Button>
      }
    >
      <Text size="sm">
        {t(
          { id: 'microscope.markAt' },
          { shape: t(annotationShapeLabels[drawn.shape]), own: numbersOf(drawn, 'own').join(', '), other: numbersOf(drawn, 'other').join(', ') },
        )}
      </Text>
      <CodeSelect of={annotationKindLabels} {...draft.field('kind')} label={t({ id: 'microscope.markKind' })} />
      <Textarea {...draft.field('words')} label={t({ id: 'microscope.markWords' })} required autosize minRows={2} maxLength={1_000} />
    </CommandForm>
  );
}
