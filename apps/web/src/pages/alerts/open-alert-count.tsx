import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useAlertChanges, useAlerts } from './alerts.reads';

/** How many of the latest alerts nobody has acknowledged yet. */
export function OpenAlertCount(): ReactNode {
  const { formatMessage: t } = useIntl();
  useAlertChanges();
  const { data } = useAlerts({});
  const open = data?.items.filter(({ state }) => state !== 'acknowledged').length ?? 0;
  return (
    <span role="status">
      {open > 0 && (
        <span className="count">
          {open}
          <span className="visually-hidden"> {t({ id: 'alerts.openCount' }, { count: open })}</span>
        </span>
      )}
    </span>
  );
}
