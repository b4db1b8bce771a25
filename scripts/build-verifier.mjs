// Builds the verifier into two files that need nothing beside them: one for Node.js, one page for a browser without network.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'apps', 'verifier', 'src');
const out = join(root, 'dist', 'verifier');

async function bundled(entry, platform, format) {
  const result = await build({
    configFile: false,
    root: source,
    logLevel: 'warn',
    publicDir: false,
    ssr: platform === 'node' ? { noExternal: true } : undefined,
    build: {
      write: false,
      minify: false,
      target: platform === 'node' ? 'node20' : 'es2022',
      ssr: platform === 'node' ? join(source, entry) : false,
      ...(platform === 'browser' && { lib: { entry: join(source, entry), formats: [format], name: 'headstampVerify' } }),
      rolldownOptions: { output: { format, codeSplitting: false } },
    },
  });
  const [{ output }] = [result].flat();
  const [chunk, ...more] = output;
  if (more.length > 0) throw new Error(`the verifier must be one file; it also became ${more.map(({ fileName }) => fileName).join(', ')}`);
  return chunk.code;
}

const sha256 = (text, encoding) => createHash('sha256').update(text).digest(encoding);

function page(script) {
  const template = readFileSync(join(source, 'page', 'page.html'), 'utf8');
  const style = readFileSync(join(source, 'page', 'page.css'), 'utf8');
  // What would end the element must not stand in it, not even inside a string.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(code, 'base64')}'`,
    `style-src 'sha256-${sha256(style, 'base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return template.replace('%POLICY%', () => policy).replace('%STYLE%', () => style).replace('%SCRIPT%', () => code);
}

/** Writes both files and prints their SHA-256. */
export async function buildVerifier() {
  mkdirSync(out, { recursive: true });
  const files = {
    'headstamp-verify.mjs': `#!/usr/bin/env node\n${await bundled('cli.ts', 'node', 'es')}`,
    'headstamp-verify.html': page(await bundled('page/page.ts', 'browser', 'iife')),
  };
  const sums = Object.entries(files).map(([name, content]) => `${sha256(content, 'hex')}  ${name}`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(out, name), content);
  writeFileSync(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  for (const line of sums) console.log(line);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildVerifier();
