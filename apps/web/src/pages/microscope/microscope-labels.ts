import { defineMessages } from 'react-intl';
import type { Labels } from '../../language/code-labels';

export const annotationKindLabels = defineMessages({
  agreement: { id: 'code.annotationKind.agreement' },
  disagreement: { id: 'code.annotationKind.disagreement' },
}) satisfies Labels;

export const annotationShapeLabels = defineMessages({
  point: { id: 'code.annotationShape.point' },
  line: { id: 'code.annotationShape.line' },
  box: { id: 'code.annotationShape.box' },
}) satisfies Labels;

export const toolLabels = defineMessages({
  move: { id: 'code.microscopeTool.move' },
  profile: { id: 'code.microscopeTool.profile' },
  point: { id: 'code.microscopeTool.point' },
  line: { id: 'code.microscopeTool.line' },
  box: { id: 'code.microscopeTool.box' },
}) satisfies Labels;

export const lookLabels = defineMessages({
  relief: { id: 'code.microscopeLook.relief' },
  heights: { id: 'code.microscopeLook.heights' },
  both: { id: 'code.microscopeLook.both' },
}) satisfies Labels;

export const arrangementLabels = defineMessages({
  beside: { id: 'code.arrangement.beside' },
  split: { id: 'code.arrangement.split' },
}) satisfies Labels;

export const formLabels = defineMessages({
  'taken-in': { id: 'code.surfaceForm.taken-in' },
  prepared: { id: 'code.surfaceForm.prepared' },
  exchanged: { id: 'code.surfaceForm.exchanged' },
}) satisfies Labels;

export const purposeLabels = defineMessages({
  candidate: { id: 'code.pairPurpose.candidate' },
  comparison: { id: 'code.pairPurpose.comparison' },
}) satisfies Labels;
