import { setTimeout as pause } from 'node:timers/promises';
import { stateOf } from './alarm-state';
import { alarmOf, cloudWatchClient, lambdaClient } from './clients';
import { OperatorFault, text, type Command, type Options } from './command';
import { isShut, longestBatch, longestCall, openGates, shutGates, stopConsumers, type Gated } from './gates';
import { putPolicyBack } from './journal-policy';
import { locationOf, openTables } from './tables';

/** 停用部署: nobody works, no job runs and no consumer reads until it is opened again. Then the whole of it may go back. */
export const close: Command = {
  summary: '停用一个部署：无人可用，任务和消费函数停止 · closes a stage to everybody, jobs and consumers too',
  needs: ['stage'],
  // Half of a restore may be in them.
  leavesTables: true,
  changes: true,
  async run({ options, say }) {
    const stage = deployed(options);
    const { storage } = await openTables(options);
    try {
      const gated: Gated = { stage, storage, lambda: await lambdaClient() };
      if (!(await isShut(gated))) {
        await shutGates(gated);
        const calls = await longestCall(gated);
        say(`已不再受理，等在途的请求和任务结束（${minutes(calls)}）… What was begun is waited for.`);
        await pause(calls);
        const batches = await longestBatch(gated);
        say(`等变更流消费完（${minutes(batches)}）… The consumers are waited for.`);
        await pause(batches);
        await requireSealed(stage);
        await stopConsumers(gated);
      }
      say(`${stage} 已停用；用 open 重新启用，最迟一天之内。 It is closed: open it again within a day.`);
    } finally {
      await storage.close();
    }
  },
};

/** 启用部署: everything as it was before it was closed. A restore that was cut short keeps it closed. */
export const open: Command = {
  summary: '重新启用停用的部署 · opens a stage that was closed, as it was',
  needs: ['stage'],
  changes: true,
  async run({ tables: { storage }, options, say }) {
    const stage = deployed(options);
    await putPolicyBack(storage, locationOf(options));
    await openGates({ stage, storage, lambda: await lambdaClient() });
    say(`${stage} 已启用。 It is open.`);
  },
};

function deployed(options: Options): string {
  if (options['endpoint'] === undefined) return text(options, 'stage');
  throw new OperatorFault('--endpoint 处没有函数可停。', 'At an endpoint there are no functions: stop the service.');
}

/** What is left in the journal's stream would be sealed behind whatever stands there by then, in a journal that does not hold it. */
async function requireSealed(stage: string): Promise<void> {
  const name = alarmOf(stage, 'UnsealedAudit');
  if ((await stateOf(await cloudWatchClient(), name)) !== 'ALARM') return;
  throw new OperatorFault(
    `${name} 正在报警：留痕还没有封存完。部署已不受理请求，请先排除 journal 的故障，再执行一次 close（或用 open 恢复）。`,
    'Entries are not sealed yet. Nobody works there now: mend the consumer and close again, or open.',
  );
}

const minutes = (ms: number): string => `${Math.ceil(ms / 60_000)} 分钟 min`;
