import 'reflect-metadata';
import { assertNodeVersion, ConfigurationError, fail, machinePassword, oneOf, POSTGRES, secret, text, url } from '@headstamp/boot';
import { appointDemoOfficials } from './demo';
import { prepareDatabase } from './prepare-database';
import { inRegistry } from './registry.module';

/** PostgreSQL's own superuser may be a person's, so only its length is judged. */
const LEAST_ADMIN_PASSWORD = 16;

/** Runs once before the services start, also after each change of release: roles, database, tables. */
async function main(): Promise<void> {
  assertNodeVersion();
  const { env } = process;
  const mode = oneOf(env, 'HEADSTAMP_MODE', ['demo', 'production'], 'production');
  const contextKey = secret(env, 'HEADSTAMP_CONTEXT_KEY');
  const signingSeed = secret(env, 'HEADSTAMP_SIGNING_SEED');
  const passwords = {
    owner: machinePassword(env, 'HEADSTAMP_OWNER_PASSWORD'),
    runtime: machinePassword(env, 'HEADSTAMP_RUNTIME_PASSWORD'),
    queue: machinePassword(env, 'HEADSTAMP_QUEUE_PASSWORD'),
  };
  const demoPassword = mode === 'demo' ? text(env, 'HEADSTAMP_DEMO_PASSWORD', 'the password of all demonstration users') : null;
  const admin = url(env, 'HEADSTAMP_ADMIN_URL', POSTGRES);
  const { password } = new URL(admin);
  if (password !== '' && password.length < LEAST_ADMIN_PASSWORD) {
    throw new ConfigurationError(
      `HEADSTAMP_ADMIN_URL holds a weak password; it must be one of at least ${LEAST_ADMIN_PASSWORD} characters.`,
    );
  }
  const addresses = await prepareDatabase(admin, env.HEADSTAMP_DATABASE?.trim() || 'headstamp', passwords, contextKey);
  if (demoPassword !== null) {
    await inRegistry({ databaseUrl: addresses.runtime, contextKey, signingSeed }, (registry) =>
      appointDemoOfficials(registry, demoPassword),
    );
  }
  console.log('The database is ready for this release.');
}

main().catch(fail);
