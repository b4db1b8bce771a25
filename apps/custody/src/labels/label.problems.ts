import type { Problem } from '@headstamp/codes';
import type { LabelDrawingErrorCode } from '@headstamp/documents';
import type { LabelErrorCode } from './label.errors';

export const LABEL_PROBLEMS: Record<LabelErrorCode | LabelDrawingErrorCode, Problem> = {
  'label.unknown': { status: 404, title: 'No such label in your jurisdiction' },
  'label.subject-unknown': { status: 422, title: 'One of the things to be labelled is not in your jurisdiction' },
  'label.subject-twice': { status: 422, title: 'A thing is named twice in one batch of labels' },
  'label.reprint-needs-reason': { status: 409, title: 'A label that was printed before is printed again only with a reason' },
  'label.resolution-missing': { status: 422, title: 'Say how many dots to the inch the thermal printer has' },
  'label.retired': { status: 409, title: 'The label was taken out of use before' },
  'label.symbol-does-not-fit': { status: 422, title: 'The label is too small for a symbol that can be read: take another size or another symbol' },
  'label.text-does-not-fit': { status: 422, title: 'The label is too small for its code and reference: take another size' },
  'label-run.unknown': { status: 404, title: 'No such labels to fetch: they are kept for a quarter of an hour, for whoever printed them' },
  'label-incident.unknown': { status: 404, title: 'No such incident with a label in your jurisdiction' },
  'label-incident.settled': { status: 409, title: 'Somebody has settled this incident before' },
};
