import type { UsePurpose } from '@headstamp/codes';
import { defineMessages, type MessageDescriptor } from 'react-intl';

/** What facts of a trace may be used for. */
export const usePurposeLabels: Readonly<Record<UsePurpose, MessageDescriptor>> = defineMessages({
  INVESTIGATION: { id: 'code.usePurpose.INVESTIGATION' },
  PROSECUTION: { id: 'code.usePurpose.PROSECUTION' },
  COURT: { id: 'code.usePurpose.COURT' },
  INTELLIGENCE: { id: 'code.usePurpose.INTELLIGENCE' },
  STATISTICS: { id: 'code.usePurpose.STATISTICS' },
  OVERSIGHT: { id: 'code.usePurpose.OVERSIGHT' },
});

/** Languages in which papers are printed. */
export const paperLanguageLabels = defineMessages({
  en: { id: 'code.paperLanguage.en' },
  es: { id: 'code.paperLanguage.es' },
});
