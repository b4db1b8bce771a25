export type { Inspected } from './inspect/inspected';
export * from './media-types';
export * from './migrations';
export * from './photograph-file';
export * from './photograph.errors';
export * from './photograph.limits';
export * from './photograph.problems';
export * from './photographs';
export * from './photographs.module';
