import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Tag } from './tag';

/** Stands wherever a surface is shown that no instrument measured. */
export function SyntheticLabel({ synthetic }: { readonly synthetic: boolean }): ReactNode {
  if (!synthetic) return null;
  return (
    <Tag tone="waiting">
      <FormattedMessage id="surface.synthetic" />
    </Tag>
  );
}
