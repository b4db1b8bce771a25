import { PRESENT_COUNTRY_CODES } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../parts/ident';
import { formerCountryLabels } from './country-labels';

/** The country in the reader's language, with its code beside it, because marks bear the code. */
export function Country({ code }: { readonly code: string | null | undefined }): ReactNode {
  const intl = useIntl();
  if (!code) return <Ident>{null}</Ident>;
  const former = formerCountryLabels[code];
  const present = code.length === 2 ? intl.formatDisplayName(code, { type: 'region', fallback: 'none' }) : undefined;
  return (
    <>
      {former ? intl.formatMessage(former) : present} <Ident>{code}</Ident>
    </>
  );
}

/** The name of a present country in the reader's language; its code where it has none. */
export function useCountryName(): (code: string) => string {
  const intl = useIntl();
  return (code) => intl.formatDisplayName(code, { type: 'region' }) ?? code;
}

/** Every country a weapon may name: those of today by name, then the former ones. */
export function useCountryChoices(): { value: string; label: string }[] {
  const intl = useIntl();
  const present = PRESENT_COUNTRY_CODES.map((value) => ({
    value,
    label: `${intl.formatDisplayName(value, { type: 'region' }) ?? value} (${value})`,
  }));
  present.sort((a, b) => a.label.localeCompare(b.label, intl.locale));
  const former = Object.entries(formerCountryLabels).map(([value, name]) => ({ value, label: `${intl.formatMessage(name)} (${value})` }));
  return [...present, ...former];
}
