import { functionOf, lambdaClient } from './clients';
import type { Options } from './command';
import { whileStopped } from './mappings';
import { isDeployed } from './tables';

/**
 * Counts cards while their consumer reads nothing: two that count the same cards at once would count twice. On one machine nothing
 * else runs, and an endpoint has no functions. What changes in between is counted from the stream afterwards.
 */
export async function withoutConsumer<Result>(options: Options, count: () => Promise<Result>): Promise<Result> {
  if (!isDeployed(options)) return count();
  return whileStopped(await lambdaClient(), functionOf(String(options['stage']), 'scorecards'), count);
}
