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

/** What a test's result rests on beside the sources: a result is not remembered from one machine to another. */
export function machine() {
  return [process.version, process.platform, process.arch, hasJava() ? 'java' : 'no java'].join(' ');
}

export function lacksJava() {
  return hasJava() ? undefined : 'Java is missing: nothing was run on DynamoDB Local.';
}

export function lacksChromium() {
  return chromium() ? undefined : 'Chromium is missing: the browser tests were not run.';
}

export function lacksLambdaNode() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return 'Lambda’s Node comes for linux-x64 alone: what is deployed was not run.';
}
