import { AllowAnyOfficial } from '@headstamp/http';
import { JurisdictionDirectory, type DirectoryEntry } from '@headstamp/tenancy';
import { Controller, Get } from '@nestjs/common';
import { PaperCertificateView } from './paper-certificate.dto';
import { SignedPapers } from './signed-papers';

@Controller('paper-certificates')
export class PaperCertificateController {
  constructor(
    private readonly directory: JurisdictionDirectory,
    private readonly papers: SignedPapers,
  ) {}

  /** The certificates under which this deployment's jurisdictions sign their papers: a reader of PDF is told to trust them. */
  @Get()
  @AllowAnyOfficial()
  async all(): Promise<PaperCertificateView[]> {
    const entries: readonly DirectoryEntry[] = await this.directory.all();
    return entries.map((entry) => PaperCertificateView.of(entry, this.papers.certificate(entry)));
  }
}
