import { Client } from 'pg';

/** Tables in which a text stands, in any row and any column, as somebody reads them who is held by no wall. */
export async function foundAnywhere(adminUrl: string, text: string): Promise<string[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`,
    );
    if (rows.length < 15) throw new Error('these are not the tables of a system');
    const places: string[] = [];
    for (const { name } of rows) {
      const found = await client.query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE $1 OR t::text LIKE $2 LIMIT 1`, [
        `%${text}%`,
        `%${Buffer.from(text).toString('hex')}%`,
      ]);
      if (found.rowCount) places.push(name);
    }
    return places;
  } finally {
    await client.end();
  }
}
