import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { workspaces } from './stamp.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** What has vitest leave its counts beside what it prints, turbo keeping both. @param {string} task */
export const reported = (task) => ['--reporter=default', '--reporter=json', `--outputFile.json=.reports/${task}.json`];

/** No count of an earlier run is read for one of this run. */
export function emptyReports() {
  for (const workspace of workspaces()) rmSync(join(root, workspace, '.reports'), { recursive: true, force: true });
}

/**
 * The tests of a runner's report, or the task itself where it wrote none. A task that failed without a failed test
 * counts as one failure.
 *
 * @param {string} report
 * @param {boolean} went
 * @returns {Counts}
 */
export function countsOf(report, went) {
  const file = join(root, report);
  const counts = existsSync(file)
    ? countsIn(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (!went) return { ...counts, failed: Math.max(counts.failed, 1) };
  return existsSync(file) ? counts : { ...counts, passed: 1 };
}

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, flaky: number, unexpected: number, skipped: number } }} PlaywrightReport
 *
 * @param {VitestReport | PlaywrightReport} report
 * @returns {Counts}
 */
function countsIn(report) {
  if ('stats' in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  const unread = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
