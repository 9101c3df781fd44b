import { takeOverIssues } from '../../engine/kinds/issue/take-over';
import type { Command } from './command';
import { chosenCommittees } from './committees';

export const takeOver: Command = {
  summary: '把旧版单独编号的社情民意转成各期 · issues for what was issued before there were any',
  needs: [],
  takes: ['committee'],
  changes: true,
  async run({ tables: { storage, everyRow }, options, say }) {
    for (const committee of await chosenCommittees({ storage, everyRow }, options)) {
      const count = await takeOverIssues({ storage, now: () => new Date() }, committee);
      say(`${committee} ✓ ${count} 期 issues`);
    }
  },
};
