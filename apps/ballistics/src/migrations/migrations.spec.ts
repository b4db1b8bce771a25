import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { DataSource } from 'typeorm';
import { BALLISTICS_ENTITIES } from '../entities';
import { BALLISTICS_MIGRATIONS } from '.';

describe('the tables of ballistics', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase([{ entities: BALLISTICS_ENTITIES, migrations: { schema: 'ballistics', migrations: BALLISTICS_MIGRATIONS } }]);
  });
  afterAll(() => db.close());

  it('are what the entities say they are', async () => {
    const owner = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: BALLISTICS_ENTITIES,
      synchronize: false,
      poolSize: 2,
    }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});
