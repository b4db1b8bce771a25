import { X3pError } from './x3p.error';

const CONTROL = /[\u0000-\u001f\u007f]/;
const DRIVE = /^[A-Za-z]:/;

/** Whether a name stays inside the archive's own folder on every system it might be unpacked on. */
export function isSafeName(name: string): boolean {
  if (name === '' || name.length > 512 || CONTROL.test(name) || DRIVE.test(name)) return false;
  if (name.startsWith('/') || name.includes('\\')) return false;
  return !name.split('/').includes('..');
}

/** Refuses unsafe names and names that differ in case only, although nothing is ever written under them. */
export function assertSafeNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (!isSafeName(name)) throw new X3pError('x3p.entry-name-unsafe', { entry: printable(name) });
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw new X3pError('x3p.entry-duplicate', { entry: name });
    seen.add(folded);
  }
}

/** Rubbish that file managers leave in archives. */
export function isJunk(name: string): boolean {
  return name.startsWith('__MACOSX/') || name.endsWith('.DS_Store') || name.endsWith('Thumbs.db');
}

function printable(name: string): string {
  return name.slice(0, 120).replace(/[^\x20-\x7e]/g, '?');
}
