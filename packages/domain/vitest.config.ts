import { defineConfig } from 'vitest/config';

// Nothing of a module is changed by what uses it, so a worker loads it once.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false } });
