export * from './documents';
export * from './envelope';
export * from './exchange-documents';
export * from './exchange.errors';
export * from './exchange.module';
export * from './migrations';
export * from './signing-keys';
export * from './sound-body';
