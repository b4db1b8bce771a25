import { Client } from 'pg';
import { OWNER_ROLE, QUEUE_ROLE, RUNTIME_ROLE } from './tenant-table';

export interface RolePasswords {
  readonly owner: string;
  readonly runtime: string;
  readonly queue: string;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Creates the three roles of a cluster, or brings their passwords up to date. Run by a role that may create roles and
 * databases; nothing else ever connects as that role.
 */
export async function provisionRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [RUNTIME_ROLE, passwords.runtime],
      [QUEUE_ROLE, passwords.queue],
    ] as const) {
      const exists = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      const verb = exists.rowCount === 0 ? 'CREATE' : 'ALTER';
      await admin.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${literal(password)}`,
      );
    }
  } finally {
    await admin.end();
  }
}

/** Creates the database with its owner and the queue's schema, or leaves what is there. */
export async function provisionDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const exists = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (exists.rowCount === 0) {
      await admin.query(`CREATE DATABASE ${identifier(database)} OWNER ${OWNER_ROLE} ENCODING 'UTF8' TEMPLATE template0`);
    }
    await admin.query(`REVOKE ALL ON DATABASE ${identifier(database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${identifier(database)} TO ${RUNTIME_ROLE}, ${QUEUE_ROLE}`);
    // The queue library begins its migration with CREATE SCHEMA IF NOT EXISTS, and adds jobs in bulk through a temporary table.
    await admin.query(`GRANT CREATE, TEMPORARY ON DATABASE ${identifier(database)} TO ${QUEUE_ROLE}`);
  } finally {
    await admin.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const inside = new Client({ connectionString: url.href });
  await inside.connect();
  try {
    await inside.query(`CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION ${QUEUE_ROLE}`);
    await inside.query(`ALTER ROLE ${QUEUE_ROLE} IN DATABASE ${identifier(database)} SET search_path = bullmq`);
    await inside.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  } finally {
    await inside.end();
  }
}
