import './node-version.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install } from './prepare.mjs';
import { orExit, root, tool } from './run.mjs';

/** Every stage there is: both partitions, without AWS and without a network. */
const everyStage = ['dev', 'prod', 'cn-dev', 'cn-prod'];

const { values } = parseArgs({ options: { stage: { type: 'string', multiple: true } } });

await install();
await build();
for (const stage of values.stage ?? everyStage) {
  const startedAt = Date.now();
  rmSync(join(root, 'infra/cdk.out', stage), { recursive: true, force: true });
  orExit(await synth(stage));
  console.log(`✓ ${stage.padEnd(8)} infra/cdk.out/${stage} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

/** @param {string} stage */
function synth(stage) {
  return tool('infra', 'cdk', ['synth', '--quiet', '--no-notices', '-c', `stage=${stage}`, '-o', `cdk.out/${stage}`], {
    capture: true,
  });
}
