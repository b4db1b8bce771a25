import { Allow, CurrentActor } from '@headstamp/http';
import type { Actor } from '@headstamp/tenancy';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { RecordTestFire, TestFiresOfCase, TestFireView } from './test-fire.dto';
import { TestFireService } from './test-fire.service';

@Controller('test-fires')
export class TestFireController {
  constructor(private readonly testFires: TestFireService) {}

  @Post()
  @Allow('examiner')
  record(@CurrentActor() actor: Actor, @Body() claim: RecordTestFire): Promise<TestFireView> {
    return this.testFires.record(actor, claim);
  }

  @Get()
  @Allow('examiner', 'laboratory-manager', 'auditor')
  ofCase(@CurrentActor() actor: Actor, @Query() { caseId }: TestFiresOfCase): Promise<TestFireView[]> {
    return this.testFires.ofCase(actor, caseId);
  }
}
