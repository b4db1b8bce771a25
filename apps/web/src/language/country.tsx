import { FORMER_COUNTRIES, PRESENT_COUNTRY_CODES } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../parts/ident';

/** The country in the reader's language, with its code beside it, because marks bear the code. */
export function Country({ code }: { readonly code: string | null | undefined }): ReactNode {
  const intl = useIntl();
  if (!code) return <Ident>{null}</Ident>;
  const name =
    FORMER_COUNTRIES[code] ?? (code.length === 2 ? intl.formatDisplayName(code, { type: 'region', fallback: 'none' }) : undefined);
  return (
    <>
      {name} <Ident>{code}</Ident>
    </>
  );
}

/** Every country a weapon may name: those of today by name, then the former ones. */
export function useCountryChoices(): { value: string; label: string }[] {
  const intl = useIntl();
  const present = PRESENT_COUNTRY_CODES.map((value) => ({
    value,
    label: `${intl.formatDisplayName(value, { type: 'region' }) ?? value} (${value})`,
  }));
  present.sort((a, b) => a.label.localeCompare(b.label, intl.locale));
  return [...present, ...Object.entries(FORMER_COUNTRIES).map(([value, name]) => ({ value, label: `${name} (${value})` }))];
}
