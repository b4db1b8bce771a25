import { startEmbeddedPostgres } from '@headstamp/boot';

/** Starts the cluster of a folder and leaves it running: the test runner cannot load the module that knows where PostgreSQL is. */
void startEmbeddedPostgres({ folder: process.env.CHAOS_FOLDER ?? '', superuserPassword: 'chaos' }).then(({ adminUrl }) => {
  process.send?.(adminUrl, () => process.exit(0));
});
