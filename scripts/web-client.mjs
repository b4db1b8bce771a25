// Writes what the web interface knows of the API out of the API's own description: types, and whom each route answers.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const [description = new URL('../docs/openapi.json', import.meta.url), elsewhere] = process.argv.slice(2);
const folder = elsewhere ? pathToFileURL(`${elsewhere}/`) : new URL('../apps/web/src/api/', import.meta.url);
const HEAD = '// Written by "npm run web:client" out of docs/openapi.json.\n';

const document = JSON.parse(await readFile(description, 'utf8'));
await writeFile(new URL('schema.d.ts', folder), HEAD + astToString(await openapi(document)));

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const access = Object.entries(document.paths)
  .flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]?.['x-roles']).map((method) => [`${method.toUpperCase()} ${path}`, item[method]['x-roles']]),
  )
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(
    ([call, roles]) =>
      `  '${call}': [${[roles]
        .flat()
        .map((role) => `'${role}'`)
        .join(', ')}],`,
  );
await writeFile(
  new URL('access.ts', folder),
  `${HEAD}/** Whom the server answers on each route; it decides again at each request. */
export const ACCESS = {
${access.join('\n')}
} as const satisfies Record<string, readonly string[]>;
export type Call = keyof typeof ACCESS;
`,
);
