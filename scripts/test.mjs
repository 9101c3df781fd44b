import './node-version.mjs';
import { parseArgs } from 'node:util';
import { install } from './prepare.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });

await install();
const { suites } = await import('./suites.mjs');

const chosen = suites().filter(
  ({ name, group }) => !values.only || group === values.only || name.includes(values.only),
);
if (chosen.length === 0) {
  console.error(`No suite is called ${values.only}.`);
  process.exit(1);
}

/** @type {{ suite: string, passed: number, failed: number, skipped: number, seconds: string }[]} */
const rows = [];
const total = { passed: 0, failed: 0, skipped: 0 };

// The checks only read, each mostly on one core: two at a time. What follows has the machine to itself.
const checks = chosen.filter(({ group }) => group === 'check');
await Promise.all([lane(), lane()]);
for (const suite of chosen) if (suite.group !== 'check') await runOne(suite);

async function lane() {
  for (let suite = checks.shift(); suite; suite = checks.shift()) await runOne(suite);
}

/** @param {import('./suites.mjs').Suite} suite */
async function runOne(suite) {
  const startedAt = Date.now();
  const { output, ...counts } = await suite.run();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);

  console.log(`\n── ${suite.name}`);
  if (counts.failed > 0 || counts.skipped > 0) process.stdout.write(output);
  console.log(`   ${sentenceOf(counts)} (${seconds} s)`);
  rows.push({ suite: suite.name, ...counts, seconds });
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

console.log('');
for (const { suite, passed, failed, skipped, seconds } of rows) {
  const mark = failed > 0 ? '✗' : '✓';
  console.log(
    `${mark} ${suite.padEnd(26)} ${cell(passed)} passed ${cell(failed)} failed ${cell(skipped)} skipped ${seconds.padStart(7)} s`,
  );
}
console.log(`\n${sentenceOf(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function sentenceOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {number} count */
function cell(count) {
  return String(count).padStart(5);
}
