import { PhotographError } from '../photograph.errors';

/** As far as a reader looks that guesses what a file is (WHATWG MIME Sniffing: 1445 bytes; PDF readers: 1024). */
const SNIFFED = 1_445;
/** How other kinds of content begin that a browser, a PDF reader or a server would run or open. */
const BEGINNINGS = ['%pdf-', '<script', '<html', '<!doctype', '<svg', '<iframe', '<?php', '<?xml-stylesheet'];
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_LENGTH = 22;

const moreThanAPicture = (reason: string): PhotographError => new PhotographError('photograph.more-than-a-picture', { reason });

/** Refuses a picture that another program would take for something else: a web page, a PDF, an archive. */
export function refuseOtherFormats(bytes: Buffer, except?: string): void {
  const beginning = bytes.toString('latin1', 0, SNIFFED).toLowerCase();
  const found = BEGINNINGS.find((each) => each !== except && beginning.includes(each));
  if (found) throw moreThanAPicture(`it begins like another kind of file: ${found}`);
  // An archive is read from its end: a comment of at most 65,535 bytes may follow the record that closes it.
  const from = Math.max(0, bytes.length - ZIP_END_LENGTH - 0xffff);
  for (let at = bytes.indexOf(ZIP_END, from); at !== -1; at = bytes.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_LENGTH <= bytes.length && at + ZIP_END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length)
      throw moreThanAPicture('an archive is attached');
  }
}

/**
 * Judges what follows the end of a picture. Cameras pad with zeros, append further pictures (CIPA DC-007, Multi-Picture Format) or,
 * on one maker's telephones, a directory that ends in SEFT; all of it stays in the original and none of it in the cleaned copy.
 */
export function refuseStrangeTail(tail: Buffer): void {
  if (tail.every((byte) => byte === 0)) return;
  const furtherPicture = tail.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
  if (furtherPicture !== -1 && tail.subarray(0, furtherPicture).every((byte) => byte === 0)) return;
  if (tail.subarray(-4).toString('latin1') === 'SEFT') return;
  throw moreThanAPicture(`${tail.length} bytes follow the end of the picture`);
}
