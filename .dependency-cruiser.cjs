/** The walls of the house as rules a program checks. `test/gates/architecture.spec.ts` plants one violation per rule. */
const error = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    error('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    error('services-meet-only-in-queues', { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
    error('standalone-takes-modules-only', { path: '^apps/standalone/' }, { path: '^apps/(?!standalone/)', pathNot: '^apps/[^/]+/src/[^/]+\\.module\\.ts$' }),
    error('libs-know-no-service', { path: '^libs/' }, { path: '^apps/' }),
    error('libs-through-their-front-door', { path: '^(apps|libs|test)/([^/]+)/' }, { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^$1/$2/' }),
    error('states-and-errors-are-pure', { path: '\\.(states|errors)\\.ts$' }, { path: 'node_modules|^libs/(?!codes/)|\\.(entity|dto|service|controller)\\.ts$' }),
    error('toolmarks-stands-alone', { path: '^libs/toolmarks/' }, { path: 'node_modules/(@nestjs|typeorm|bullmq|pg)/|^libs/(?!toolmarks/)' }),
    error('verifier-shares-no-code', { path: '^apps/verifier/' }, { path: '^(apps|libs)/(?!verifier/)' }),
    error('controllers-reach-no-table', { path: '\\.controller\\.ts$' }, { path: 'node_modules/typeorm|\\.entity\\.ts$' }),
    error('jobs-call-use-cases', { path: '^apps/[^/]+/src/jobs/' }, { path: 'node_modules/typeorm|\\.entity\\.ts$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/|^apps/web/|\\.spec\\.ts$' },
  },
};
