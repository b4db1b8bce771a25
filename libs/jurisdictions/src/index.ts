export * from './jurisdictions.module';
export * from './migrations';
export * from './official.entity';
export * from './official.errors';
export * from './officials.service';
export * from './sign-in.middleware';
