import type { Server } from 'node:http';
import { randomUUID } from 'node:crypto';
import { DomainError, type OfficialRole } from '@headstamp/codes';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { Body, Controller, Delete, Get, HttpCode, type INestApplication, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsInt, IsString, Length, ValidateNested } from 'class-validator';
import type { NextFunction, Response } from 'express';
import request from 'supertest';
import { Allow, AllowAnyOfficial, AllowAnyone } from './access';
import { CurrentActor, EditsVersion, IfMatch } from './decorators';
import { HttpModule } from './http.module';
import { PageQuery } from './paging';
import { requestId } from './request-id';
import type { HeadstampRequest } from './request-state';
import { REQUEST_PROBLEMS } from './request.errors';

class Part {
  @IsInt() readonly number!: number;
}
class Note {
  @IsString() @Length(1, 10) readonly text!: string;
  @ArrayNotEmpty() @ValidateNested({ each: true }) @Type(() => Part) readonly parts!: Part[];
}
class NoteError extends DomainError<'note.unknown' | 'note.nameless'> {}

/** A service as small as one can be: it writes a row for each note, so that a second effect would show. */
@Controller('notes')
class NoteController {
  constructor(private readonly session: JurisdictionSession) {}

  @Post()
  @Allow('investigator')
  write(@CurrentActor() actor: Actor, @Body() note: Note): Promise<object> {
    return this.session.run(actor, async (tx) => {
      const id = randomUUID();
      await tx.query(`INSERT INTO messaging.inbox (jurisdiction_id, consumer, message_id) VALUES ($1, 'notes', $2)`, [
        actor.jurisdictionId,
        id,
      ]);
      if (note.text === 'fault') throw new Error('column "holder" of relation "secret" does not exist');
      return { id, text: note.text, version: 1 };
    });
  }

  @Get(':id')
  @AllowAnyOfficial()
  read(@Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return Promise.reject(new NoteError('note.unknown', { id }));
  }

  @Get()
  @AllowAnyone()
  list(@Query() { limit, cursor }: PageQuery): { limit: number; cursor: string | undefined } {
    return { limit, cursor };
  }

