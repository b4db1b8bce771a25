import type { UseTermsView } from '../use-condition/use-terms.dto';
import type { FormWords } from './words.en';

/** Terms of use in sentences of the paper's language, the grade first. */
export function sentencesOf(terms: UseTermsView, { conditions, codes }: FormWords): string[] {
  const { classification, purposes, noOnwardTransfer, notInCourt, noStatistics, consultFirst, expiresAt } = terms;
  const limited = purposes === null ? [] : [purposes.length > 0 ? `${conditions.purposes} ${purposes.map((each) => codes[each] ?? each).join(', ')}.` : conditions.noPurpose];
  return [
    conditions.classification[classification],
    ...limited,
    ...(noOnwardTransfer ? [conditions.noOnwardTransfer] : []),
    ...(notInCourt ? [conditions.notInCourt] : []),
    ...(noStatistics ? [conditions.noStatistics] : []),
    ...(consultFirst ? [conditions.consultFirst] : []),
    ...(expiresAt === null ? [] : [`${conditions.expires} ${expiresAt}.`]),
  ];
}
