import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const environment = {
  DO_NOT_TRACK: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
};

/** @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stoppedBy = signal;
    stopAll(signal);
    if (running.size === 0) process.exit(codeOf(signal));
  });
}

// A signal to npm ends npm and its shell, and does not reach us: losing the parent is the same request.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}

/** Passes a signal on to everything that runs now. @param {NodeJS.Signals} signal */
export function stopAll(signal) {
  for (const stop of running) stop(signal);
}

/**
 * Runs a command to its end. Each has a process group of its own, so a stop reaches everything under it, once.
 * `graceful` stops the command alone first and leaves it ten seconds to stop what it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, capture?: boolean, graceful?: boolean, secondsMax?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, env = {}, capture = false, graceful = false, secondsMax } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...environment, ...env },
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));

    /** @type {NodeJS.Timeout[]} */
    const timers = [];
    /** Known once it is stopped: whoever is left without a parent is found no more. @type {readonly number[]} */
    let below = [];
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      killGroup(child, signal);
      for (const group of below) killGroup({ pid: group }, signal);
    };
    const stop = (/** @type {NodeJS.Signals} */ signal) => {
      below = groupsBelow(child.pid);
      if (graceful) child.kill(signal);
      else end(signal);
      timers.push(setTimeout(() => end('SIGKILL'), 10_000));
    };
    running.add(stop);
    if (secondsMax) {
      timers.push(
        setTimeout(() => {
          output += `\nStopped: it took more than ${secondsMax} seconds.\n`;
          stop('SIGTERM');
        }, secondsMax * 1000),
      );
    }

    const finish = (/** @type {number} */ code) => {
      running.delete(stop);
      timers.forEach(clearTimeout);
      end('SIGKILL');
      if (stoppedBy && !graceful) process.exit(codeOf(stoppedBy));
      done({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      if (!capture) console.error(error.message);
      finish(127);
    });
    // What a command leaves behind would hold its output open.
    child.on('exit', () => timers.push(setTimeout(() => end('SIGKILL'), 2_000)));
    child.on('close', (code, signal) => finish(code ?? codeOf(signal ?? 'SIGTERM')));
  });
}

/** pnpm, in exactly the version of package.json, brought by npm.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function pnpm(args, options) {
  return run('npx', ['--yes', packageManager, ...args], options);
}

/** A tool that a workspace has installed.
 *
 * @param {string} workspace
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(workspace, tool, args, options) {
  const cwd = join(root, workspace);
  return run(join(cwd, 'node_modules', '.bin', tool), args, { cwd, ...options });
}

/** Ends this process with the command's code, unless it went well. @param {{ code: number, output: string }} result */
export function orExit({ code, output }) {
  if (code === 0) return;
  if (output) process.stderr.write(output);
  process.exit(code);
}

/** The process groups that were made below a process, as turbo makes one for each task. @param {number | undefined} pid */
function groupsBelow(pid) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,pgid='], { encoding: 'utf8' });
  const rows = (stdout ?? '').split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set([pid]);
  // A process may be listed before the one it came from.
  for (let known = 0; known < found.size;) {
    known = found.size;
    for (const [own, parent] of rows) if (own && found.has(parent)) found.add(own);
  }
  return [...new Set(rows.flatMap(([own, , group]) => (group && own !== pid && found.has(own) ? [group] : [])))];
}

/** @param {{ pid?: number | undefined, kill?: (signal: NodeJS.Signals) => boolean }} child @param {NodeJS.Signals} signal */
function killGroup(child, signal) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill?.(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** @param {NodeJS.Signals} signal */
function codeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
