import { BadRequestException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** No body of ours nests half as deep; far beyond it whatever walks a body by recursion runs out of stack. */
const DEEPEST = 20;

/** Refuses a body that nests deeper than any record does, before anything walks it. Walks it itself without recursion. */
export function bodyDepth(request: Request, _response: Response, next: NextFunction): void {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      next(new BadRequestException());
      return;
    }
    level = level.flatMap((value): unknown[] => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  next();
}
