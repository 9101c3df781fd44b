import { OperatorFault, text, type Command } from './command';
import { smokeAlarm } from './smoke-alarm';
import { smokeSite, type SmokeAccount } from './smoke-site';

/** 部署检查: after every release, by the real edge; of a stage the alarms’ way to somebody too. */
export const smoke: Command = {
  summary: '部署后检查：登录、写入、数字变动、告警送达 · signs in, writes, sees the figure move and an alarm handed on',
  needs: ['site'],
  leavesTables: true,
  async run({ options, say }) {
    await smokeSite({ site: text(options, 'site').replace(/\/$/, ''), account: smokeAccount(), say });
    if (options['stage'] !== undefined) await smokeAlarm(text(options, 'stage'), say);
  },
};

/** Its own account, of a county that is there for it; its password stands in no file and no command line. */
function smokeAccount(): SmokeAccount {
  const { LIANLUO_SMOKE_USER: username, LIANLUO_SMOKE_PASSWORD: password } = process.env;
  if (username && password) return { username, password };
  throw new OperatorFault(
    '请用环境变量 LIANLUO_SMOKE_USER 与 LIANLUO_SMOKE_PASSWORD 给出检查账号（怎样建立见 docs/operating.md）。',
    'Name the account of the check in these variables; docs/operating.md says how it is made.',
  );
}
