import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from '../src/cost/cost';
import type { Priced } from '../src/cost/priced-template';
import { costTable } from '../src/cost/table';
import { deployment } from '../src/deployment';
import { stageOf } from '../src/stages';

// For scripts/cost.mjs: what a stage costs a month, out of its own templates. What the functions hold has no price.
const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};
const stacks = deployment(new App({ context }), {
  stage: stageOf(process.argv[2] ?? ''),
  code: Code.fromAsset(join(import.meta.dirname, '../src/cost')),
  account: '111111111111',
});
const resources = Object.values(stacks)
  .filter((stack) => stack !== undefined)
  .flatMap((stack) => Object.values(Template.fromStack(stack).toJSON()['Resources'] as Record<string, Priced>));
const table = costTable(costOf(resources));
console.log(table);

if (process.argv.includes('--write')) {
  const file = join(import.meta.dirname, '../../docs/operating.md');
  const [begin, end] = ['<!-- npm run cost -- --write -->\n', '\n<!-- end -->'];
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(begin);
  writeFileSync(file, `${before}${begin}\n${table}\n${rest.slice(rest.indexOf(end))}`);
}
