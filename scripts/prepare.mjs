import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { orExit, pnpm, root } from './run.mjs';
import { installStamp, readStamp, sourceStamp, writeStamp } from './stamp.mjs';

/** Installs what the lockfile names, unless that was done already. */
export async function install() {
  const stamp = installStamp();
  if (readStamp('install') === stamp) return;
  console.log('Installing packages …');
  orExit(await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], { env: { CI: 'true' } }));
  writeStamp('install', stamp);
}

/** Builds the API and the admin, unless they stand as the sources are. */
export async function build() {
  const stamp = sourceStamp();
  if (readStamp('build') === stamp && built()) return;
  console.log('Building …');
  orExit(await buildAll({ capture: true }));
  writeStamp('build', stamp);
}

/** @param {readonly string[]} args @param {Parameters<typeof pnpm>[1]} [options] */
export function turbo(args, options) {
  // Which variables a result rests on stands in turbo.json; a tool finds its own all the same.
  // A test that runs one of our commands is in NODE_ENV=test itself; what is built under it is still the product.
  const env = { ...options?.env, NODE_ENV: undefined };
  return pnpm(['exec', 'turbo', 'run', '--env-mode=loose', ...args], { ...options, env });
}

/** @param {Parameters<typeof pnpm>[1]} [options] */
export function buildAll(options) {
  return turbo(['build', '--concurrency=2', '--output-logs=new-only'], options);
}

function built() {
  return ['apps/api/dist', 'apps/admin/dist'].every((folder) => existsSync(join(root, folder)));
}
