import { useDirection } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { type LanguageCode, LANGUAGES, type Messages, preferredLanguage, rememberLanguage } from './languages';

interface LanguageChoice {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
  /** Whether the words for refusals are there, or cannot be had. */
  readonly refusalsSpoken: boolean;
  /** Fetches the words for refusals, once. */
  readonly speakOfRefusals: () => void;
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
  readonly refusals: boolean;
}

/** Loads one language at a time; the page appears once its words are there. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [wanted, setWanted] = useState<LanguageCode>(preferredLanguage);
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const [refusalsWanted, setRefusalsWanted] = useState(false);
  const { setDirection } = useDirection();
  useEffect(() => {
    let current = true;
    const { load, loadRefusals, direction } = LANGUAGES[wanted];
    const refusals = refusalsWanted ? loadRefusals().catch(() => null) : null;
    void Promise.all([load(), refusals]).then(([words, more]) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setDirection(direction);
      setSpoken({ language: wanted, messages: { ...words.default, ...more?.default } as Messages, refusals: refusalsWanted });
    });
    return () => {
      current = false;
    };
  }, [wanted, refusalsWanted, setDirection]);
  const choose = useCallback((language: LanguageCode) => {
    rememberLanguage(language);
    setWanted(language);
  }, []);
  const speakOfRefusals = useCallback(() => setRefusalsWanted(true), []);
  const choice = useMemo(
    () => ({ language: spoken?.language ?? wanted, choose, refusalsSpoken: spoken?.refusals ?? false, speakOfRefusals }),
    [spoken, wanted, choose, speakOfRefusals],
  );
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
