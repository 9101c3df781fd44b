import type { Day } from '@lianluo/domain/calendar/day';
import { demoAccounts, demoCities, demoCounties, weinanAccounts } from './accounts';
import { inOrder, type DemoCall, type DemoWorld } from './call';
import { changqing } from './changqing/changqing';
import { demoCity } from './city/city';
import { qindu } from './qindu/qindu';
import { qinduNetwork } from './qindu/network';
import { weinan } from './weinan/weinan';
import { xincheng } from './xincheng/xincheng';
import { yanchuan } from './yanchuan/yanchuan';

export { reportSpan, type DemoCall, type DemoWorld } from './call';

/**
 * 演示数据: two cities with their counties as a script of API calls, the same for the same day. Everybody in it is invented; its
 * published figures show because they are counted.
 */
export function demoWorld(today: Day): DemoWorld {
  const others = [
    ...qindu(today),
    ...xincheng(today),
    ...yanchuan(today),
    ...weinan(today),
    ...qinduNetwork(today),
    ...demoCity(today),
  ];
  return {
    cities: demoCities,
    counties: demoCounties,
    accounts: [...demoAccounts, ...weinanAccounts],
    calls: inOrder([...others, ...changqing(today, namesIn(others))]),
  };
}

/** So that nobody is met in two places. */
const namesIn = (calls: readonly DemoCall[]): Set<string> =>
  new Set(calls.flatMap(({ body }) => (body as { name?: string } | undefined)?.name ?? []));
