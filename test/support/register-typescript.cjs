// Lets a test start a TypeScript program as a process of its own: node -r ./test/support/register-typescript.cjs program.ts
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');
const { projects } = require('../../jest.config.cjs');

const root = join(__dirname, '../..');
const options = Object.values(projects[0].transform)[0][1];
const services = ['cases', 'marking', 'tracing', 'custody', 'ballistics', 'notifications'];

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const name = /^@headstamp\/([^/]+)$/.exec(request)?.[1];
  if (!name) return resolve.call(this, request, ...rest);
  if (name === 'test-support') return join(root, 'test/support/test-database.ts');
  return services.includes(name) ? join(root, `apps/${name}/src/${name}.module.ts`) : join(root, `libs/${name}/src/index.ts`);
};

Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
if (!existsSync(join(root, 'package.json'))) throw new Error('not in the project');
