import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useFieldName } from '../../language/field-names';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Tag } from '../../parts/tag';
import { Differing } from './differing';
import { SupplyChain } from './supply-chain';
import type { TraceCandidate } from './tracing.reads';

interface ProposalPanelProps {
  readonly candidate: TraceCandidate;
  readonly chosen: boolean;
  /** Null while nothing can be chosen yet. */
  readonly choose: (() => void) | null;
}

/** A record that may be the firearm asked for: what agrees, and each place where it differs from what was observed. */
export function ProposalPanel({ candidate, chosen, choose }: ProposalPanelProps): ReactNode {
  const { formatMessage: t, formatList } = useIntl();
  const field = useFieldName();
  const { serial, make, model, calibre, importMark, agrees, differs, chain } = candidate;
  const shown = (name: string, value: string | null): ReactNode => {
    const difference = differs.find((each) => each.field === name);
    return difference ? <Differing recorded={value ?? ''} observed={difference.observed} /> : <Ident>{value}</Ident>;
  };
  return (
    <div role="group" className="proposal" aria-label={t({ id: 'trace.record' }, { serial })}>
      <Facts
        of={[
          { term: field('serial'), value: shown('serial', serial) },
          { term: field('make'), value: shown('make', make) },
          { term: field('model'), value: shown('model', model) },
          { term: field('calibre'), value: shown('calibre', calibre) },
          { term: t({ id: 'trace.importMark' }), value: shown('importMark', importMark) },
        ]}
      />
      {agrees.length > 0 && (
        <Text size="sm" mt="xs">
          {t({ id: 'trace.agrees' })}{' '}
          {formatList(
            agrees.map((name) => field(name)),
            { type: 'unit' },
          )}
        </Text>
      )}
      {differs.length > 0 && (
        <ul className="plain-list">
          {differs.map((difference) => (
            <li key={`${difference.field} ${difference.reason}`}>
              <Tag tone="waiting">{t({ id: 'trace.differs' }, { field: field(difference.field) })}</Tag> {t({ id: 'trace.observed' })}{' '}
              <Ident>{difference.observed}</Ident> · {t({ id: 'trace.recorded' })} <Ident>{difference.recorded}</Ident> ·{' '}
              <bdi lang="en">{difference.reason}</bdi>
            </li>
          ))}
        </ul>
      )}
      <SupplyChain rows={chain} />
      {choose && (
        <Button mt="sm" variant={chosen ? 'filled' : 'default'} aria-pressed={chosen} onClick={choose}>
          {chosen ? t({ id: 'trace.chosen' }) : t({ id: 'trace.choose' })}
        </Button>
      )}
    </div>
  );
}
