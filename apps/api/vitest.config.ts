import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // One DynamoDB Local serves every file that asks for it.
    globalSetup: ['src/storage/global-setup.ts'],
    testTimeout: 15_000,
  },
});
