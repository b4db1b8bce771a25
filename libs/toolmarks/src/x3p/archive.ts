import { createHash } from 'node:crypto';
import { decodeHeights, decodeValidBits, parseDatumList, type StoredHeights } from './heights';
import type { X3pLimits } from './limits';
import type { MainXml } from './main-xml';
import type { X3pLinks } from './read-record';
import { BYTES_PER_HEIGHT, type X3pRecord } from './record';
import { X3pError, type X3pFinding } from './x3p.error';
import { inflateEntry, type ZipEntry } from './zip-directory';
import { isJunk, isSafeName } from './zip-names';

/** The parts of one X3P file. Only main.xml, its checksum, the two linked parts and a known mask are ever inflated. */
export class Archive {
  readonly findings: X3pFinding[] = [];
  readonly main: ZipEntry;
  private readonly folder: string;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: readonly ZipEntry[],
    private readonly limits: X3pLimits,
    private readonly mode: 'strict' | 'lenient',
  ) {
    const candidates = entries.filter(({ name }) => !isJunk(name) && /^(?:[^/]+\/)?main\.xml$/.test(name));
    const [main] = candidates;
    if (!main) throw new X3pError('x3p.main-xml-missing');
    if (candidates.length > 1) throw new X3pError('x3p.main-xml-ambiguous', { count: candidates.length });
    this.main = main;
    this.folder = main.name.slice(0, -'main.xml'.length);
    this.assertSizes();
    if (this.folder) this.findings.push({ code: 'x3p.nested-folder', detail: this.folder });
    if (entries.some(({ name }) => isJunk(name)))
      this.findings.push({ code: 'x3p.junk-entries', detail: String(entries.filter(({ name }) => isJunk(name)).length) });
  }

  inflate(entry: ZipEntry, maxBytes: number): Buffer {
    if (entry.declaredBytes > maxBytes)
      throw new X3pError('x3p.entry-too-large', { entry: entry.name, declared: entry.declaredBytes, limit: maxBytes });
    return inflateEntry(this.bytes, entry, maxBytes);
  }

  verifyMainXml(mainXml: Buffer, checksumFile: string): void {
    const entry = this.find(checksumFile, 'ChecksumFile');
    if (!entry) {
      this.complain('x3p.checksum-missing', { part: 'main.xml', file: checksumFile.slice(0, 120) });
      return;
    }
    const text = this.inflate(entry, this.limits.checksumBytes).toString('latin1');
    this.verify('main.xml', mainXml, text.slice(0, 32));
  }

  readPoints(xml: MainXml, record: X3pRecord, links: X3pLinks): { stored: StoredHeights; valid: Uint8Array | null } {
    const points = record.sizeX * record.sizeY;
    const type = record.axes.z.dataType!;
    if (xml.data) {
      this.assertRatios([]);
      return parseDatumList(xml.data, type, points);
    }
    const data = this.linked('PointDataLink', links.pointData, points * BYTES_PER_HEIGHT[type], 'x3p.data-length');
    const bits =
      links.validPoints === null ? null : this.linked('ValidPointsLink', links.validPoints, Math.ceil(points / 8), 'x3p.valid-length');
    this.assertRatios(bits ? [data, bits] : [data]);

    const content = inflateEntry(this.bytes, data, data.declaredBytes);
    this.verify('point data', content, links.pointDataMd5);
    if (!bits) return { stored: decodeHeights(content, type, points), valid: null };
    const validBits = inflateEntry(this.bytes, bits, bits.declaredBytes);
    this.verify('valid points', validBits, links.validPointsMd5);
    return { stored: decodeHeights(content, type, points), valid: decodeValidBits(validBits, points) };
  }

  /** A linked part has exactly the length that main.xml demands; it is refused by its declared length before a byte is inflated. */
  private linked(field: string, link: string | null, expected: number, lengthCode: 'x3p.data-length' | 'x3p.valid-length'): ZipEntry {
    if (link === null) throw new X3pError('x3p.element-missing', { element: field, in: 'DataLink' });
    const entry = this.find(link, field);
    if (!entry) throw new X3pError('x3p.link-missing', { link: link.slice(0, 120) });
    if (entry.declaredBytes !== expected) throw new X3pError(lengthCode, { expected, declared: entry.declaredBytes });
    return entry;
  }

  /** A vendor's extra, by its usual name beside main.xml; null when there is none. */
  extra(name: string, maxBytes: number): Buffer | null {
    const entry = this.entries.find((candidate) => candidate.name === this.folder + name);
    return entry ? this.inflate(entry, maxBytes) : null;
  }

  private find(link: string, field: string): ZipEntry | undefined {
    if (!isSafeName(link) || link.includes(':')) throw new X3pError('x3p.link-unsafe', { field });
    const name = this.folder + link.replace(/^(?:\.\/)+/, '');
    return this.entries.find((entry) => entry.name === name);
  }

  private verify(part: string, content: Buffer, stated: string | null): void {
    if (stated === null) {
      this.complain('x3p.checksum-missing', { part });
      return;
    }
    const found = createHash('md5').update(content).digest('hex');
    if (stated.toLowerCase() !== found) this.complain('x3p.checksum-mismatch', { part, found });
  }

  private complain(code: 'x3p.checksum-missing' | 'x3p.checksum-mismatch', facts: Record<string, string>): void {
    if (this.mode === 'strict') throw new X3pError(code, facts);
    this.findings.push({ code, detail: Object.values(facts).join(' ') });
  }

  private assertSizes(): void {
    for (const { name, declaredBytes } of this.entries) {
      if (declaredBytes > this.limits.dataBytes)
        throw new X3pError('x3p.entry-too-large', { entry: name, declared: declaredBytes, limit: this.limits.dataBytes });
    }
    if (this.isExcessive(this.main)) this.refuseRatio(this.main);
  }

  /**
   * A part that blows up beyond reason is refused although it would never be inflated: honest writers do not produce it. The two
   * linked parts are excused, because their exact length is known by then; a level surface compresses better than any limit.
   */
  private assertRatios(excused: readonly ZipEntry[]): void {
    const bomb = this.entries.find((entry) => this.isExcessive(entry) && !excused.includes(entry));
    if (bomb) this.refuseRatio(bomb);
  }

  private isExcessive({ compressedBytes, declaredBytes }: ZipEntry): boolean {
    return declaredBytes > this.limits.ratio * Math.max(compressedBytes, 1);
  }

  private refuseRatio({ name, compressedBytes, declaredBytes }: ZipEntry): never {
    throw new X3pError('x3p.entry-ratio', { entry: name, compressed: compressedBytes, declared: declaredBytes });
  }
}
