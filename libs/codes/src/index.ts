export * from './country';
export * from './crime-code';
export * from './domain-error';
export * from './exhibit';
export * from './firearm';
export * from './roles';
export * from './trace';
export * from './use-terms';
