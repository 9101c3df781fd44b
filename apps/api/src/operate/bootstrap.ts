import { issueSetupToken } from '../setup/setup-token';
import { text, type Command } from './command';

/** 首次启用: prints where the first officers of a city are made. Each call makes one more token for one more city. */
export const bootstrap: Command = {
  summary: '签发一次性启用码，建立市政协和三员 · a one-time token for a city’s first officers',
  needs: ['site'],
  async run({ tables, options, say }) {
    const token = await issueSetupToken({ storage: tables.storage, now: () => new Date() });
    say('请在浏览器打开（三天内有效，只能用一次） Open once, within three days:');
    say(`  ${text(options, 'site').replace(/\/$/, '')}/setup#${token}`);
  },
};
