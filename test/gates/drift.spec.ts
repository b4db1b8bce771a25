import 'reflect-metadata';
import { FOUNDATION_ENTITIES } from '@headstamp/boot';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Column, DataSource, Entity, PrimaryColumn, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { SERVICES } from '../../apps/standalone/src/services';

/**
 * What only SQL says and an entity need not repeat: checks, keys across tables, partial indexes, defaults the database
 * fills in. TypeORM would take them away; nobody lets it, and the catalogue gate judges them.
 */
const ONLY_SQL = / (DROP CONSTRAINT "[^"]+"|ALTER COLUMN "[^"]+" DROP DEFAULT)$|^DROP INDEX /;

@Entity({ schema: 'jurisdictions', name: 'official' })
class OfficialOtherwise {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'integer' }) login!: number;
}

describe('migrations and entities', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase(SERVICES);
  });
  afterAll(() => db.close());

  const owners: readonly (readonly [string, readonly EntityTarget<ObjectLiteral>[]])[] = [
    ['foundation', FOUNDATION_ENTITIES],
    ...SERVICES.map(({ name, entities }) => [name, entities] as const),
  ];

  /** What TypeORM would do to the database to make it what the entities say. */
  const changes = async (entities: readonly EntityTarget<ObjectLiteral>[]): Promise<string[]> => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: [...entities] as never,
      synchronize: false,
      poolSize: 1,
    }).initialize();
    try {
      return (await dataSource.driver.createSchemaBuilder().log()).upQueries
        .map(({ query }) => query)
        .filter((query) => !ONLY_SQL.test(query));
    } finally {
      await dataSource.destroy();
    }
  };

  it.each(owners)('agree on tables, columns and types in %s', async (_name, entities) => {
    expect(await changes(entities)).toEqual([]);
  });

  it('would be told of a column that is of another type, and of one that is missing', async () => {
    const told = await changes([OfficialOtherwise]);
    expect(told).toContainEqual(expect.stringContaining('"login" integer'));
    expect(told).toContainEqual(expect.stringContaining('DROP COLUMN "reference"'));
  });
});
