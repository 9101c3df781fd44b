import { defineConfig } from 'vitest/config';

// What is deployed, run: needs the assembly that `npm run synth` leaves, and Java.
export default defineConfig({
  test: { include: ['test/asset/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
});
