// Preloaded into threads and child processes of specs, which start TypeScript sources without the test runner.
const { readFileSync, existsSync } = require('node:fs');
const { registerHooks } = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { transformSync } = require('@swc/core');

const root = resolve(__dirname, '../../../..');
const settings = require(join(root, 'jest.config.cjs')).projects[0].transform['^.+\\.(t|j|mj)s$'][1];

const source = (file) => ({ url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true });

registerHooks({
  resolve(specifier, context, next) {
    const own = /^@headstamp\/([^/]+)$/.exec(specifier)?.[1];
    if (own) return source(join(root, 'libs', own, 'src/index.ts'));
    if (specifier.startsWith('.') && context.parentURL?.startsWith('file:')) {
      const path = join(dirname(fileURLToPath(context.parentURL)), specifier);
      for (const file of [`${path}.ts`, join(path, 'index.ts')]) if (existsSync(file)) return source(file);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith(pathToFileURL(root).href) || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    return {
      format: 'commonjs',
      shortCircuit: true,
      source: transformSync(readFileSync(filename, 'utf8'), { filename, ...settings }).code,
    };
  },
});
