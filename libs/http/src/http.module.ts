import type { Problem } from '@headstamp/codes';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access';
import { CommandInterceptor } from './command.interceptor';
import { EtagInterceptor } from './etag.interceptor';
import { ProblemFilter } from './problem.filter';
import { RouteCatalogue } from './route-catalogue';
import { validationPipe } from './validation';

/** What every route has in common. One per process, in the composition root. */
@Module({})
export class HttpModule {
  /** @param problems the HTTP face of every domain error code of the services in this process */
  static forRoot(problems: Readonly<Record<string, Problem>>): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule],
      providers: [
        RouteCatalogue,
        { provide: APP_FILTER, useValue: new ProblemFilter(problems) },
        { provide: APP_GUARD, useClass: AccessGuard },
        // The first is the outermost: a stored answer gets its ETag like any other.
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
    };
  }
}
