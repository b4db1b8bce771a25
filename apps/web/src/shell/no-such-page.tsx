import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Page } from '../parts/page';
import { LanguageChoice } from './language-choice';

export function NoSuchPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <main className="lone">
      <Page title={t({ id: 'page.none' })}>
        <p>
          <Link to="/">{t({ id: 'page.toHome' })}</Link>
        </p>
        <LanguageChoice />
      </Page>
    </main>
  );
}
