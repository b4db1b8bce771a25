import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLanguage } from '../language/language-provider';
import { LANGUAGE_CODES, LANGUAGES } from '../language/languages';

export function LanguageChoice(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { language, choose } = useLanguage();
  return (
    <NativeSelect
      size="xs"
      aria-label={t({ id: 'language.choose' })}
      value={language}
      data={LANGUAGE_CODES.map((code) => ({ value: code, label: LANGUAGES[code].name }))}
      onChange={({ currentTarget }) => {
        const code = LANGUAGE_CODES.find((each) => each === currentTarget.value);
        if (code) choose(code);
      }}
    />
  );
}
