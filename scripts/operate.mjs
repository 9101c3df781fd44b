import './node-version.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, install } from './prepare.mjs';
import { orExit, root, run, tool } from './run.mjs';

const args = process.argv.slice(2).filter((each) => each !== '--');

await install();
const env = await placeOfStage();
await build();
const command = join(root, 'apps/api/dist/operate.mjs');
process.exit((await run(process.execPath, [command, ...args], { graceful: true, env })).code);

/** A stage lives in its own region, whatever this shell is set to. At an endpoint it is wherever that is. */
async function placeOfStage() {
  const { stage, endpoint } = parseArgs({ args, options: { stage: { type: 'string' } }, strict: false }).values;
  if (typeof stage !== 'string' || endpoint !== undefined) return {};
  const asked = await tool('infra', 'tsx', ['bin/regions.ts'], { capture: true });
  orExit(asked);
  /** @type {Record<string, string>} */
  const regions = JSON.parse(asked.output);
  const region = Object.hasOwn(regions, stage) ? regions[stage] : undefined;
  if (region !== undefined) return { AWS_REGION: region };
  console.error(
    `没有名为 ${stage} 的部署，infra/src/stages.ts 里有 ${Object.keys(regions).join('、')}。 No stage is called ${stage}: infra/src/stages.ts names them.`,
  );
  process.exit(1);
}
