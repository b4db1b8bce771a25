import type { ReactNode } from 'react';
import { FormattedDate } from 'react-intl';

/** An instant, in the reader's own time zone, which is named. */
export function When({ at }: { readonly at: string | null | undefined }): ReactNode {
  if (!at) return <span aria-hidden="true">–</span>;
  return (
    <time dateTime={at}>
      <FormattedDate value={at} year="numeric" month="short" day="2-digit" hour="2-digit" minute="2-digit" timeZoneName="short" />
    </time>
  );
}

/** A calendar day, or as much of it as is known, as it was stated: no time zone can move it. */
export function Day({ on }: { readonly on: string | null | undefined }): ReactNode {
  if (!on) return <span aria-hidden="true">–</span>;
  if (/^\d{4}$/.test(on)) return <time dateTime={on}>{on}</time>;
  const wholeDay = on.length >= 10;
  return (
    <time dateTime={on}>
      <FormattedDate
        value={`${wholeDay ? on.slice(0, 10) : `${on.slice(0, 7)}-01`}T00:00:00Z`}
        timeZone="UTC"
        year="numeric"
        month="short"
        {...(wholeDay ? { day: '2-digit' as const } : {})}
      />
    </time>
  );
}
