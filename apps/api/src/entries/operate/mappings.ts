import {
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
  type EventSourceMappingConfiguration,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { OperatorFault } from './command';
import { until, type Patience } from './until';

/** 事件源映射: what wakes a consumer, as Lambda tells of it. */
export interface Mapping {
  id: string;
  /** The table or queue it reads. */
  source: string;
  /** `Enabled`, `Disabled`, or on its way: `Enabling`, `Disabling`, `Updating`, `Creating`. */
  state: string;
  /** How its last reading went, in Lambda's words. */
  result: string;
  /** How long it gathers before it wakes the function, in milliseconds. */
  windowMs: number;
}

// Lambda takes up to a minute for a step; three sources of one function are changed together.
const patience: Patience = { everyMs: 2000, mostMs: 300_000 };

export async function mappingsOf(lambda: LambdaClient, functionName: string): Promise<Mapping[]> {
  const mappings: Mapping[] = [];
  let Marker: string | undefined;
  do {
    const page = await lambda.send(new ListEventSourceMappingsCommand({ FunctionName: functionName, Marker }));
    mappings.push(...(page.EventSourceMappings ?? []).map(mappingOf));
    Marker = page.NextMarker;
  } while (Marker);
  if (mappings.length === 0)
    throw new OperatorFault(`${functionName} 没有事件源。`, 'No stream and no queue wakes that function.');
  return mappings;
}

/** Stops a consumer's reading or starts it again, and waits until that is so. What changes meanwhile waits in the streams. */
export async function switchMappings(
  lambda: LambdaClient,
  functionName: string,
  enabled: boolean,
  wait: Patience = patience,
): Promise<Mapping[]> {
  const wanted = enabled ? 'Enabled' : 'Disabled';
  // One that is on its way takes no other order.
  const settled = await reached(lambda, functionName, ({ state }) => !state.endsWith('ing'), wait);
  for (const { id, state } of settled)
    if (state !== wanted) await lambda.send(new UpdateEventSourceMappingCommand({ UUID: id, Enabled: enabled }));
  return reached(lambda, functionName, ({ state }) => state === wanted, wait);
}

/** Does something while a consumer reads nothing. One that somebody had stopped before stays stopped. */
export async function whileStopped<Result>(
  lambda: LambdaClient,
  functionName: string,
  work: () => Promise<Result>,
  wait?: Patience,
): Promise<Result> {
  const wasRunning = (await mappingsOf(lambda, functionName)).some(({ state }) => state !== 'Disabled');
  await switchMappings(lambda, functionName, false, wait);
  try {
    return await work();
  } finally {
    if (wasRunning) await switchMappings(lambda, functionName, true, wait);
  }
}

async function reached(
  lambda: LambdaClient,
  functionName: string,
  isThere: (mapping: Mapping) => boolean,
  wait: Patience,
): Promise<Mapping[]> {
  const found = await until(async () => {
    const mappings = await mappingsOf(lambda, functionName);
    return mappings.every(isThere) ? mappings : undefined;
  }, wait);
  if (!found)
    throw new OperatorFault(
      `${functionName} 的事件源在 ${wait.mostMs / 1000} 秒内没有到位，请用 mapping 命令查看后再试。`,
      'Lambda has not done it in time: look with the mapping command.',
    );
  return found;
}

const mappingOf = ({
  UUID,
  EventSourceArn,
  State,
  LastProcessingResult,
  MaximumBatchingWindowInSeconds = 0,
}: EventSourceMappingConfiguration): Mapping => ({
  id: UUID ?? '',
  // arn:…:table/lianluo-prod-grid/stream/2026… or arn:…:lianluo-prod-jobs
  source: /table\/([^/]+)/.exec(EventSourceArn ?? '')?.[1] ?? EventSourceArn?.split(':').at(-1) ?? '',
  state: State ?? '',
  result: LastProcessingResult ?? '',
  windowMs: MaximumBatchingWindowInSeconds * 1000,
});
