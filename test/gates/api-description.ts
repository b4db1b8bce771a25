import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
}

interface DescribedOperation {
  readonly 'x-roles'?: readonly OfficialRole[] | 'any-official' | 'anyone';
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly write: boolean;
  readonly access: readonly OfficialRole[] | 'any-official' | 'anyone' | undefined;
  /** Whether a record is named in the address. */
  readonly ofRecord: boolean;
  /** Names of what its query must say. */
  readonly asks: readonly string[];
  /** The schema of its JSON body. */
  readonly body: Schema | undefined;
}

export function operationsOf(description: ApiDescription): Operation[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path: filled(path, operation),
      write: method !== 'get',
      access: operation['x-roles'],
      ofRecord: path.includes('{id}'),
      asks: (operation.parameters ?? [])
        .filter(({ in: where, required, schema }) => where === 'query' && required && schema?.default === undefined)
        .map(({ name }) => name),
      body: operation.requestBody?.content['application/json']?.schema,
    })),
  );
}

/** What is kept inside the record that an address names, and exists nowhere. */
const PART = '0193c1a2-7b00-7000-8000-000000000000';

/** The address with every parameter filled in but the record's id. */
function filled(path: string, { parameters = [] }: DescribedOperation): string {
  return path.replace(/\{(?!id\})(\w+)\}/g, (_, name: string) => {
    const [first] = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema?.enum ?? [];
    return typeof first === 'string' ? first : PART;
  });
}

/** The names of all fields a body may have; one that nobody named where it has none. */
export function fieldsOf(description: ApiDescription, schema: Schema | undefined): string[] {
  if (schema?.$ref) return fieldsOf(description, description.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  return Object.keys(schema?.properties ?? { planted: {} });
}

/** A body that says no more than the description asks for. */
export function exampleOf(description: ApiDescription, schema: Schema | undefined): unknown {
  if (!schema) return undefined;
  if (schema.$ref) return exampleOf(description, description.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  if (schema.allOf) return exampleOf(description, schema.allOf[0]);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, exampleOf(description, schema.properties?.[name])]));
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => exampleOf(description, schema.items));
    case 'number':
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return textOf(schema);
  }
}

function textOf({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return randomUUID();
  if (format === 'date') return '2020-01-01';
  if (format === 'date-time') return '2020-01-01T00:00:00Z';
  return 'x'.repeat(Math.max(1, minLength));
}
