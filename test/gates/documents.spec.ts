import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function files(folder: string, fits: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((path) => fits.test(path) && !/node_modules|\.spec\.|spec-support|\/test\//.test(path));
}

describe('the documents', () => {
  it('explain every variable that the programs read', () => {
    const programs = [
      ...files('apps', /\.ts$/),
      ...files('libs', /\.ts$/),
      ...files('scripts', /\.mjs$/),
      'docker/compose.yaml',
      '.ci/run',
    ];
    const variables = new Set(
      programs.flatMap((path) => read(path).match(/\b(HEADSTAMP_[A-Z_]+[A-Z]|REDIS_PASSWORD|POSTGRES_PASSWORD)\b/g) ?? []),
    );
    const explained = read('docs/configure.md');
    expect(variables.size).toBeGreaterThan(20);
    expect([...variables].filter((name) => !explained.includes(`\`${name}\``)).sort()).toEqual([]);
  });

  it('name no script of npm that is not there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = ['README.md', ...files('docs', /\.md$/)];
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('point to pages, pictures and files that exist', () => {
    const lost = ['README.md', ...files('docs', /\.md$/)].flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target))),
    );
    expect(lost).toEqual([]);
  });
});
