import { stackNamesOf } from '../src/names';
import { examplesIn, stageOf } from '../src/stages';

/** What `scripts/deploy.mjs` must know of a stage, as one line of JSON; what is still an example is refused. */
function checkStage(name: string): string {
  const stage = stageOf(name);
  const examples = examplesIn(stage);
  if (examples.length > 0)
    throw new Error(
      `阶段 ${name} 还是示例，请先修改 infra/src/stages.ts 中的：
The stage ${name} is still an example. Put your own into infra/src/stages.ts:
${examples.map(([field, value]) => `  ${field}: ${value}`).join('\n')}`,
    );
  return JSON.stringify({ region: stage.region, stacks: stackNamesOf(stage) });
}

try {
  console.log(checkStage(process.argv[2] ?? ''));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
