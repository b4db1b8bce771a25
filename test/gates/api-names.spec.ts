import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

describe('the description of the API', () => {
  it('has one shape to each name: of two classes with one name it would show the one and hide the other', () => {
    const places = new Map<string, string[]>();
    for (const file of globSync('{apps,libs}/*/src/**/*.dto.ts', { cwd: ROOT })) {
      for (const [, name = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)) {
        places.set(name, [...(places.get(name) ?? []), file]);
      }
    }
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
