import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const source = join(root, 'libs/toolmarks/src');

/** Compiles libs/toolmarks alone, so that a benchmark measures the working tree without building the whole house. */
export function compiledToolmarks() {
  const target = join(tmpdir(), `toolmarks-compiled-${process.getuid?.() ?? 0}`);
  for (const file of readdirSync(source, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const from = join(source, file);
    const to = join(target, 'src', file.replace(/\.ts$/, '.js'));
    if (existsSync(to) && statSync(to).mtimeMs > statSync(from).mtimeMs) continue;
    const { code } = transformSync(readFileSync(from, 'utf8'), {
      filename: relative(root, from),
      module: { type: 'commonjs' },
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    });
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
  if (!existsSync(join(target, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  return join(target, 'src');
}

/** One compiled module of the library, named by its path below src without an extension. */
export function toolmarks(path = 'index') {
  return createRequire(import.meta.url)(join(compiledToolmarks(), `${path}.js`));
}
