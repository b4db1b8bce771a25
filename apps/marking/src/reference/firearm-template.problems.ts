import type { Problem } from '@headstamp/codes';
import type { FirearmTemplateErrorCode } from './firearm-template.errors';

export const FIREARM_TEMPLATE_PROBLEMS: Record<FirearmTemplateErrorCode, Problem> = {
  'firearm-template.unknown': { status: 422, title: 'The model named is not in the reference of your jurisdiction' },
  'firearm-template.not-here': { status: 404, title: 'No such model in the reference of your jurisdiction' },
  'firearm-template.described-before': { status: 409, title: 'The reference describes this model already; "templateId" says where' },
  'firearm-template.make-code-unknown': { status: 422, title: 'The maker’s code is not in the list of NCIC makes' },
  'firearm-template.calibre-code-unknown': { status: 422, title: 'The code of the calibre is not in the list of its scheme' },
};
