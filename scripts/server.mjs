import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, install } from './prepare.mjs';
import { root, run } from './run.mjs';

export const dataFolder = resolve(root, process.env.DATA_DIR || '.local');
const pidFile = join(dataFolder, 'start.pid');

/** Installs and builds what is missing, and serves until it is stopped. @param {readonly string[]} args */
export async function serve(args) {
  const other = runningPid();
  if (other) {
    console.error(`Lianluo is running here already (process ${other}): stop it with Ctrl-C, or run "npm run reset".`);
    process.exit(1);
  }
  await install();
  await build();

  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(pidFile, String(process.pid));
  const { code } = await run(process.execPath, ['--enable-source-maps', 'apps/api/dist/local.mjs', ...args], {
    graceful: true,
    env: serverEnv(),
  });
  rmSync(pidFile, { force: true });
  process.exit(code);
}

/** What glibc would keep after a large sheet it gives back: 80 MB less are held. What the office has set itself stands. */
function serverEnv() {
  const ours = JSON.parse(readFileSync(join(root, 'apps/api/server-env.json'), 'utf8'));
  return { ...ours, ...process.env };
}

/** Stops the server that was started in this folder, if there is one, and waits until it has ended. */
export async function stopServer() {
  const pid = runningPid();
  if (!pid) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; isAlive(pid); waited += 100) {
    if (waited >= 15_000) throw new Error(`The running server (process ${pid}) does not stop.`);
    await sleep(100);
  }
}

function runningPid() {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    // The number may have gone to another program since.
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return /scripts\/(start|reset)\.mjs/.test(command) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
