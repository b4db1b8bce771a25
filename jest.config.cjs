const { availableParallelism } = require('node:os');

const swc = {
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!@nestjs/|@libpdf/|@noble/|@scure/)'],
  setupFiles: ['<rootDir>/test/support/property-seed.cjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^@headstamp/(cases|marking|tracing|custody|ballistics|notifications)$': '<rootDir>/apps/$1/src/$1.module.ts',
    '^@headstamp/test-support$': '<rootDir>/test/support/test-database.ts',
    '^@headstamp/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
};

module.exports = {
  testTimeout: 30_000,
  // Most suites wait for a database or a browser: on a small machine two at once take much less than one after the other.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  projects: [
    // Pure functions, properties and use cases on a real PostgreSQL: specs stand beside what they test.
    { ...common, displayName: 'unit', roots: ['<rootDir>/apps', '<rootDir>/libs'], testRegex: '\\.spec\\.ts$', testPathIgnorePatterns: ['<rootDir>/apps/web/'] },
    // What must hold of the whole tree: isolation, architecture, migrations, roles on every route.
    { ...common, displayName: 'gates', roots: ['<rootDir>/test/gates'], testRegex: '\\.spec\\.ts$' },
    // Whole stories over HTTP against the built system.
    { ...common, displayName: 'journeys', roots: ['<rootDir>/test/journeys', '<rootDir>/test/chaos'], testRegex: '\\.spec\\.ts$' },
    // The pages in a real browser, on the built system.
    { ...common, displayName: 'pages', roots: ['<rootDir>/test/pages'], testRegex: '\\.spec\\.ts$' },
  ],
};