  @Patch(':id')
  @Allow('investigator', 'examiner')
  @EditsVersion()
  edit(@CurrentActor() actor: Actor, @IfMatch() version: number): Promise<object> {
    return this.session.run(actor, () => Promise.resolve({ version: version + 1 }));
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('administrator')
  remove(): Promise<never> {
    return Promise.reject(new NoteError('note.nameless'));
  }
}

describe('every answer of the API', () => {
  let db: TestDatabase;
  let app: INestApplication<Server>;
  let roles: OfficialRole[];
  const officialId = randomUUID();
  beforeAll(async () => {
    db = await testDatabase();
    const module = await Test.createTestingModule({
      imports: [HttpModule.forRoot({ ...REQUEST_PROBLEMS, 'note.unknown': { status: 404, title: 'No such note in your jurisdiction' } })],
      controllers: [NoteController],
      providers: [{ provide: JurisdictionSession, useValue: db.session }],
    }).compile();
    app = module.createNestApplication();
    app.useLogger(false);
    app.use(requestId, (incoming: HeadstampRequest, _response: Response, next: NextFunction) => {
      if (roles.length) incoming.official = { jurisdictionId: db.jurisdictions.BZ, officialId, login: 'o@bz', name: 'O', roles };
      next();
    });
    await app.init();
  });
  beforeEach(() => {
    roles = ['investigator'];
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const note = { text: 'a note', parts: [{ number: 1 }] };
  const send = (key: string, body: object = note) => request(app.getHttpServer()).post('/notes').set('Idempotency-Key', key).send(body);
  const written = async (): Promise<number> => {
    const rows = await db.session.run(db.actor(db.jurisdictions.BZ), (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM messaging.inbox WHERE jurisdiction_id = $1 AND consumer = 'notes'`, [db.jurisdictions.BZ]),
    );
    return rows.length;
  };

  it('carries the id of its request, and is kept by no cache', async () => {
    const { headers } = await request(app.getHttpServer()).get('/notes');
    expect(headers['request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('names every wrong field at once, by pointer and rule', async () => {
    const { status, type, body } = await send(randomUUID(), { text: '', parts: [{ number: 'x' }, {}], more: 1 });
    expect([status, type]).toEqual([422, 'application/problem+json']);
    expect(body).toMatchObject({ type: 'urn:headstamp:problem:request.invalid', code: 'request.invalid', instance: '/notes' });
    const faults = (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(faults.sort()).toEqual(['/more whitelistValidation', '/parts/0/number isInt', '/parts/1/number isInt', '/text isLength']);
  });

  it('says why a rule of the field was broken, by its code, and nothing of what it knows otherwise', async () => {
    const id = randomUUID();
    const { status, body } = await request(app.getHttpServer()).get(`/notes/${id}`);
    expect(status).toBe(404);
    expect(body).toEqual({
      type: 'urn:headstamp:problem:note.unknown',
      title: 'No such note in your jurisdiction',
      status: 404,
      code: 'note.unknown',
      id,
      instance: `/notes/${id}`,
      requestId: expect.any(String),
    });
  });

  it('shows an id of what went wrong on our side, and no word of it', async () => {
    const { status, body, text } = await send(randomUUID(), { ...note, text: 'fault' });
    expect([status, (body as { code: string }).code]).toEqual([500, 'unexpected']);
    expect((body as { errorId: string }).errorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toMatch(/holder|secret|relation/);
  });

  it('takes a rule without a face for our fault, never for silence', async () => {
    roles = ['administrator'];
    const { status } = await request(app.getHttpServer()).delete(`/notes/${randomUUID()}`).set('Idempotency-Key', randomUUID());
    expect(status).toBe(500);
  });

  it('asks for sign-in first, and then for the role', async () => {
    roles = [];
    expect((await send(randomUUID())).body).toMatchObject({ status: 401, code: 'session.required' });
    roles = ['auditor'];
    expect((await send(randomUUID())).body).toMatchObject({ status: 403, code: 'role.required' });
  });

  it('answers a repeated write as it did the first time, and carries it out once', async () => {
    const [key, before] = [randomUUID(), await written()];
    const first = await send(key);
    const again = await send(key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(await written()).toBe(before + 1);
  });

  it('answers ten at once under one key with one effect', async () => {
    const [key, before] = [randomUUID(), await written()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(key)));
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(await written()).toBe(before + 1);
  });

  it('refuses a key that was used for something else', async () => {
    const key = randomUUID();
    await send(key);
    expect((await send(key, { ...note, text: 'another' })).body).toMatchObject({ status: 422, code: 'idempotency-key.reused' });
  });

  it('forgets a key whose write failed, so that it can be sent again', async () => {
    const [key, before] = [randomUUID(), await written()];
    expect((await send(key, { ...note, text: 'fault' })).status).toBe(500);
    expect((await send(key)).status).toBe(201);
    expect(await written()).toBe(before + 1);
  });

  it('refuses a write without a key', async () => {
    for (const key of ['', 'short', 'x'.repeat(201)])
      expect((await send(key)).body).toMatchObject({ status: 400, code: 'request.idempotency-key-missing' });
  });

  it('gives a version as ETag, and takes it back in If-Match', async () => {
    const made = await send(randomUUID());
    expect(made.headers.etag).toBe('"1"');
    const edit = (tag?: string) => {
      const call = request(app.getHttpServer()).patch(`/notes/${randomUUID()}`).set('Idempotency-Key', randomUUID());
      return tag === undefined ? call : call.set('If-Match', tag);
    };
    expect((await edit('"1"')).headers.etag).toBe('"2"');
    expect((await edit()).body).toMatchObject({ status: 428, code: 'request.if-match-missing' });
    for (const tag of ['1', '*', '"x"', '"1", "2"', '"-1"', '"99999999999"']) {
      expect((await edit(tag)).body).toMatchObject({ status: 400, code: 'request.if-match-malformed' });
    }
  });

  it('pages by fifty unless asked otherwise, and never by more than two hundred', async () => {
    expect((await request(app.getHttpServer()).get('/notes')).body).toEqual({ limit: 50 });
    expect((await request(app.getHttpServer()).get('/notes?limit=200')).body).toEqual({ limit: 200 });
    for (const query of ['limit=0', 'limit=201', 'limit=ten', 'limit=1&limit=2', 'cursor=a&cursor=b', 'offset=3']) {
      expect([query, (await request(app.getHttpServer()).get(`/notes?${query}`)).status]).toEqual([query, 422]);
    }
  });

  it('shows nothing at an address that is none', async () => {
    expect((await request(app.getHttpServer()).get('/elsewhere')).body).toMatchObject({ status: 404, code: 'request.unknown-address' });
  });
});

describe('a route that does not say whom it answers', () => {
  @Controller('silent')
  class SilentController {
    @Get() speak(): string {
      return 'x';
    }
  }

  it('keeps the application from starting', async () => {
    const module = await Test.createTestingModule({ imports: [HttpModule.forRoot({})], controllers: [SilentController] }).compile();
    await expect(module.createNestApplication().init()).rejects.toThrow('these routes do not say whom they answer: SilentController.speak');
  });
});
