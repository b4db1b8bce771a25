import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { itemKindLabels } from '../../language/code-labels';
import { Panel } from '../../parts/panel';
import type { Exhibit } from './custody.reads';
import { ItemLink } from './item-link';
import { ItemState } from './item-state';

export type LineageItem = Pick<Exhibit, 'id' | 'kind' | 'reference' | 'state' | 'disputed'>;

interface LineageTreeProps {
  readonly ancestors: readonly LineageItem[];
  readonly item: LineageItem;
  readonly children: readonly LineageItem[];
}

/** Where an item comes from and what came of it: weapon, test fire, mould, cast. */
export function LineageTree({ ancestors, item, children }: LineageTreeProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const own = (
    <li key={item.id} aria-current="true">
      <Named item={item} strong />
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <li key={child.id}>
              <Named item={child} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
  const tree = ancestors.reduceRight<ReactNode>(
    (below, ancestor) => (
      <li key={ancestor.id}>
        <Named item={ancestor} />
        <ul>{below}</ul>
      </li>
    ),
    own,
  );
  return (
    <Panel title={t({ id: 'lineage.title' })}>
      <div className="tree">
        <ul>{tree}</ul>
      </div>
    </Panel>
  );
}

function Named({ item, strong = false }: { readonly item: LineageItem; readonly strong?: boolean }): ReactNode {
  const name = (
    <>
      <Code of={itemKindLabels} value={item.kind} /> <ItemLink item={item} />
    </>
  );
  return (
    <>
      {strong ? <strong>{name}</strong> : name} <ItemState item={item} />
    </>
  );
}
