import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{src,generate}/**/*.test.ts'], globalSetup: ['test-support/built.ts'] },
});
