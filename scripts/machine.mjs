import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is installed, if one is. */
export function chromium() {
  return browsers.find((path) => path !== '' && existsSync(path));
}

export function hasJava() {
  return spawnSync('java', ['-version']).status === 0;
}
