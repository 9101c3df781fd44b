import { requestsPerSecond } from '../edge/gateway';
import type { Stage } from '../stages';

/** Lambda leaves an account a hundred that no function may keep for itself. A new account has ten in all. */
const neverGiven = 100;

/** On average; a page's own calls take a tenth of it. */
const secondsPerRequest = 0.5;

/**
 * Sandboxes of their own, in the order in which they are given. A flood of guesses then takes no more than `signIn` has, and
 * a backlog of streams and imports, which may take all the rest, none of what `http` needs for as much as the gateway lets
 * through. Streams, queue and clock are bounded by themselves: one sandbox a shard, five imports, one task.
 */
const wanted = { signIn: 20, http: requestsPerSecond.rateLimit * secondsPerRequest } as const;
export type Reserving = keyof typeof wanted;

const inOrder = Object.entries(wanted) as [Reserving, number][];
const needed = neverGiven + inOrder.reduce((sum, [, count]) => sum + count, 0);

/**
 * How many sandboxes each function gets for itself; one that is not named shares the account's.
 *
 * @param sandboxes What the account has for this stage and for all that has none of its own.
 */
export function reservations({ reservesConcurrency }: Stage, sandboxes: number): Partial<Record<Reserving, number>> {
  if (!reservesConcurrency) return {};
  let left = sandboxes - neverGiven;
  return Object.fromEntries(
    inOrder.filter(([, count]) => {
      const fits = count <= left;
      if (fits) left -= count;
      return fits;
    }),
  );
}

/** What to ask AWS for, where the account has too few for this stage. */
export function shortage(stage: Stage, sandboxes: number): string | undefined {
  const given = Object.keys(reservations(stage, sandboxes));
  if (!stage.reservesConcurrency || given.length === inOrder.length) return undefined;
  const shared = inOrder.map(([name]) => name).filter((name) => !given.includes(name));
  return `账号可用的 Lambda 并发只有 ${sandboxes}，少于 ${needed}：${shared.join('、')} 暂不预留，与其他函数共用。请申请提高配额后再部署一次：
  The account has too few concurrent executions to reserve any for ${shared.join(' and ')}. Ask for more, then deploy again:
  aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000 --region ${stage.region}`;
}
