import { Anchor, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useEffect } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../api/client';
import { asRefusal } from '../api/refusal';
import { RefusalNotice } from '../parts/refusal-notice';
import { LanguageChoice } from '../shell/language-choice';
import { Mark } from '../shell/mark';
import { sessionQuery } from './session';
import { searchOf } from '../search';

export function SignInPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const router = useRouter();
  const cache = useQueryClient();
  const { to } = useSearch({ from: '/sign-in', select: searchOf.signIn });
  const signIn = useMutation({
    mutationFn: (body: { login: string; password: string }) => answerOf(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      cache.clear();
      cache.setQueryData(sessionQuery.queryKey, session);
      router.history.push(to ?? '/');
    },
  });
  useEffect(() => {
    document.title = `${t({ id: 'signIn.title' })} · Headstamp`;
  }, [t]);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    signIn.mutate({ login: textIn(written, 'login').trim(), password: textIn(written, 'password') });
  };
  return (
    <main className="sign-in">
      <Paper withBorder p="xl" w="100%" maw={420}>
        <Mark size={44} />
        <Title order={1} mt="sm">
          {t({ id: 'signIn.title' })}
        </Title>
        <Text c="gray.7" mb="lg">
          {t({ id: 'product.purpose' })}
        </Text>
        <RefusalNotice refusal={signIn.error ? asRefusal(signIn.error) : null} />
        <form onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              label={t({ id: 'signIn.login' })}
              description={t({ id: 'signIn.loginHint' })}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              dir="ltr"
              name="login"
            />
            <PasswordInput
              label={t({ id: 'signIn.password' })}
              autoComplete="current-password"
              required
              dir="ltr"
              visibilityToggleButtonProps={{ 'aria-label': t({ id: 'signIn.showPassword' }) }}
              name="password"
            />
            <Button type="submit" loading={signIn.isPending}>
              {t({ id: 'signIn.action' })}
            </Button>
          </Stack>
        </form>
        <div className="sign-in-foot">
          <LanguageChoice />
          <Anchor href="/api/docs" size="sm">
            {t({ id: 'nav.apiDocs' })}
          </Anchor>
        </div>
      </Paper>
    </main>
  );
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
