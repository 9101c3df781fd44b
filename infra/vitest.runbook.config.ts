import { defineConfig } from 'vitest/config';

// The documents, followed: needs the build that `npm run build` leaves, and Java.
export default defineConfig({
  test: { include: ['test/runbook/**/*.test.ts'], fileParallelism: false, hookTimeout: 300_000, testTimeout: 120_000 },
});
