import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  PutFunctionConcurrencyCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { Storage } from '../../floor/storage/table';
import { functionOf } from './clients';
import { forgetClosed, readClosed, writeClosed } from './closed-stage';
import { OperatorFault } from './command';
import { mappingsOf, switchMappings } from './mappings';
import type { Patience } from './until';

/** Whom people and rules wake: without a sandbox of their own or of others they do nothing. */
const gates = ['http', 'signIn', 'clock', 'exports'] as const;
/** Whom a queue or a stream wakes and who writes what people read, in the order in which they may begin again. */
const queues = ['jobs', 'deliveries'] as const;
const consumers = ['journal', 'scorecards', 'events', ...queues] as const;

export interface Gated {
  stage: string;
  storage: Storage;
  lambda: LambdaClient;
  /** How long Lambda may take to switch a mapping. */
  wait?: Patience;
}

/** Whether nobody can write there: everything that does is shut. */
export async function isShut({ stage, lambda }: Gated): Promise<boolean> {
  for (const gate of gates) if ((await reservationOf(lambda, functionOf(stage, gate))) !== 0) return false;
  for (const consumer of consumers)
    for (const { state } of await mappingsOf(lambda, functionOf(stage, consumer)))
      if (state !== 'Disabled') return false;
  return true;
}

/** 关门: nothing begins any more that people, rules or the queue ask for. Done again it goes on; what was reserved is noted once. */
export async function shutGates({ stage, storage, lambda, wait }: Gated): Promise<void> {
  if (!(await readClosed(storage))) await writeClosed(storage, { reserved: await reservations(stage, lambda) });
  // A message that finds no sandbox counts as tried, and after five times is a dead letter: the queue keeps its own.
  for (const queued of queues) await switchMappings(lambda, functionOf(stage, queued), false, wait);
  for (const gate of gates)
    await lambda.send(
      new PutFunctionConcurrencyCommand({ FunctionName: functionOf(stage, gate), ReservedConcurrentExecutions: 0 }),
    );
}

/** Once what the others have left in the streams is taken. */
export async function stopConsumers({ stage, lambda, wait }: Gated): Promise<void> {
  for (const consumer of consumers) await switchMappings(lambda, functionOf(stage, consumer), false, wait);
}

/** 开门: everything as it was before, people last. */
export async function openGates({ stage, storage, lambda, wait }: Gated): Promise<void> {
  for (const consumer of consumers) await switchMappings(lambda, functionOf(stage, consumer), true, wait);
  const { reserved = {} } = (await readClosed(storage)) ?? {};
  for (const gate of gates.toReversed()) {
    const FunctionName = functionOf(stage, gate);
    if ((await reservationOf(lambda, FunctionName)) !== 0) continue;
    const before = reserved[gate];
    await (before === undefined
      ? lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
      : lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: before })));
  }
  await forgetClosed(storage);
}

/** How long, in milliseconds, what was begun before the gates were shut may still run. */
export const longestCall = ({ stage, lambda }: Gated): Promise<number> =>
  longest([...gates, ...queues], async (name) => timeoutOf(lambda, functionOf(stage, name)));

/** How long after the last write, in milliseconds, the consumers of the streams are through when nothing is in their way. */
export const longestBatch = ({ stage, lambda }: Gated): Promise<number> =>
  longest(['journal', 'scorecards', 'events'], async (name) => {
    const windows = (await mappingsOf(lambda, functionOf(stage, name))).map(({ windowMs }) => windowMs);
    return Math.max(...windows) + (await timeoutOf(lambda, functionOf(stage, name)));
  });

export async function requireShut(gated: Gated): Promise<void> {
  if ((await readClosed(gated.storage)) && (await isShut(gated))) return;
  throw new OperatorFault(
    `部署 ${gated.stage} 还开着，没有删除任何数据：请先执行 close --stage ${gated.stage} --yes。`,
    'Nothing was removed: the stage is open. Close it first.',
  );
}

async function reservations(stage: string, lambda: LambdaClient): Promise<Record<string, number>> {
  const reserved: Record<string, number> = {};
  for (const gate of gates) {
    const count = await reservationOf(lambda, functionOf(stage, gate));
    if (count !== undefined) reserved[gate] = count;
  }
  return reserved;
}

const reservationOf = async (lambda: LambdaClient, FunctionName: string): Promise<number | undefined> =>
  (await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }))).ReservedConcurrentExecutions;

async function timeoutOf(lambda: LambdaClient, FunctionName: string): Promise<number> {
  const { Timeout = 0 } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  return Timeout * 1000;
}

async function longest(names: readonly string[], timeOf: (name: string) => Promise<number>): Promise<number> {
  let most = 0;
  for (const name of names) most = Math.max(most, await timeOf(name));
  return most;
}
