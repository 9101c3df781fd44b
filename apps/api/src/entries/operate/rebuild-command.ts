import { markRecounted } from '../../engine/scorecard/figures-state';
import { rebuildAndCompare } from '../../engine/scorecard/rebuild';
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
    const differed = await withoutConsumer(options, () => rebuildAndCompare(tables, committees));
    if (text(options, 'committee') === '') await markRecounted(tables.storage);
    for (const committee of committees) say(`${committee} ✓${mended(differed.get(committee))}`);
  },
};

/** What was not as its facts say, before it was mended. */
const mended = (cards = 0): string =>
  cards === 0 ? '' : ` 重算前有 ${cards} 张计分卡与台账不符，已更正。 ${cards} cards differed.`;
