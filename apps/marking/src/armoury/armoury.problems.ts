import type { Problem } from '@headstamp/codes';
import type { ArmouryErrorCode } from './armoury.errors';

export const ARMOURY_PROBLEMS: Record<ArmouryErrorCode, Problem> = {
  'armoury.unknown': { status: 404, title: 'No such armoury in the register of your jurisdiction' },
  'armoury.holder-is-a-person': { status: 422, title: 'An armoury belongs to a company or a state body, not to a natural person' },
  'armoury.name-taken': { status: 409, title: 'This holder has an armoury of that name already' },
  'armoury.not-its-stock': { status: 422, title: 'The firearms named are not, by their records, with the holder of this armoury' },
  'armoury.too-large': { status: 422, title: 'The stock is larger than one list takes; divide it into several armouries' },
  'armoury-inspection.unknown': { status: 404, title: 'No such inspection of this armoury' },
  'armoury-inspection.under-way': { status: 409, title: 'An inspection of this armoury is under way; close it first' },
  'armoury-inspection.closed': { status: 409, title: 'This inspection is closed' },
  'armoury-inspection.changed-meanwhile': { status: 412, title: 'The inspection has changed since you read it; read it again' },
  'inspection-difference.unknown': { status: 404, title: 'No such difference in this inspection' },
  'inspection-difference.resolved': {
    status: 409,
    title: 'This difference has been resolved; a correction is a note of the next inspection',
  },
  'storage-assessment.unanswered': { status: 422, title: 'Each item of the checklist is answered once: the items named are not' },
  'storage-assessment.unknown-item': { status: 422, title: 'The checklist has no such items' },
};
