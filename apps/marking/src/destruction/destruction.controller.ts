import { Allow, CurrentActor, EditsVersion, IfMatch } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { CarryOutService } from './carry-out.service';
import { CertificateService } from './certificate.service';
import { BatchQuery, CancelBatch, CarryOutBatch, CertifyBatch, NameItems, PlanBatch } from './destruction.dto';
import { DestructionService } from './destruction.service';
import { BatchDetail, BatchPage } from './destruction.views.dto';

const PDF = { content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } };

@Controller('destruction-batches')
export class DestructionController {
  constructor(
    private readonly batches: DestructionService,
    private readonly carryOuts: CarryOutService,
    private readonly certificates: CertificateService,
  ) {}

  @Post()
  @Allow('marking-officer')
  plan(@CurrentActor() actor: Actor, @Body() plan: PlanBatch): Promise<BatchDetail> {
    return this.batches.plan(actor, plan);
  }

  /** The batches of one's jurisdiction, newest first. */
  @Get()
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  list(@CurrentActor() actor: Actor, @Query() query: BatchQuery): Promise<BatchPage> {
    return this.batches.list(actor, query);
  }

  @Get(':id')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchDetail> {
    return this.batches.read(actor, id);
  }

  /** More items for a batch that nobody has approved yet. */
  @Post(':id/items')
  @Allow('marking-officer')
  @EditsVersion()
  add(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() items: NameItems,
  ): Promise<BatchDetail> {
    return this.batches.add(actor, id, version, items);
  }

  /** By somebody who planned none of it. */
  @Post(':id/approval')
  @Allow('marking-officer')
  @EditsVersion()
  approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<BatchDetail> {
    return this.batches.approve(actor, id, version);
  }

  @Post(':id/cancellation')
  @Allow('marking-officer')
  @EditsVersion()
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() cancellation: CancelBatch,
  ): Promise<BatchDetail> {
    return this.batches.cancel(actor, id, version, cancellation);
  }

  /** What was destroyed and what is left of each item, and who was there. Each firearm destroyed ends its life in the records. */
  @Post(':id/carrying-out')
  @Allow('marking-officer')
  @EditsVersion()
  carryOut(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() report: CarryOutBatch,
  ): Promise<BatchDetail> {
    return this.carryOuts.carryOut(actor, id, version, report);
  }

  /** Makes and signs the certificate; by somebody other than who recorded the carrying out. */
  @Post(':id/certification')
  @Allow('marking-officer')
  @EditsVersion()
  certify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { language }: CertifyBatch,
  ): Promise<BatchDetail> {
    return this.certificates.certify(actor, id, version, language);
  }

  /** The signed certificate, PDF, byte for byte as its hash stands in the log. */
  @Get(':id/certificate')
  @Allow('marking-officer', 'laboratory-manager', 'focal-point', 'auditor')
  @ApiOkResponse(PDF)
  async certificate(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const pdf = await this.certificates.certificate(actor, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="destruction-${id}.pdf"`,
      length: pdf.length,
    });
  }
}
