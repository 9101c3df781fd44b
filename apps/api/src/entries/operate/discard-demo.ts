import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { worldIn, type World } from '../../floor/committee/committees';
import { requireWhole } from '../../floor/storage/restore-mark';
import { engineIn } from '../local/engines';
import type { Engine } from '../local/options';
import { DataFolderError } from '../../floor/storage/classic';
import { OperatorFault, type Command } from './command';
import { dataFolder } from './tables';

/** Where the engines of this machine keep their tables in a data folder. */
const engines: readonly (readonly [folder: string, engine: Engine])[] = [
  ['tables', { name: 'embedded' }],
  ['dynamodb', { name: 'dynamodb-local' }],
];

/** 清除演示数据: the data folder of this machine, unless an office's own committee is in it. `npm run reset` begins with it. */
export const discardDemo: Command = {
  summary: '清除本机的演示数据；有正式数据时拒绝 · removes a demo world, and never an office’s own work',
  needs: [],
  flags: ['damaged'],
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const folder = dataFolder();
    if (options['stage'] !== undefined || options['endpoint'] !== undefined)
      throw new OperatorFault('只清除本机的数据文件夹。', 'It removes the data folder of this machine alone.');
    for (const [name, engine] of engines) {
      if (!existsSync(join(folder, name))) continue;
      const { real } = await worldOf(folder, engine, options['damaged'] === true);
      if (real.length > 0)
        throw new OperatorFault(
          `${folder} 里有正式数据（${real.join('、')}），没有清除。演示请用 DATA_DIR 另指一个文件夹。`,
          'An office’s own work is in the data folder, so it stays: name another one with DATA_DIR for a demo.',
        );
    }
    await rm(folder, { recursive: true, force: true });
    say(`${folder} 已清除。 Removed.`);
  },
};

/** Of a damaged folder nothing is known; whoever says so gives it up as it is. */
async function worldOf(folder: string, engine: Engine, givesUpDamaged: boolean): Promise<World> {
  const running = engineIn(folder, engine);
  try {
    const { storage, everyRow } = await running.open({ durable: true });
    try {
      await requireWhole(storage);
      return await worldIn(everyRow);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (givesUpDamaged && error instanceof DataFolderError && error.fault === 'corrupt') return { demo: [], real: [] };
    throw error;
  } finally {
    await running.stop();
  }
}
