import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { commitmentToText } from './commitment';

describe('a commitment', () => {
  it('is the HMAC-SHA-256 that everybody else computes, whatever the length of key and text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 130 }), fc.string({ unit: 'binary', maxLength: 300 }), (key, text) => {
        expect(commitmentToText(Buffer.from(key), text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
      }),
    );
  });
});
