import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code, CodeList } from '../../language/code';
import { itemKindLabels, markOfInterestLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { type Fact, Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { JurisdictionNamed, OfficialName } from '../directory/names';
import type { Exhibit } from './custody.reads';
import { ItemState } from './item-state';

/** What every item has, whatever it is. */
export function ItemFacts({ item, more = [] }: { readonly item: Exhibit; readonly more?: readonly Fact[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  return (
    <Facts
      of={[
        { term: field('reference'), value: <Ident>{item.reference}</Ident> },
        { term: field('kind'), value: <Code of={itemKindLabels} value={item.kind} /> },
        { term: field('state'), value: <ItemState item={item} /> },
        { term: field('description'), value: item.description },
        { term: field('calibre'), value: <Ident>{item.calibre}</Ident> },
        { term: field('regions'), value: <CodeList of={markOfInterestLabels} values={item.regions} /> },
        {
          term: field('custodianOfficialId'),
          value: item.custodianOfficialId ? <OfficialName id={item.custodianOfficialId} /> : <JurisdictionNamed id={item.holderId} />,
        },
        { term: field('heldSince'), value: <When at={item.heldSince} /> },
        { term: field('sealNumber'), value: <Ident>{item.sealNumber}</Ident> },
        { term: field('occurredAt'), value: <When at={item.occurredAt} /> },
        ...(item.originJurisdictionId === null
          ? []
          : [{ term: t({ id: 'custody.origin' }), value: <JurisdictionNamed id={item.originJurisdictionId} /> }]),
        ...(item.caseId === null || !may('GET /api/cases/{id}')
          ? []
          : [
              {
                term: field('caseId'),
                value: (
                  <Link to="/cases/$id" params={{ id: item.caseId }}>
                    {t({ id: 'exhibits.toCase' })}
                  </Link>
                ),
              },
            ]),
        ...more,
      ]}
    />
  );
}
