import { AllowAnyone } from '@headstamp/http';
import { JobQueues } from '@headstamp/messaging';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { SkipThrottle } from '@nestjs/throttler';

/** Live: the process answers. Ready: database and queue answer too, so that work may be sent here. */
@Controller('health')
@SkipThrottle()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly directory: JurisdictionDirectory,
    private readonly queues: JobQueues,
  ) {}

  @Get('live')
  @AllowAnyone()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @AllowAnyone()
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      async () => {
        const check = this.indicator.check('database');
        return this.directory.all().then(
          () => check.up(),
          () => check.down(),
        );
      },
      async () => {
        const check = this.indicator.check('queue');
        return this.queues.of('exchange').getJobCounts('waiting').then(
          () => check.up(),
          () => check.down(),
        );
      },
    ]);
  }
}
