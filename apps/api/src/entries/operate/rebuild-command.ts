import { markRecounted } from '../../engine/scorecard/figures-state';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import { text, type Command } from './command';
import { chosenCommittees } from './committees';
import { withoutConsumer } from './without-consumer';

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
