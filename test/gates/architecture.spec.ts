import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Verdict {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
  };
}

const ROOT = join(__dirname, '../..');

const planted: [rule: string, files: Record<string, string>][] = [
  ['no-cycles', { 'libs/http/src/planted.ts': `import './planted-back';`, 'libs/http/src/planted-back.ts': `import './planted';` }],
  ['services-meet-only-in-queues', { 'apps/tracing/src/planted.ts': `import '../../custody/src/custody.module';` }],
  ['standalone-takes-modules-only', { 'apps/standalone/src/planted.ts': `import '../../custody/src/exhibit/exhibit.controller';` }],
  ['libs-know-no-service', { 'libs/messaging/src/planted.ts': `import '../../../apps/custody/src/custody.module';` }],
  ['libs-through-their-front-door', { 'apps/tracing/src/planted.ts': `import '../../../libs/messaging/src/queues';` }],
  ['states-and-errors-are-pure', { 'apps/tracing/src/planted.states.ts': `import '@nestjs/common';` }],
  ['toolmarks-stands-alone', { 'libs/toolmarks/src/planted.ts': `import 'typeorm';` }],
  ['verifier-shares-no-code', { 'apps/verifier/src/planted.ts': `import '@headstamp/codes';` }],
  ['controllers-reach-no-table', { 'apps/tracing/src/planted.controller.ts': `import './trace-request/trace-request.entity';` }],
  ['jobs-call-use-cases', { 'apps/tracing/src/jobs/planted.ts': `import type { EntityManager } from 'typeorm';` }],
];

describe('architecture', () => {
  let tree: string;

  /** Violations are planted in a copy, so that nobody else who reads the tree meets them. */
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'headstamp-architecture-'));
    const source = (path: string): boolean => !/node_modules|[\\/]dist($|[\\/])/.test(path.slice(ROOT.length));
    for (const folder of ['apps', 'libs']) cpSync(join(ROOT, folder), join(tree, folder), { recursive: true, filter: source });
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) cpSync(join(ROOT, file), join(tree, file));
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  const cruise = (...paths: string[]): Verdict['summary'] => {
    const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const settings = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    let report: string;
    try {
      report = execFileSync(process.execPath, [program, ...settings, ...paths], { cwd: tree, encoding: 'utf8', maxBuffer: 256e6 });
    } catch (failed) {
      report = (failed as { stdout: string }).stdout;
    }
    return (JSON.parse(report) as Verdict).summary;
  };
  const told = ({ violations }: Verdict['summary']): string[] => violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

  it('holds in the tree as it stands', () => {
    const whole = cruise('apps', 'libs');
    expect(told(whole)).toEqual([]);
    expect(whole.totalCruised).toBeGreaterThan(200);
  }, 120_000);

  it.each(planted)(
    'catches a planted violation of %s',
    (rule, files) => {
      for (const [file, line] of Object.entries(files)) {
        mkdirSync(dirname(join(tree, file)), { recursive: true });
        writeFileSync(join(tree, file), line);
      }
      try {
        expect(told(cruise(...Object.keys(files)))).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: \\S*planted`)));
      } finally {
        for (const file of Object.keys(files)) rmSync(join(tree, file));
      }
    },
    60_000,
  );

  it('knows a planted violation for every rule there is', () => {
    const rules = jest
      .requireActual<{ forbidden: { name: string }[] }>(join(ROOT, '.dependency-cruiser.cjs'))
      .forbidden.map(({ name }) => name);
    expect(planted.map(([rule]) => rule).sort()).toEqual(rules.sort());
  });
});
