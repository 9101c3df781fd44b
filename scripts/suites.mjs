import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCommittedFiles } from './committed-files.mjs';
import { chromium, hasJava } from './machine.mjs';
import { turbo } from './prepare.mjs';
import { root, run, tool } from './run.mjs';
import { workspaces } from './stamp.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result
 * @typedef {{ name: string, group: 'check' | 'unit' | 'build' | 'browser', run: () => Promise<Result> }} Suite
 */

const ci = process.env['CI'] === 'true';
// Against what hangs: beside other work the longest takes ten minutes.
const captured = { capture: true, secondsMax: 900 };

/** @returns {Suite[]} */
export function suites() {
  return [
    check('format', () => tool('.', 'oxfmt', ['--check'], captured)),
    check('lint', () => tool('.', 'oxlint', ['--deny-warnings'], captured)),
    check('lint of .vue', () =>
      run('npm', ['run', '--silent', 'lint'], { ...captured, cwd: join(root, 'apps/admin') }),
    ),
    check('boundaries', () => tool('.', 'turbo', ['boundaries'], captured)),
    check('types', types),
    check('unused', () => tool('.', 'knip', [], captured)),
    check('committed files', checkCommittedFiles),
    ...workspaces().filter(isTested).map(unit),
    { name: 'DynamoDB can run', group: 'unit', run: java },
    { name: 'build', group: 'build', run: async () => one(await turbo(['build'], captured)) },
    { name: 'deployed asset', group: 'build', run: deployedAsset },
    { name: 'runbook', group: 'build', run: runbook },
    { name: 'browser', group: 'browser', run: browser },
  ];
}

/** @param {string} name @param {() => Promise<{ code: number, output: string }>} command @returns {Suite} */
function check(name, command) {
  return { name, group: 'check', run: async () => one(await command()) };
}

async function types() {
  const scripts = await tool('.', 'tsc', ['-p', '.'], captured);
  const sources = await turbo(['typecheck', '--continue'], captured);
  return { code: scripts.code || sources.code, output: scripts.output + sources.output };
}

/**
 * Whether a workspace has tests. One that does not say so lacks vitest as well, so a test in it would have no types.
 *
 * @param {string} workspace
 */
function isTested(workspace) {
  const { scripts } = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'));
  return scripts?.test !== undefined;
}

/** @param {string} workspace @returns {Suite} */
function unit(workspace) {
  return {
    name: `unit: ${workspace}`,
    group: 'unit',
    run: () =>
      counted(async (report) => {
        const args = [
          'run',
          '--passWithNoTests',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ];
        return tool(workspace, 'vitest', args, captured);
      }, countsOfVitest),
  };
}

/** The storage tests leave DynamoDB out where there is no Java; here it is said, and in CI it is a failure. */
async function java() {
  if (hasJava()) return { passed: 1, failed: 0, skipped: 0, output: '' };
  return missing('Java is missing: the tests on DynamoDB Local were not run.');
}

/** What the stack deploys, taken out of its assembly and run under AWS's runtime client on DynamoDB Local. */
async function deployedAsset() {
  if (!hasJava()) return missing('Java is missing: what is deployed was not run.');
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return missing('Lambda’s Node comes for linux-x64 alone: what is deployed was not run.');
  // One stage of each partition; the others differ in settings, which the unit tests of infra read.
  const stages = ['--stage', 'dev', '--stage', 'cn-dev'];
  const synth = await run(process.execPath, ['scripts/synth.mjs', ...stages], captured);
  if (synth.code !== 0) return one(synth);
  const args = ['run', '--config', 'vitest.asset.config.ts', '--reporter=default', '--reporter=json'];
  return counted(
    (report) => tool('infra', 'vitest', [...args, `--outputFile.json=${report}`], captured),
    countsOfVitest,
  );
}

/** Every command of the documents as it is written there, on DynamoDB Local and stand-ins for the other services. */
async function runbook() {
  if (!hasJava()) return missing('Java is missing: the runbook was not followed.');
  const args = ['run', '--config', 'vitest.runbook.config.ts', '--reporter=default', '--reporter=json'];
  return counted(
    (report) => tool('infra', 'vitest', [...args, `--outputFile.json=${report}`], captured),
    countsOfVitest,
  );
}

async function browser() {
  const path = chromium();
  if (!path) return missing('Chromium is missing: the browser tests were not run.');
  const folder = join(root, 'apps/admin/browser');
  if (!existsSync(folder) || !readdirSync(folder).some((file) => file.endsWith('.spec.ts'))) {
    return { passed: 0, failed: 0, skipped: 0, output: '' };
  }
  return counted((report) => {
    const env = { CHROMIUM: path, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    return tool('apps/admin', 'playwright', ['test', '--reporter=list,json'], { ...captured, env });
  }, countsOfPlaywright);
}

/** @param {string} reason @returns {Result} */
function missing(reason) {
  return { passed: 0, failed: ci ? 1 : 0, skipped: ci ? 0 : 1, output: `${reason}\n` };
}

/** @param {{ code: number, output: string }} result @returns {Result} */
function one({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/**
 * Counts the tests in a runner's report. A run that failed without a failed test counts as one failure.
 *
 * @param {(report: string) => Promise<{ code: number, output: string }>} runner
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} countsOf
 * @returns {Promise<Result>}
 */
async function counted(runner, countsOf) {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-report-'));
  const report = join(folder, 'report.json');
  try {
    const { code, output } = await runner(report);
    const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : one({ code, output });
    const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
    return { ...counts, failed, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report */
function countsOfVitest(report) {
  const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} report */
function countsOfPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
