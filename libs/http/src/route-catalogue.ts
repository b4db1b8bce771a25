import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access';

/** Refuses to start while a route does not say whom it answers. */
@Injectable()
export class RouteCatalogue implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent: string[] = [];
    for (const { metatype, instance } of this.discovery.getControllers()) {
      if (!metatype || !instance) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const name of this.methods.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) continue;
        if (this.reflector.getAllAndOverride<unknown>(ACCESS, [handler, metatype]) === undefined) silent.push(`${metatype.name}.${name}`);
      }
    }
    if (silent.length) throw new Error(`these routes do not say whom they answer: ${silent.join(', ')}`);
  }
}
