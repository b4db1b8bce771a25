import { Global, Module } from '@nestjs/common';
import { PaperCertificateController } from './paper-certificate.controller';
import { SignedPapers } from './signed-papers';

/** One per process, in the composition root, after ExchangeModule, which holds the keys. */
@Global()
@Module({ controllers: [PaperCertificateController], providers: [SignedPapers], exports: [SignedPapers] })
export class DocumentsModule {}
