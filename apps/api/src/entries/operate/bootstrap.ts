import { isDemo } from '../../floor/committee/committees';
import { cityIds } from '../../floor/committee/cities';
import { committeeAddress } from '../../floor/committee/committee.store';
import { writeDemoState } from '../../features/backup/demo-state';
import { issueSetupToken } from '../../floor/account/setup-token';
import { OperatorFault, text, type Command } from './command';

/** 首次启用: prints where the first officers of a city are made. Each call makes one more token for one more city. */
export const bootstrap: Command = {
  summary: '签发一次性启用码，建立市政协和三员 · a one-time token for a city’s first officers',
  needs: ['site'],
  async run({ tables, options, say }) {
    const cities = await tables.storage.get((await cityIds(tables.storage)).map(committeeAddress));
    if (cities.some((row) => row && isDemo(row)))
      throw new OperatorFault(
        '这里是演示数据，正式的市政协不能和它放在一起：请用 DATA_DIR 另指一个文件夹，以 LIANLUO_DEMO=none npm start 启动。',
        'A demo world is here: begin an office’s own work in another data folder, with LIANLUO_DEMO=none.',
      );
    // What is begun so never gets one.
    await writeDemoState(tables.storage, 'without');
    const token = await issueSetupToken({ storage: tables.storage, now: () => new Date() });
    say('请在浏览器打开（三天内有效，只能用一次） Open once, within three days:');
    say(`  ${text(options, 'site').replace(/\/$/, '')}/setup#${token}`);
  },
};
