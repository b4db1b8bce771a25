import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { SERVICES } from '../../apps/standalone/src/services';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** First part of every address a service answers. */
function partsOf(module: Type): string[] {
  const controllers = (Reflect.getMetadata('controllers', module) ?? []) as Type[];
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata('path', controller) ?? '');
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype)
      .filter((method) => method !== 'constructor')
      .map((method) => prototype[method])
      .filter((handler): handler is () => unknown => typeof handler === 'function' && Reflect.hasMetadata('path', handler))
      .map((handler) => `${base}/${String(Reflect.getMetadata('path', handler))}`.split('/').filter(Boolean)[0] ?? '');
  });
}

/** The proxy's own list: which parts of the API go to which service; the first service has what is not listed. */
function routed(): Map<string, string> {
  const lines = read('docker/nginx.conf.template').matchAll(/~\^\/api\/\(([^)]+)\)\(\/\|\$\) \$\{(\w+)_ADDRESS\};/g);
  return new Map(
    [...lines].flatMap(([, parts = '', service = '']) => parts.split('|').map((part) => [part, service.toLowerCase()] as const)),
  );
}

describe('the proxy before many processes', () => {
  it.each(SERVICES.map(({ name, module }) => [name, module] as const))('sends %s what it answers', (name, module) => {
    const parts = [...new Set(partsOf(module))];
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect([part, routed().get(part) ?? 'cases']).toEqual([part, name]);
  });

  it('sends nobody an address that no service answers', () => {
    const answered = new Set(SERVICES.flatMap(({ module }) => partsOf(module)));
    expect([...routed().keys()].filter((part) => !answered.has(part))).toEqual([]);
  });

  it('gives the pages the headers that the one-process start gives them', () => {
    const policy = /Content-Security-Policy "([^"]+)"/.exec(read('docker/nginx.conf.template'))?.[1] ?? '';
    const application = read('libs/boot/src/create-application.ts');
    for (const directive of policy.split(';')) {
      const [name = '', ...sources] = directive.split(' ');
      const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(application.replaceAll('"', '')).toContain(
        `${key}: [${sources.map((source) => (source.startsWith("'") ? source : `'${source}'`)).join(', ')}]`,
      );
    }
    expect(policy.split(';')).toHaveLength((application.match(/^ {6}\w+: \[/gm) ?? []).length);
  });
});

describe('the compose file', () => {
  const compose = read('docker/compose.yaml');
  const example = read('docker/.env.example');

  it('starts every service in a container of its own', () => {
    for (const { name } of SERVICES)
      expect(compose).toContain(`  ${name}: { <<: *service, command: [node, dist/apps/${name}/src/main.js]`);
  });

  it('names no variable that the example does not', () => {
    const named = [...compose.matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !new RegExp(`^${name ?? ''}=`, 'm').test(example))).toEqual([]);
  });

  it('refuses to start without any of the secrets, and has none of its own', () => {
    const secrets = [...example.matchAll(/^(\w*(?:PASSWORD|KEY|SEED))=(.*)$/gm)];
    expect(secrets.map(([, , value]) => value).filter(Boolean)).toEqual([]);
    for (const [, name = ''] of secrets.filter(([, each]) => each !== 'HEADSTAMP_DEMO_PASSWORD')) expect(compose).toContain(`\${${name}:?`);
  });

  it('takes every container’s powers away', () => {
    const containers = compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nvolumes:')).match(/^ {2}[a-z]+:/gm) ?? [];
    const hardened = compose.match(/<<: \*(hardened|service)\b/g) ?? [];
    expect(containers.length).toBe(4 + SERVICES.length);
    // One more: the services' own template.
    expect(hardened.length).toBe(containers.length + 1);
    for (const setting of ['cap_drop: [ALL]', 'no-new-privileges:true', 'read_only: true']) expect(compose).toContain(setting);
  });
});
