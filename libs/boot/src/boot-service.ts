import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfiguration, type Configuration } from './configuration';
import { createApplication } from './create-application';
import { ConfigurationError } from './environment';
import { FOUNDATION_MIGRATIONS } from './foundation';
import { assertNodeVersion } from './node-version';
import { preflight } from './preflight';
import type { ServiceDefinition } from './service-definition';

const KEEP_ALIVE_MS = 75_000;

/** Judges the configuration, then starts the application and listens. */
export async function listen(configuration: Configuration, services: readonly ServiceDefinition[]): Promise<NestExpressApplication> {
  const schemas = [...FOUNDATION_MIGRATIONS, ...services.map((service) => service.migrations)];
  await preflight(configuration, schemas);
  const app = await createApplication(configuration, services);
  await app.listen(configuration.port, configuration.host);
  // Longer than a proxy keeps an idle connection, so that it never sends a request into one that is closing.
  app.getHttpServer().keepAliveTimeout = KEEP_ALIVE_MS;
  return app;
}

/** `main` of a service that runs alone: configuration from the environment, one sentence and exit code 1 when it will not do. */
export async function bootService(service: ServiceDefinition): Promise<void> {
  assertNodeVersion();
  try {
    const app = await listen(readConfiguration(process.env), [service]);
    // Exit code 0 once everything is closed; by default the process would end by the signal it was sent.
    app.enableShutdownHooks(['SIGINT', 'SIGTERM', 'SIGHUP'], { useProcessExit: true });
  } catch (error) {
    fail(error);
  }
}

/** Ends the process: one sentence for what the operator can mend, the stack for what we must. */
export function fail(error: unknown): never {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}
