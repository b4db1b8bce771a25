import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { retentionOf, RootModule, timeStampingOf, witnessingOf, type Configuration } from '@headstamp/boot';
import { openApiDocument } from '@headstamp/http';
import { STANDARD_DIRECTORY_POLICY } from '@headstamp/jurisdictions';
import { NestFactory } from '@nestjs/core';
import { SERVICES } from './services';

/** Nothing is connected in preview mode; the values only have to be well formed. */
const PREVIEW: Configuration = {
  mode: 'demo',
  host: '127.0.0.1',
  port: 0,
  databaseUrl: 'postgres://localhost/none',
  queue: { backend: 'postgres', url: 'postgres://localhost/none' },
  contextKey: Buffer.alloc(32),
  sessionKey: '',
  signingSeed: Buffer.alloc(32),
  secureCookie: false,
  trustedProxies: 0,
  queueBoard: false,
  photographBytes: 20 * 1024 * 1024,
  witnessing: witnessingOf({}),
  timeStamping: timeStampingOf({}),
  retention: retentionOf({}),
  directory: STANDARD_DIRECTORY_POLICY,
  pages: null,
  logLevel: 'fatal',
};

/** Writes the description of the whole API to the file named in the first argument, without starting anything. */
async function main(): Promise<void> {
  const app = await NestFactory.create(RootModule.of(PREVIEW, SERVICES), { preview: true, logger: ['error', 'fatal'] });
  app.setGlobalPrefix('api');
  writeFileSync(process.argv[2] ?? 'docs/openapi.json', `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  process.exit(0);
}

void main();
