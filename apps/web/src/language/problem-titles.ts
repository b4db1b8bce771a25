import { useIntl } from 'react-intl';
import type { Refusal } from '../api/refusal';
export function useProblemTitle(): (refusal: Refusal) => string {
  useIntl();
  return ({ title }) => title;
}
