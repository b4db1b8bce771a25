import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { ConsumedQueues, HandlesJob, JobRegistry } from './job-registry';

@Injectable()
class CorrelationJobs {
  @HandlesJob({ job: 'acquisition.recorded', queue: 'correlation' })
  correlate(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class CorrelationJobsAgain {
  @HandlesJob({ job: 'acquisition.recorded', queue: 'correlation' })
  correlate(): Promise<void> {
    return Promise.resolve();
  }
}

const boot = async (...handlers: (new () => object)[]): Promise<void> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [JobRegistry, { provide: ConsumedQueues, useValue: { names: ['correlation'] } }, ...handlers],
  }).compile();
  await module.init();
};

describe('job registry', () => {
  it('starts when every job of the consumed queues has one handler', () => expect(boot(CorrelationJobs)).resolves.toBeUndefined());
  it('refuses to start when a job has no handler', () => expect(boot()).rejects.toThrow('no handler for acquisition.recorded on correlation'));
  it('refuses to start when a job has two handlers', () =>
    expect(boot(CorrelationJobs, CorrelationJobsAgain)).rejects.toThrow('two handlers for acquisition.recorded on correlation'));
});
