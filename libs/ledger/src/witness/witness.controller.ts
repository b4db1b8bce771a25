import { text as readText } from 'node:stream/consumers';
import { AllowAnyone, WithoutIdempotencyKey } from '@headstamp/http';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiProduces } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LedgerError, WitnessRefusal } from '../ledger.errors';
import { MOST_REQUEST_BYTES } from './add-checkpoint';
import { Witness } from './witness';

/**
 * Each jurisdiction of this deployment as a witness of others' logs (C2SP tlog-witness); `<url>/api/witnesses/<jurisdiction id>` is its
 * submission and monitoring prefix. Nobody signs in: a checkpoint is signed by its log, and nothing but checkpoints is shown.
 */
@Controller('witnesses')
export class WitnessController {
  constructor(private readonly witness: Witness) {}

  /** Cosigns a checkpoint of a log it knows, when that continues the largest it has seen. */
  @Post(':id/add-checkpoint')
  @AllowAnyone()
  @WithoutIdempotencyKey()
  @HttpCode(200)
  @ApiConsumes('text/plain')
  @ApiProduces('text/plain', 'text/x.tlog.size')
  async addCheckpoint(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const answer = await this.witness.addCheckpoint(id, await bodyOf(request));
    if (answer.status !== 200 && answer.status !== 409) throw new WitnessRefusal(answer.status);
    const [type, text] = answer.status === 409 ? ['text/x.tlog.size', `${answer.size}\n`] : ['text/plain; charset=utf-8', answer.body];
    // Ended as it stands: the type of a size has no parameters.
    response.status(answer.status).setHeader('Content-Type', type).end(text);
  }

  /** The largest head it has cosigned of a log, named by the SHA-256 of its origin in hex. */
  @Get(':id/:originHash/checkpoint')
  @AllowAnyone()
  @ApiProduces('text/plain')
  async checkpoint(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('originHash') originHash: string,
    @Res() response: Response,
  ): Promise<void> {
    const note = await this.witness.checkpoint(id, originHash);
    if (note === null) throw new LedgerError('ledger.unknown-witness');
    response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(note);
  }
}

/** The body as it came, unless it was taken for JSON and is none of ours. */
async function bodyOf(request: Request): Promise<string> {
  if (request.readableEnded) return '';
  const length = Number(request.get('content-length') ?? 0);
  if (length > MOST_REQUEST_BYTES) return '';
  return readText(limited(request));
}

async function* limited(request: Request): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > MOST_REQUEST_BYTES) return;
    yield chunk as Buffer;
  }
}
