import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { PhotographController } from './photograph.controller';
import { PhotographLimits } from './photograph.limits';
import { Photographs } from './photographs';

/** One per process, in the composition root: marking, tracing, cases and custody all refer to photographs. */
@Global()
@Module({})
export class PhotographsModule {
  static forRoot(limits: PhotographLimits): DynamicModule {
    return {
      module: PhotographsModule,
      // Reading stops at the limit: what is larger never fills the memory.
      imports: [MulterModule.register({ limits: { fileSize: limits.largestBytes, files: 1, fields: 4, fieldSize: 200, fieldNameSize: 100, parts: 8 } })],
      controllers: [PhotographController],
      providers: [{ provide: PhotographLimits, useValue: limits }, Photographs],
      exports: [Photographs, PhotographLimits],
    };
  }
}
