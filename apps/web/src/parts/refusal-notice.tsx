import { Alert, List, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { Refusal } from '../api/refusal';
import { useFaultText } from '../language/fault-text';
import { useFieldName } from '../language/field-names';
import { useRefusalTitle } from '../language/refusal-words';
import { Ident } from './ident';

/** What the server refused and why, in the reader's language; takes the focus so that nobody misses it. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | null }): ReactNode {
  const { formatMessage: t } = useIntl();
  const title = useRefusalTitle(refusal);
  const faultText = useFaultText();
  const fieldName = useFieldName();
  const said = title !== null;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal && said) notice.current?.focus();
  }, [refusal, said]);
  if (!refusal || !said) return null;
  return (
    <Alert ref={notice} tabIndex={-1} role="alert" color="red.9" variant="outline" mb="md" title={title} className="refusal">
      {refusal.missing.length > 0 && (
        <>
          <Text size="sm">{t({ id: 'refusal.missing' })}</Text>
          <List size="sm">
            {refusal.missing.map((name) => (
              <List.Item key={name}>{fieldName(name)}</List.Item>
            ))}
          </List>
        </>
      )}
      {refusal.faults.length > 0 && (
        <List size="sm">
          {refusal.faults.map((fault) => (
            <List.Item key={`${fault.pointer} ${fault.code}`}>
              {fieldName(fault.pointer)}: {faultText(fault)}
            </List.Item>
          ))}
        </List>
      )}
      {refusal.reason !== null && (
        <Text size="sm">
          {t({ id: 'refusal.reason' })} <Ident>{refusal.reason}</Ident>
        </Text>
      )}
      {refusal.errorId !== null && (
        <Text size="sm">
          {t({ id: 'refusal.errorId' })} <Ident>{refusal.errorId}</Ident>
        </Text>
      )}
    </Alert>
  );
}
