import { committeesIn } from '../backup/committees';
import { markRecounted } from '../local/figures-state';
import { rebuildScorecards } from '../scorecard/rebuild';
import { text, type Command } from './command';

export const rebuild: Command = {
  summary: '由台账重建计分卡 · counts every figure again from the ledger',
  needs: [],
  takes: ['committee'],
  changes: true,
  async run({ tables, options, say }) {
    const only = text(options, 'committee');
    const committees = only ? [only] : await committeesIn(tables.everyRow);
    await rebuildScorecards(tables, committees);
    if (!only) await markRecounted(tables.storage);
    for (const committee of committees) say(`${committee} ✓`);
  },
};
