import type { ReactNode } from 'react';
import { FormattedNumber, useIntl } from 'react-intl';

/** A count, or that it is too small to be told. */
export function Shielded({ count }: { readonly count: number | null }): ReactNode {
  const { formatMessage: t } = useIntl();
  return count === null ? t({ id: 'hitFigures.shielded' }) : <FormattedNumber value={count} />;
}
