import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { HeadstampRequest } from '@headstamp/http';
import { JobQueues } from '@headstamp/messaging';
import type { INestApplication } from '@nestjs/common';
import type { NextFunction, Response } from 'express';

const ADDRESS = '/api/queues';

/** A read-only view of the queues, for administrators: jobs hold identifiers only, so it shows no case content. */
export function mountQueueBoard(app: INestApplication): void {
  const adapter = new ExpressAdapter();
  adapter.setBasePath(ADDRESS);
  createBullBoard({
    queues: app
      .get(JobQueues)
      .all()
      .map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
  });
  app.use(
    ADDRESS,
    (request: HeadstampRequest, response: Response, next: NextFunction) => {
      if (request.official?.roles.includes('administrator')) {
        next();
        return;
      }
      const signedIn = request.official !== undefined;
      response
        .status(signedIn ? 403 : 401)
        .type('application/problem+json')
        .json({
          type: `urn:headstamp:problem:${signedIn ? 'role.required' : 'session.required'}`,
          status: signedIn ? 403 : 401,
          code: signedIn ? 'role.required' : 'session.required',
          title: signedIn ? 'Your role does not allow this' : 'Sign in first',
        });
    },
    adapter.getRouter(),
  );
}
