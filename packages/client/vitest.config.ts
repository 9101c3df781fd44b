import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: { include: ['{src,generate}/**/*.test.ts'], globalSetup: ['test-support/built.ts'] },
});
export default config;
