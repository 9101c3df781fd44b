import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = process.env['BROWSER_PORT'] ?? '8799';
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'browser',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    baseURL: origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    // Snapshots show each step of a failure; filming every page besides costs half as much time again.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'node apps/api/dist/local.mjs',
    cwd: '../..',
    url: `${origin}/`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: port, DATA_DIR: process.env['DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'lianluo-browser-')) },
  },
});
