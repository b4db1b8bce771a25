import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { itemKindLabels } from '../../language/code-labels';
import { Code } from '../../language/code';
import { labelIncidentLabels, labelSubjectLabels, scanOutcomeLabels } from '../../language/label-labels';
import { useRefusalTitles } from '../../language/refusal-words';
import { Ident } from '../../parts/ident';
import { Tag } from '../../parts/tag';
import { isBad, type SittingScan } from './sitting';
import { ThingLink } from './thing-link';

/** What a scan turned out to be, in words: for eyes, and for the ears of those who do not see. */
export function useScanWords(): (scan: SittingScan) => string {
  const { formatMessage: t } = useIntl();
  const titleOf = useRefusalTitles();
  return (scan) => {
    const { result, refusal, kept } = scan;
    if (kept) return t({ id: 'scan.kept' });
    if (refusal) return titleOf(refusal);
    if (!result) return '';
    const { outcome, thing, incidents, length, position, issuer } = result;
    const what = t(scanOutcomeLabels[outcome]);
    const kind = thing && t(thing.itemKind === null ? labelSubjectLabels[thing.kind] : itemKindLabels[thing.itemKind]);
    return [
      thing ? `${what}: ${thing.reference}, ${kind ?? ''}` : what,
      ...(length === null ? [] : [t({ id: 'scan.length' }, { length })]),
      ...(position === null ? [] : [t({ id: 'scan.position' }, { position })]),
      ...(issuer === null ? [] : [t({ id: 'scan.issuer' }, { issuer })]),
      ...incidents.map((incident) => t(labelIncidentLabels[incident])),
    ].join('. ');
  };
}

/** One scan in the list of the sitting. */
export function ScanAnswer({ scan }: { readonly scan: SittingScan }): ReactNode {
  const { formatMessage: t } = useIntl();
  const words = useScanWords();
  const { result, refusal, kept } = scan;
  if (kept) return <Tag tone="waiting">{words(scan)}</Tag>;
  if (refusal) return <Tag tone="bad">{words(scan)}</Tag>;
  if (!result) return <span className="awaited">{t({ id: 'scan.asking' })}</span>;
  const { outcome, thing, incidents, proven } = result;
  return (
    <>
      <Tag tone={isBad(scan) ? 'bad' : 'good'}>
        <Code of={scanOutcomeLabels} value={outcome} />
      </Tag>{' '}
      {thing && (
        <>
          <ThingLink thing={thing} />{' '}
          <Code of={thing.itemKind === null ? labelSubjectLabels : itemKindLabels} value={thing.itemKind ?? thing.kind} />
        </>
      )}
      {thing?.storedIn && (
        <Text size="sm" c="gray.7">
          {t({ id: 'scan.storedIn' })} <Ident>{thing.storedIn.name}</Ident>
        </Text>
      )}
      {outcome === 'found' && !proven && (
        <Text size="sm" c="gray.7">
          {t({ id: 'scan.typed' })}
        </Text>
      )}
      <Explanation scan={scan} />
      {incidents.map((incident) => (
        <Text key={incident} size="sm" fw={600}>
          <Code of={labelIncidentLabels} value={incident} />
        </Text>
      ))}
    </>
  );
}

function Explanation({ scan: { result } }: { readonly scan: SittingScan }): ReactNode {
  const { formatMessage: t } = useIntl();
  const { length = null, position = null, issuer = null } = result ?? {};
  return (
    <>
      {length !== null && <Text size="sm">{t({ id: 'scan.length' }, { length })}</Text>}
      {position !== null && <Text size="sm">{t({ id: 'scan.position' }, { position })}</Text>}
      {issuer !== null && <Text size="sm">{t({ id: 'scan.issuer' }, { issuer })}</Text>}
    </>
  );
}
