import { OperatorFault, text, type Command, type Running } from './command';
import { drillConsumer } from './drill-consumer';
import { drillKeys } from './drill-keys';
import { drillPoint } from './drill-point';

/** 演练项目, in the order in which they are done. None of them takes anything away from who works meanwhile. */
const parts: Readonly<Record<string, (running: Running) => Promise<void>>> = {
  consumer: ({ options, say }) => drillConsumer(text(options, 'stage'), say),
  keys: drillKeys,
  pitr: drillPoint,
};

/** 季度演练: what must work when it is needed, done while it is not. */
export const drill: Command = {
  summary: '季度演练：停用消费函数、轮换密钥、按时间点恢复 · the quarterly drill',
  needs: ['stage'],
  takes: ['only'],
  leavesTables: true,
  changes: true,
  async run(running) {
    const only = text(running.options, 'only');
    if (only !== '' && !(only in parts))
      throw new OperatorFault(`--only 是 ${Object.keys(parts).join('、')} 之一。`, 'There is no such drill.');
    for (const [name, part] of Object.entries(parts)) if (only === '' || only === name) await part(running);
  },
};
