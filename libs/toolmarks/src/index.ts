export * from './surface/surface';
export * from './x3p/limits';
export * from './x3p/x3p.error';
export type * from './x3p/record';
export { readX3p, type X3pReading, type X3pReadOptions } from './x3p/read-x3p';
export type { UnitVerdict } from './x3p/units';
