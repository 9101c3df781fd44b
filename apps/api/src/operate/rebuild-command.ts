import { markRecounted } from '../local/figures-state';
import { rebuildScorecards } from '../scorecard/rebuild';
import { functionOf, lambdaClient } from './clients';
import { text, type Command, type Options } from './command';
import { chosenCommittees } from './committees';
import { whileStopped } from './mappings';

export const rebuild: Command = {
  summary: '由台账重建计分卡 · counts every figure again from the ledger',
  needs: [],
  takes: ['committee'],
  changes: true,
  async run({ tables, options, say }) {
    const committees = await chosenCommittees(tables, options);
    await withoutConsumer(options, () => rebuildScorecards(tables, committees));
    if (text(options, 'committee') === '') await markRecounted(tables.storage);
    for (const committee of committees) say(`${committee} ✓`);
  },
};

/** Two that count the same cards at once would count twice. On one machine nothing else runs, and an endpoint has no functions. */
async function withoutConsumer({ stage, endpoint }: Options, work: () => Promise<void>): Promise<void> {
  if (typeof stage !== 'string' || endpoint !== undefined) return work();
  return whileStopped(await lambdaClient(), functionOf(stage, 'scorecards'), work);
}
