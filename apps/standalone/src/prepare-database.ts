import { FOUNDATION_MIGRATIONS } from '@headstamp/boot';
import { migrateQueue } from '@headstamp/messaging';
import { migrate, OWNER_ROLE, provisionDatabase, provisionRoles, QUEUE_ROLE, RUNTIME_ROLE, type RolePasswords } from '@headstamp/tenancy';
import { SERVICES } from './services';

/** Where each of the three roles finds the database. */
export interface RoleAddresses {
  readonly owner: string;
  readonly runtime: string;
  readonly queue: string;
}

/**
 * Brings a PostgreSQL server to what this release needs: roles, database, the queue's tables and everybody's
 * migrations. A second time it changes passwords and adds what is new, nothing else.
 * @param adminUrl connects as a role that may create roles and databases
 */
export async function prepareDatabase(adminUrl: string, database: string, passwords: RolePasswords, contextKey: Buffer): Promise<RoleAddresses> {
  const as = (role: string, password: string): string => {
    const address = new URL(adminUrl);
    address.username = role;
    address.password = password;
    address.pathname = `/${database}`;
    return address.href;
  };
  const addresses = {
    owner: as(OWNER_ROLE, passwords.owner),
    runtime: as(RUNTIME_ROLE, passwords.runtime),
    queue: as(QUEUE_ROLE, passwords.queue),
  };
  await provisionRoles(adminUrl, passwords);
  await provisionDatabase(adminUrl, database);
  await migrateQueue(addresses.queue);
  await migrate(addresses.owner, [...FOUNDATION_MIGRATIONS, ...SERVICES.map((service) => service.migrations)], contextKey);
  return addresses;
}
