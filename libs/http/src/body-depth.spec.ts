import { BadRequestException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { bodyDepth } from './body-depth';

const refusalOf = (body: unknown): unknown => {
  let refusal: unknown;
  bodyDepth({ body } as Request, {} as Response, (error?: unknown) => (refusal = error));
  return refusal;
};
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}1${']'.repeat(depth)}`);

describe('the depth of a body', () => {
  it('is no matter for what a record holds', () => {
    for (const body of [undefined, null, 'text', {}, { a: { b: [{ c: [1] }] } }, nested(20)]) expect(refusalOf(body)).toBeUndefined();
  });

  it('is refused where it would exhaust whoever reads it', () => {
    for (const depth of [21, 400_000]) expect(refusalOf(nested(depth))).toBeInstanceOf(BadRequestException);
  });
});
