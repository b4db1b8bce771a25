import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useCapturesSentWhenPossible } from '../captures/captures';

/** How much waits on this device for a connection; nothing where nothing waits. */
export function CapturesLink({ owner }: { readonly owner: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const count = useCapturesSentWhenPossible(owner);
  return (
    <span role="status" className="captures-waiting">
      {count > 0 && <Link to="/captures">{t({ id: 'captures.waiting' }, { count })}</Link>}
    </span>
  );
}
