import { Global, Module } from '@nestjs/common';
import { SignedPapers } from './signed-papers';

/** One per process, in the composition root, after ExchangeModule, which holds the keys. */
@Global()
@Module({ providers: [SignedPapers], exports: [SignedPapers] })
export class DocumentsModule {}
