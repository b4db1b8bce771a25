import { Allow, CurrentActor, EditsVersion, IfMatch, type Page } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DisposalCertificateService } from './certificate.service';
import {
  ApproveDisposal,
  CertifyDisposal,
  EditDisposal,
  ExecuteDisposal,
  ListDisposals,
  ProposeDisposal,
  RefuseDisposal,
} from './disposal.dto';
import { DisposalService } from './disposal.service';
import { DisposalDetailView, DisposalPage, type DisposalView } from './disposal.views.dto';
import { DisposalExecutionService } from './execution.service';

const PDF = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };

@Controller('disposals')
export class DisposalController {
  constructor(
    private readonly disposals: DisposalService,
    private readonly executions: DisposalExecutionService,
    private readonly certificates: DisposalCertificateService,
  ) {}

  /** Proposes what is to become of an item: destruction, return to its owner, transfer to another agency, or permanent retention. */
  @Post()
  @Allow('examiner', 'laboratory-manager')
  propose(@CurrentActor() actor: Actor, @Body() proposal: ProposeDisposal): Promise<DisposalDetailView> {
    return this.disposals.propose(actor, proposal);
  }

  /** Newest first. */
  @Get()
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse({ type: DisposalPage })
  list(@CurrentActor() actor: Actor, @Query() query: ListDisposals): Promise<Page<DisposalView>> {
    return this.disposals.list(actor, query);
  }

  @Get(':id')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DisposalDetailView> {
    return this.disposals.read(actor, id);
  }

  /** Words it anew; what was approved before is not approved any more. By who proposed it. */
  @Put(':id')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() edited: EditDisposal,
  ): Promise<DisposalDetailView> {
    return this.disposals.edit(actor, id, version, edited);
  }

  /** By a laboratory manager who did not propose it. */
  @Post(':id/approval')
  @Allow('laboratory-manager')
  @EditsVersion()
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() approval: ApproveDisposal,
  ): Promise<DisposalDetailView> {
    return this.disposals.approve(actor, id, version, approval);
  }

  @Post(':id/refusal')
  @Allow('laboratory-manager')
  @EditsVersion()
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() refusal: RefuseDisposal,
  ): Promise<DisposalDetailView> {
    return this.disposals.refuse(actor, id, version, refusal);
  }

  /** By who proposed it. */
  @Post(':id/withdrawal')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<DisposalDetailView> {
    return this.disposals.withdraw(actor, id, version);
  }

  /** Says that it was done, by who holds the item. Custody of the item ends, unless it is retained. */
  @Post(':id/execution')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  execute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() report: ExecuteDisposal,
  ): Promise<DisposalDetailView> {
    return this.executions.execute(actor, id, version, report);
  }

  /** Makes and signs the certificate; by somebody other than who executed it. */
  @Post(':id/certification')
  @Allow('examiner', 'laboratory-manager')
  @EditsVersion()
  certify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { language }: CertifyDisposal,
  ): Promise<DisposalDetailView> {
    return this.certificates.certify(actor, id, version, language);
  }

  /** The signed certificate, PDF, byte for byte as its hash stands in the log. */
  @Get(':id/certificate')
  @Allow('examiner', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse(PDF)
  async certificate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const pdf = await this.certificates.certificate(actor, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="disposal-${id}.pdf"`,
      length: pdf.length,
    });
  }
}
