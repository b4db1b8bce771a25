import { useDirection } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { type LanguageCode, LANGUAGES, type Messages, preferredLanguage, rememberLanguage } from './languages';

interface LanguageChoice {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

const Choice = createContext<LanguageChoice | null>(null);

export function useLanguage(): LanguageChoice {
  const choice = useContext(Choice);
  if (!choice) throw new Error('useLanguage outside LanguageProvider');
  return choice;
}

interface Spoken {
  readonly language: LanguageCode;
  readonly messages: Messages;
}

/** Loads one language at a time; the page appears once its words are there. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<LanguageCode>(preferredLanguage);
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const { setDirection } = useDirection();
  useEffect(() => {
    let current = true;
    void LANGUAGES[wanted].load().then(({ default: messages }) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setDirection(LANGUAGES[wanted].direction);
      setSpoken({ language: wanted, messages });
    });
    return () => {
      current = false;
    };
  }, [wanted, setDirection]);
  const choose = useCallback((language: LanguageCode) => {
    rememberLanguage(language);
    setWanted(language);
  }, []);
  const choice = useMemo(() => ({ language: spoken?.language ?? wanted, choose }), [spoken, wanted, choose]);
  if (!spoken) return null;
  return (
    <Choice.Provider value={choice}>
      <IntlProvider locale={LANGUAGES[spoken.language].locale} messages={spoken.messages} onError={reportMissing}>
        {children}
      </IntlProvider>
    </Choice.Provider>
  );
}

function reportMissing(error: Error): void {
  console.error(error.message);
}
