import './node-version.mjs';
import { parseArgs } from 'node:util';
import { install } from './prepare.mjs';
import { orExit, tool } from './run.mjs';

const args = process.argv.slice(2).filter((each) => each !== '--');
/** @type {{ stage?: string, write?: boolean }} */
const { stage = 'prod', write = false } = parseArgs({
  args,
  options: { stage: { type: 'string' }, write: { type: 'boolean' } },
}).values;

await install();
orExit(await tool('infra', 'tsx', ['bin/cost.ts', stage, ...(write ? ['--write'] : [])]));
