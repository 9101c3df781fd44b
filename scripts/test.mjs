import './node-version.mjs';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countsOf, emptyReports, reported } from './counts.mjs';
import { chromium, lacksChromium, lacksJava, lacksLambdaNode, machine } from './machine.mjs';
import { install, turbo } from './prepare.mjs';
import { root } from './run.mjs';

/**
 * @typedef {{ name: string, tasks: readonly string[], args?: readonly string[], atOnce?: number, lacks?: () => string | undefined }} Stage
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, cached?: boolean }} Row
 */

/**
 * Turbo runs the tasks of a stage and remembers what passed. The stages are ours: to turbo all tasks weigh alike, and
 * a test run takes the whole machine, where the checks, each mostly on one core, go two at a time. Stages of one line
 * run beside each other.
 *
 * @type {readonly (readonly Stage[])[]}
 */
const stages = [
  [
    {
      name: 'check',
      tasks: ['format', 'lint', 'boundaries', 'typecheck', 'unused', 'files', 'house'],
      atOnce: 2,
    },
  ],
  [{ name: 'unit', tasks: ['test'], args: reported('test') }],
  [{ name: 'build', tasks: ['build'] }],
  [
    {
      name: 'deployed asset',
      tasks: ['asset'],
      args: reported('asset'),
      lacks: () => lacksJava() ?? lacksLambdaNode(),
    },
    { name: 'runbook', tasks: ['runbook'], args: reported('runbook'), lacks: lacksJava },
  ],
  [{ name: 'browser', tasks: ['browser'], args: ['--reporter=list,json'], lacks: lacksChromium }],
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const ci = process.env['CI'] === 'true';

await install();
const chosen = stages
  .map((beside) => beside.filter(({ name }) => !values.only || name.includes(values.only)))
  .filter(({ length }) => length > 0);
if (chosen.length === 0) {
  console.error(`No stage is called ${values.only}.`);
  process.exit(1);
}

const summaries = join(root, '.turbo/runs');
/** @type {Row[]} */
const rows = [];
let isBuilt = false;
for (const beside of chosen) {
  rmSync(summaries, { recursive: true, force: true });
  emptyReports();
  rows.push(...(await Promise.all(beside.map(runStage))).flat());
  isBuilt ||= beside.some(({ name }) => name === 'build');
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, passed, failed, skipped, seconds, cached } of rows) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const time = cached ? '  (as before)' : `${seconds.toFixed(1).padStart(7)} s`;
  const counts = `${cell(passed)} passed ${cell(failed)} failed ${cell(skipped)} skipped`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(34)} ${counts} ${time}`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {Stage} stage @returns {Promise<Row[]>} */
async function runStage({ name, tasks, args = [], atOnce = 1, lacks }) {
  const missing = lacks?.();
  if (missing) {
    console.log(missing);
    return [{ name, passed: 0, failed: ci ? 1 : 0, skipped: ci ? 0 : 1, seconds: 0 }];
  }

  const flags = ['--continue', '--summarize', '--output-logs=errors-only', `--concurrency=${atOnce}`];
  // On the way to a release nothing is taken for granted because it passed before.
  if (ci) flags.push('--force');
  // What this run has built is not built again for each that stands on it.
  if (isBuilt) flags.push('--only');
  const { code } = await turbo([...tasks, ...flags, ...(args.length > 0 ? ['--', ...args] : [])], {
    env: {
      CHROMIUM: chromium() ?? '',
      LIANLUO_MACHINE: machine(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: '.reports/browser.json',
    },
    // Against what hangs: beside other work the longest takes ten minutes.
    secondsMax: 1800,
  });

  const ran = existsSync(summaries)
    ? readdirSync(summaries).flatMap((summary) =>
        rowsOf(JSON.parse(readFileSync(join(summaries, summary), 'utf8')), tasks),
      )
    : [];
  const blamed = code === 0 || ran.some(({ failed }) => failed > 0);
  return blamed ? ran : [...ran, { name, passed: 0, failed: 1, skipped: 0, seconds: 0 }];
}

/**
 * @param {{ tasks: { task: string, directory: string, command: string, cache: { status: string }, execution?: { exitCode: number, startTime: number, endTime: number } }[] }} summary
 * @param {readonly string[]} asked
 * @returns {Row[]}
 */
function rowsOf(summary, asked) {
  return summary.tasks
    .filter(({ task, command }) => asked.includes(task) && command !== '<NONEXISTENT>')
    .map(({ task, directory, cache, execution }) => ({
      name: directory ? `${task}: ${directory}` : task,
      ...countsOf(join(directory, '.reports', `${task}.json`), execution?.exitCode === 0),
      seconds: execution ? (execution.endTime - execution.startTime) / 1000 : 0,
      cached: cache.status === 'HIT',
    }));
}

/** @param {number} count */
function cell(count) {
  return String(count).padStart(5);
}
