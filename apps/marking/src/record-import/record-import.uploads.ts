import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { HeadstampRequest } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable, UnauthorizedException, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { EncodingWatch } from './file-text';
import { PART_BYTES } from './import-part.entity';
import { ImportParts } from './import-parts';
import { RecordImportError } from './record-import.errors';
import { RecordImportSettings } from './record-import.settings';

/** A file that was received whole and is kept in parts. */
export interface KeptUpload {
  /** SHA-256 of the file: what tells one upload from another where the bytes themselves are not at hand. */
  readonly buffer: Buffer;
  readonly importId: string;
  readonly originalname: string;
  readonly bytes: number;
  readonly first: Buffer;
  readonly watch: EncodingWatch;
}

/**
 * Where the form parser puts a file. Stated here: the parser's own types would say of every request, in every service, what its
 * `file` is.
 */
interface FileStorage {
  _handleFile(
    request: unknown,
    file: { readonly stream: Readable; readonly originalname: string },
    done: (error: unknown, kept?: object) => void,
  ): void;
  _removeFile(request: unknown, file: unknown, done: (error: Error | null) => void): void;
}

/** A form has a few short fields besides the file. */
const FORM = { files: 1, fields: 10, fieldSize: 1_000, fieldNameSize: 100 };
/** What a form adds to its file. */
const FORM_BYTES = 65_536;

/** Takes uploads into the database as they arrive, part by part: neither the file nor a large piece of it is ever held in memory. */
@Injectable()
export class RecordImportUploads implements NestInterceptor {
  private readonly form: NestInterceptor;

  constructor(
    private readonly session: JurisdictionSession,
    private readonly parts: ImportParts,
    private readonly settings: RecordImportSettings,
  ) {
    const storage: FileStorage = {
      _handleFile: (request, { stream, originalname }, done) => {
        const kept = async (): Promise<KeptUpload> => this.keep(whoSends(request as HeadstampRequest), stream, originalname);
        kept().then(
          (upload) => done(null, upload),
          (error: unknown) => {
            // What still comes is read and thrown away, so that the sender hears why.
            stream.resume();
            done(error);
          },
        );
      },
      _removeFile: (request, file, done) => {
        const { importId } = file as KeptUpload;
        this.discard(whoSends(request as HeadstampRequest), importId).then(() => done(null), done);
      },
    };
    const Form = FileInterceptor('file', { limits: FORM, storage });
    this.form = new Form();
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const announced = Number(http.getRequest<HeadstampRequest>().get('content-length') ?? 0);
    if (announced > this.settings.mostFileBytes + FORM_BYTES) {
      http.getResponse<Response>().setHeader('Connection', 'close');
      throw this.tooLarge();
    }
    return this.form.intercept(context, next);
  }

  /** Removes what was kept of a file that becomes no import. */
  async discard(actor: Actor, importId: string): Promise<void> {
    await this.session.run(actor, (tx) => this.parts.remove(tx, actor, importId));
  }

  /**
   * Keeps a file as it arrives.
   * Throws `record-import.file-too-large` as soon as it is; nothing is kept then.
   */
  async keep(actor: Actor, stream: Readable, originalname: string): Promise<KeptUpload> {
    const importId = randomUUID();
    const [hash, watch] = [createHash('sha256'), new EncodingWatch()];
    let [first, bytes, number] = [Buffer.alloc(0), 0, 0];
    const write = async (part: Buffer): Promise<void> => {
      if (number === 0) first = Buffer.from(part);
      await this.session.run(actor, (tx) => this.parts.write(tx, actor, importId, 'file', number++, part));
    };
    try {
      let held: Buffer[] = [];
      let length = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > this.settings.mostFileBytes) throw this.tooLarge();
        hash.update(chunk);
        watch.see(chunk);
        held.push(chunk);
        length += chunk.length;
        while (length >= PART_BYTES) {
          const all = Buffer.concat(held);
          await write(all.subarray(0, PART_BYTES));
          held = [all.subarray(PART_BYTES)];
          length -= PART_BYTES;
        }
      }
      if (length > 0) await write(Buffer.concat(held));
    } catch (error) {
      await this.discard(actor, importId);
      throw error;
    }
    return { buffer: hash.digest(), importId, originalname, bytes, first, watch };
  }

  private tooLarge(): RecordImportError {
    return new RecordImportError('record-import.file-too-large', { limitBytes: this.settings.mostFileBytes });
  }
}

/** The sender without the command: that is claimed by the transaction that makes the import. */
function whoSends({ official, requestId }: HeadstampRequest): Actor {
  if (!official) throw new UnauthorizedException();
  const { jurisdictionId, officialId } = official;
  return { jurisdictionId, officialId, purpose: 'casework', requestId: requestId ?? '' };
}
