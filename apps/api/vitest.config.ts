import { defineConfig } from 'vitest/config';

/** What adds a kind to the registries has them to itself. */
const apart = ['src/engine/work/kinds.test.ts'];

/** What measures waits against each other has the machine to itself, behind the others. */
const timed = ['src/entries/local/one-caller.test.ts', 'src/features/session/sign-in-load.test.ts'];

export default defineConfig({
  test: {
    // One DynamoDB Local serves every file that asks for it, one reading of the document judges all answers.
    globalSetup: ['test-support/storage/global-setup.ts', 'test-support/answers/global-setup.ts'],
    setupFiles: ['test-support/own-environment.ts'],
    testTimeout: 15_000,
    // Vitest leaves a core to itself, which is half of a machine with two, and hardly uses it.
    maxWorkers: '100%',
    projects: [
      // A module is loaded once for all files of a worker: nothing in one is changed by what uses it.
      {
        extends: true,
        test: { name: 'api', include: ['src/**/*.test.ts'], exclude: [...apart, ...timed], isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
      // Programs of others, on the client as it is packed.
      {
        extends: true,
        test: { name: 'outside', include: ['outside/**/*.test.ts'], globalSetup: ['outside/built.ts'] },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
