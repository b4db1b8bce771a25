import { AppShell, Burger, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../api/client';
import { capturesOf, discardCapturesOf } from '../captures/capture-store';
import { Ident } from '../parts/ident';
import { sessionQuery } from '../session/session';
import { CapturesLink } from './captures-link';
import { FindButton } from './find-button';
import { LanguageChoice } from './language-choice';
import { Mark } from './mark';
import { Menu } from './menu';

/** What stands around every page of a signed-in official. */
export function Shell(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { data: session } = useQuery(sessionQuery);
  const [open, { toggle, close }] = useDisclosure(false);
  const { pathname, href } = useLocation();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/session')),
    onSettled: () => {
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, null);
    },
  });
  /** What was not sent is said before it is lost; nothing of it stays for whoever uses this device next. */
  const leave = async (owner: string): Promise<void> => {
    const count = (await capturesOf(owner).catch(() => [])).filter(({ state }) => state !== 'sent').length;
    if (count > 0 && !window.confirm(t({ id: 'captures.leave' }, { count }))) return;
    signOut.mutate();
    await discardCapturesOf(owner).catch(() => undefined);
  };
  useEffect(close, [pathname, close]);
  useEffect(() => {
    if (session === null) void navigate({ to: '/sign-in', search: signOut.isSuccess ? {} : { to: href } });
  }, [session, navigate, href, signOut.isSuccess]);
  if (!session) return null;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 230, breakpoint: 'md', collapsed: { mobile: !open } }} padding="md">
      <a href="#main" className="skip-link">
        {t({ id: 'nav.skip' })}
      </a>
      <AppShell.Header className="header">
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger
            opened={open}
            onClick={toggle}
            hiddenFrom="md"
            size="sm"
            color="white"
            aria-label={open ? t({ id: 'nav.closeMenu' }) : t({ id: 'nav.openMenu' })}
            aria-expanded={open}
            aria-controls="navigation"
          />
          <Link to="/" className="brand">
            <Mark size={30} />
            <span>Headstamp</span>
          </Link>
          <FindButton />
          <CapturesLink owner={session.officialId} />
          <Text size="sm" ms="auto" className="who" visibleFrom="sm">
            {session.name} · {session.jurisdictionName}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            flex="none"
            ms={{ base: 'auto', sm: 0 }}
            onClick={() => void leave(session.officialId)}
            loading={signOut.isPending}
          >
            {t({ id: 'signIn.out' })}
          </Button>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" id="navigation" className="navigation" data-closed={!open} aria-label={t({ id: 'nav.label' })}>
        <div className="menu">
          <Menu />
        </div>
        <div className="navigation-foot">
          <Text size="xs" c="gray.7">
            <Ident>{session.login}</Ident>
          </Text>
          <LanguageChoice />
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
