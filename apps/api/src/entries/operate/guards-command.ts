import { takeOverGuards } from '../../engine/register/take-over-guards';
import type { Command } from './command';
import { chosenCommittees } from './committees';

export const rebuildGuards: Command = {
  summary: '补建唯一性守卫，列出重号重名 · guards for what is there, and who shares what',
  needs: [],
  takes: ['committee'],
  changes: true,
  async run({ tables, options, say }) {
    for (const committee of await chosenCommittees(tables, options)) {
      const shared = await takeOverGuards(tables.storage, committee);
      say(`${committee} ✓`);
      for (const { collection, ids } of shared)
        say(`  ${collection} 有重复，请核对后改正其一 share one name or telephone: ${ids.join(' ')}`);
    }
  },
};
