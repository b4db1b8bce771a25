import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as files, type NextFunction, type Request, type Response } from 'express';

/**
 * The one file of the pages that may compile WebAssembly: the reader of labels, which runs beside the page, sees camera pictures and
 * has no document. A worker lives under the policy of its own file, so the pages keep theirs, without `wasm-unsafe-eval`.
 */
const LABEL_READER = /[\\/]label-reader\.worker-[^\\/]+\.js$/;
const LABEL_READER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/** Serves the built user interface; any address that is not the API's and no file is one of its pages. */
export function servePages(app: NestExpressApplication, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new Error(`HEADSTAMP_PAGES has no index.html; run "npm run build" first.`);
  const page = (_request: Request, response: Response): void => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(index);
  };
  serveVerifier(app, join(folder, '..', 'verifier'));
  // File names under assets/ carry a hash of their content, so they never change.
  const setHeaders = (response: Response, path: string): void => {
    if (LABEL_READER.test(path)) response.setHeader('Content-Security-Policy', LABEL_READER_POLICY);
  };
  app.use('/assets', files(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false, setHeaders }));
  app.use(files(folder, { index: false }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!['GET', 'HEAD'].includes(request.method) || request.path.startsWith('/api')) next();
    else page(request, response);
  });
}

/**
 * What the verifier may do where it is shown inside the pages: run its own script, in an origin of its own. No cookie, no storage, and by
 * the policy in its own file no network: whatever a dropped file makes of it, it reaches nothing of this server.
 */
const VERIFIER_FRAME_POLICY = "sandbox allow-scripts allow-forms; frame-ancestors 'self'";

/** The offline verifier, to be taken away; shown in a frame only with everything taken from it. */
function serveVerifier(app: NestExpressApplication, folder: string): void {
  const page = join(folder, 'headstamp-verify.html');
  if (!existsSync(page)) return;
  const asDownload = (response: Response, path: string): void => {
    response.setHeader('Content-Disposition', `attachment; filename="${basename(path)}"`);
    response.setHeader('Cache-Control', 'no-cache');
  };
  app.use('/verifier/here', (_request: Request, response: Response) => {
    response.setHeader('Content-Security-Policy', VERIFIER_FRAME_POLICY);
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  app.use('/verifier', files(folder, { index: 'headstamp-verify.html', redirect: false, fallthrough: true, setHeaders: asDownload }));
  app.use('/verifier', (_request: Request, response: Response) => {
    asDownload(response, page);
    response.sendFile(page);
  });
}
