import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('worker threads', () => {
  it('change nothing in the answer of a search', () => {
    const script = join(__dirname, '../../../../test/benchmarks/toolmarks-threads.mjs');
    const lines = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split(' '));
    expect(lines.map(([threads]) => threads)).toEqual(['0', '1', '2', '3']);
    expect(new Set(lines.map(([, , digest]) => digest)).size).toBe(1);
    expect(lines[0]![1]).toBe('a7');
  });
});
