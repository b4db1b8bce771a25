import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './session-cookie';

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; decide by this, not by the title' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errorId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
} as const;

interface Parameter {
  required?: boolean;
  readonly schema?: { readonly default?: unknown; readonly [other: string]: unknown };
  readonly [other: string]: unknown;
}

/** The description of the whole API, with what every route has in common added to each. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Headstamp')
      .setDescription('Tracing of firearms and comparison of fired cartridge cases and bullets across borders')
      .setVersion('0.1.0')
      .addCookieAuth(SESSION_COOKIE)
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` },
  );
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: structuredClone(PROBLEM_SCHEMA) as never } };
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, { parameters?: Parameter[]; responses?: Record<string, unknown> }>)) {
      // What has a value of its own need not be said.
      for (const parameter of operation.parameters ?? []) if (parameter.schema?.default !== undefined) parameter.required = false;
      operation.responses = {
        ...operation.responses,
        default: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      };
      if (['post', 'put', 'patch', 'delete'].includes(method)) {
        operation.parameters = [
          ...(operation.parameters ?? []),
          { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 200 } },
        ];
      }
    }
  }
  return document;
}
