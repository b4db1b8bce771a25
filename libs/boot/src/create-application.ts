import { bodyDepth, openApiDocument, requestId } from '@headstamp/http';
import { signInMiddleware } from '@headstamp/jurisdictions';
import { JurisdictionSession } from '@headstamp/tenancy';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { json } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import type { Configuration } from './configuration';
import { servePages } from './pages';
import { mountQueueBoard } from './queue-board';
import { RootModule } from './root.module';
import type { ServiceDefinition } from './service-definition';
import { noteAmbiguity, refuseAmbiguity } from './unambiguous-body';

/** JSON bodies; files have limits of their own at their routes. */
const LARGEST_BODY = '1mb';

const SECURITY_HEADERS = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // Mantine sets computed styles on elements; scripts stay under 'self'.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
});

/** The application of one process, ready to listen. */
export async function createApplication(configuration: Configuration, services: readonly ServiceDefinition[]): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(RootModule.of(configuration, services), { bufferLogs: true, bodyParser: false });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', configuration.trustedProxies);
  app.disable('x-powered-by');
  app.use(SECURITY_HEADERS);
  app.use('/api', requestId);
  app.use(json({ limit: LARGEST_BODY, strict: true, verify: noteAmbiguity }));
  app.use('/api', bodyDepth, refuseAmbiguity);
  app.use('/api', ...signInMiddleware(app.get(JurisdictionSession), configuration));
  app.setGlobalPrefix('api');
  if (configuration.queueBoard) mountQueueBoard(app);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json', yamlDocumentUrl: 'api/openapi.yaml' });
  if (configuration.pages) servePages(app, configuration.pages);
  return app;
}
