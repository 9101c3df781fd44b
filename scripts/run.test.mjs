import { deepStrictEqual, ok } from 'node:assert';
import { test } from 'node:test';
import { run } from './run.mjs';

test(
  'what is stopped ends with all it started, in whatever group',
  { skip: process.platform === 'win32' },
  async () => {
    // As turbo does for a task: a process in a group of its own, which outlives the group of its parent.
    const task = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true })`;
    const parent = `const { pid } = ${task}; console.log(pid); setInterval(() => {}, 1000)`;

    const { code, output } = await run(process.execPath, ['-e', parent], { capture: true, secondsMax: 2 });

    const pid = Number.parseInt(output, 10);
    ok(pid > 0);
    deepStrictEqual([code, await isGone(pid)], [143, true]);
  },
);

/** A killed process is there until its new parent has heard of it. @param {number} pid */
async function isGone(pid) {
  for (let tries = 0; tries < 50; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
