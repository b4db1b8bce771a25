import { signDeterministic } from './rfc6979';

describe('a signature that follows from key and message', () => {
  const key = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721n;
  // RFC 6979, A.2.5: P-256 with SHA-256.
  it.each([
    [
      'sample',
      0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716n,
      0xf7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8n,
    ],
    [
      'test',
      0xf1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367n,
      0x019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083n,
    ],
  ])('is that of the standard for the message "%s"', (message, r, s) => {
    expect(signDeterministic(key, Buffer.from(message))).toEqual([r, s]);
  });
});
