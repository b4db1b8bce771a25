import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../parts/ident';
import type { Labels } from './code-labels';

/** A code in the reader's words; one that this page does not know yet is shown as it came. */
export function Code({ of, value }: { readonly of: Labels; readonly value: string | null | undefined }): ReactNode {
  const { formatMessage } = useIntl();
  const label = value ? of[value] : undefined;
  return label ? formatMessage(label) : <Ident>{value}</Ident>;
}

/** The choices of a code list, in its own order. */
export function useChoices(of: Labels): { value: string; label: string }[] {
  const { formatMessage } = useIntl();
  return Object.entries(of).map(([value, label]) => ({ value, label: formatMessage(label) }));
}

/** Several codes, as one list in words. */
export function CodeList({ of, values }: { readonly of: Labels; readonly values: readonly string[] }): ReactNode {
  const intl = useIntl();
  return intl.formatList(
    values.map((value) => <Code key={value} of={of} value={value} />),
    { type: 'unit' },
  );
}
