import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ExhibitTreeView, TreeNodeView } from './exhibit-tree.dto';
import { outermost } from './exhibit-tree';
import { Exhibit } from './exhibit.entity';
import { ExhibitError } from './exhibit.errors';

/** More items than any incident leaves; a tree beyond it is shown as far as this. */
const MOST_ITEMS = 2_000;

const ANCESTORS = `
  WITH RECURSIVE up AS (
    SELECT id, parent_id, 0 AS depth FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
    UNION ALL SELECT e.id, e.parent_id, up.depth - 1 FROM up JOIN custody.exhibit e ON e.jurisdiction_id = $1 AND e.id = up.parent_id
  ) CYCLE id SET met USING way SELECT id, depth FROM up WHERE depth < 0 ORDER BY depth LIMIT ${MOST_ITEMS}`;

const DESCENDANTS = `
  WITH RECURSIVE down AS (
    SELECT id, 0 AS depth FROM custody.exhibit WHERE jurisdiction_id = $1 AND id = $2
    UNION ALL SELECT e.id, down.depth + 1 FROM down JOIN custody.exhibit e
      ON e.jurisdiction_id = $1 AND (e.parent_id = down.id OR e.whole_id = down.id)
  ) CYCLE id SET met USING way
  SELECT id, min(depth)::integer AS depth FROM down WHERE depth > 0 GROUP BY id ORDER BY 2, 1 LIMIT ${MOST_ITEMS}`;

/** The tree of one item as it stands now. */
@Injectable()
export class ExhibitTreeReading {
  constructor(private readonly session: JurisdictionSession) {}

  tree(actor: Actor, id: string): Promise<ExhibitTreeView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'exhibit-tree', subjectId: id }, async (tx) => {
      const item = await tx.findOneBy(Exhibit, { jurisdictionId, id });
      if (!item) throw new ExhibitError('exhibit.unknown');
      const depths = async (sql: string): Promise<{ id: string; depth: number }[]> => tx.query(sql, [jurisdictionId, id]);
      const [above, below] = [await depths(ANCESTORS), await depths(DESCENDANTS)];
      const known = new Map([[id, item]]);
      await this.load(
        tx,
        actor,
        known,
        [...above, ...below].map((each) => each.id),
      );
      for (let wholes = missing(known); wholes.length > 0; wholes = missing(known)) await this.load(tx, actor, known, wholes);

      const node = (each: Exhibit, depth: number): TreeNodeView => TreeNodeView.of(each, outermost(each, known), depth);
      const nodes = (each: readonly { id: string; depth: number }[]): TreeNodeView[] =>
        each.flatMap(({ id: nodeId, depth }) => {
          const found = known.get(nodeId);
          return found ? [node(found, depth)] : [];
        });
      return Object.assign(new ExhibitTreeView(), {
        caseId: item.caseId,
        recoveryId: item.recoveryId,
        ancestors: nodes(above),
        item: node(item, 0),
        wholes: wholesOf(item, known).map((whole, index) => node(whole, -1 - index)),
        descendants: nodes(below),
      });
    });
  }

  private async load(tx: EntityManager, { jurisdictionId }: Actor, known: Map<string, Exhibit>, ids: readonly string[]): Promise<void> {
    for (const found of await tx.findBy(Exhibit, { jurisdictionId, id: In([...ids]) })) known.set(found.id, found);
  }
}

const missing = (known: ReadonlyMap<string, Exhibit>): string[] =>
  [...known.values()].flatMap(({ wholeId }) => (wholeId !== null && !known.has(wholeId) ? [wholeId] : []));

function wholesOf(item: Exhibit, known: ReadonlyMap<string, Exhibit>): Exhibit[] {
  const wholes: Exhibit[] = [];
  for (let whole = item.wholeId === null ? undefined : known.get(item.wholeId); whole && !wholes.includes(whole);) {
    wholes.push(whole);
    whole = whole.wholeId === null ? undefined : known.get(whole.wholeId);
  }
  return wholes;
}
