import type { Day } from '@lianluo/domain/calendar/day';
import { demoAccounts, demoCities, demoCounties } from './accounts';
import { inOrder, type DemoCall, type DemoWorld } from './call';
import { distinctTitles } from './distinct-titles';
import { ankang } from './ankang/ankang';
import { changqingAppraisal } from './changqing/appraisal';
import { changqing } from './changqing/changqing';
import { demoCity } from './city/city';
import { demoParts, type DemoPart, type DemoPartId } from './parts';
import { layDownSchemes } from './scheme.story';
import { qinduAppraisal } from './qindu/appraisal';
import { qinduNetwork } from './qindu/network';
import { qindu } from './qindu/qindu';
import { baoji } from './baoji/baoji';
import { hancheng } from './hancheng/hancheng';
import { shache } from './shache/shache';
import { shangluo } from './shangluo/shangluo';
import { shenmu } from './shenmu/shenmu';
import { xian } from './xian/xian';
import { xianyang } from './xianyang/xianyang';
import { yangling } from './yangling/yangling';
import { yangxian } from './yangxian/yangxian';
import { zizhixianAppraisal } from './zizhixian/appraisal';
import { zizhixian } from './zizhixian/zizhixian';
import { weinan } from './weinan/weinan';
import { xincheng } from './xincheng/xincheng';
import { yanchuan } from './yanchuan/yanchuan';

export { reportSpan, type DemoWorld } from './call';

/** What the offices of each part have done. */
const tellings: Readonly<Record<DemoPartId, (today: Day) => DemoCall[]>> = {
  qindu: (today) => [...qindu(today), ...qinduNetwork(today), ...qinduAppraisal(today), ...demoCity(today)],
  xincheng,
  changqing: (today) => [...changqing(today), ...changqingAppraisal(today)],
  yanchuan,
  weinan: (today) => [...weinan(today), ...hancheng(today)],
  xian,
  baoji,
  xianyang,
  shangluo,
  ankang,
  yangling,
  shenmu,
  yangxian,
  shache,
  zizhixian: (today) => [...zizhixian(today), ...zizhixianAppraisal(today)],
};

/**
 * 演示数据: cities with their counties as a script of API calls, the same for the same day; all of it, or some of its parts.
 * Everybody in it is invented; its published figures show because they are counted.
 */
export function demoWorld(today: Day, parts: readonly DemoPart[] = demoParts): DemoWorld {
  const told = new Set(parts.flatMap(({ committees }) => committees));
  const counties = demoCounties.filter(({ id }) => told.has(id));
  const cities = demoCities.filter(({ id }) => told.has(id) || counties.some(({ parent }) => parent === id));
  const here = new Set([...cities, ...counties].map(({ id }) => id));
  return {
    cities,
    counties,
    accounts: demoAccounts.filter(({ committee }) => here.has(committee)),
    calls: inOrder([
      ...layDownSchemes(today, [...told]),
      ...parts.flatMap(({ id }) => distinctTitles(tellings[id](today))),
    ]),
  };
}
