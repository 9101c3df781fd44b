import { committeesIn } from '../backup/committees';
import { takeOverGuards } from '../platform/take-over-guards';
import { text, type Command } from './command';

export const rebuildGuards: Command = {
  summary: '补建唯一性守卫，列出重号重名 · guards for what is there, and who shares what',
  needs: [],
  takes: ['committee'],
  changes: true,
  async run({ tables, options, say }) {
    const only = text(options, 'committee');
    for (const committee of only ? [only] : await committeesIn(tables.everyRow)) {
      const shared = await takeOverGuards(tables.storage, committee);
      say(`${committee} ✓`);
      for (const { collection, ids } of shared)
        say(`  ${collection} 有重复，请核对后改正其一 share one name or telephone: ${ids.join(' ')}`);
    }
  },
};
