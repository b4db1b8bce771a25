import { Link, useLocation } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { OpenAlertCount } from '../pages/alerts/open-alert-count';
import { useMay, useOfficial } from '../session/session';
import { type Destination, menuOf, type Work } from './navigation';

/** So many pages are overlooked at a glance; with more, what is not one's own work is folded. */
const AT_A_GLANCE = 14;

const stands = (pathname: string, to: string): boolean => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

/** The pages that somebody may open, by the work they belong to. */
export function Menu(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { roles } = useOfficial();
  const { pathname } = useLocation();
  const [chosen, setChosen] = useState<Partial<Readonly<Record<Work, boolean>>>>({});
  const menu = menuOf(roles, useMay());
  const folds = menu.flatMap(({ destinations }) => destinations).length > AT_A_GLANCE;
  return menu.map(({ work, name, own, destinations }) => {
    if (work === 'today') return <Places key={work} name={t(name)} of={destinations} />;
    const open = chosen[work] ?? (!folds || own || destinations.some(({ to }) => stands(pathname, to)));
    const toggle = (event: MouseEvent): void => {
      event.preventDefault();
      setChosen({ ...chosen, [work]: !open });
    };
    return (
      <details key={work} open={open}>
        <summary onClick={toggle}>{t(name)}</summary>
        <Places name={t(name)} of={destinations} />
      </details>
    );
  });
}

function Places({ name: work, of }: { readonly name: string; readonly of: readonly Destination[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <ul aria-label={work}>
      {of.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
            {t(name)}
            {to === '/alerts' && <OpenAlertCount />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
