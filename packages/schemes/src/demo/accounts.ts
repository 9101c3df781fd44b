import type { Term } from '@lianluo/domain/committee/committee';
import type { DemoAccount, DemoCommittee } from './call';

// 6199 belongs to no place: the example city is invented, and the committees that bear known names are examples too.
export const demoCities: readonly DemoCommittee[] = [
  city('demo-city', '示范市', '619900', 9),
  city('weinan', '渭南市', '619910', 6),
];

/** 渭南 has eleven counties, which its leaders contact; they have not entered anything yet. */
const underWeinan: readonly (readonly [id: string, name: string])[] = [
  ['linwei', '临渭区'],
  ['huazhou', '华州区'],
  ['tongguan', '潼关县'],
  ['dali', '大荔县'],
  ['heyang', '合阳县'],
  ['chengcheng', '澄城县'],
  ['pucheng', '蒲城县'],
  ['baishui', '白水县'],
  ['fuping', '富平县'],
  ['hancheng', '韩城市'],
  ['huayin', '华阴市'],
];

export const demoCounties: readonly DemoCommittee[] = [
  county('qindu', '秦都区', 'demo-city', '619901', 10),
  county('xincheng', '新城区', 'demo-city', '619902', 11),
  county('yanchuan', '延川县', 'demo-city', '619903', 10),
  county('changqing', '长清区', 'demo-city', '619904', 11),
  ...underWeinan.map(([id, place], index) => county(id, place, 'weinan', String(619_911 + index), 11)),
];

/** One account per role. Their names are offices, not people. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'demo.city', name: '市政协办公室', committee: 'demo-city', role: 'city-administrator' },
  { username: 'demo.security', name: '安全管理员', committee: 'demo-city', role: 'security-administrator' },
  { username: 'demo.audit', name: '审计管理员', committee: 'demo-city', role: 'audit-administrator' },
  { username: 'demo.qindu', name: '区政协秘书长', committee: 'qindu', role: 'county-administrator' },
  { username: 'demo.qindu.clerk', name: '区政协办公室', committee: 'qindu', role: 'county-clerk' },
  {
    username: 'demo.qindu.unit',
    name: '人民路街道工作站',
    committee: 'qindu',
    role: 'unit-operator',
    unit: 'unit-renminlu',
  },
  { username: 'demo.xincheng', name: '新城区政协办公室', committee: 'xincheng', role: 'county-administrator' },
  { username: 'demo.yanchuan', name: '延川县政协办公室', committee: 'yanchuan', role: 'county-administrator' },
  { username: 'demo.changqing', name: '长清区政协办公室', committee: 'changqing', role: 'county-administrator' },
  { username: 'demo.weinan', name: '渭南市政协办公室', committee: 'weinan', role: 'city-administrator' },
];

/** One for each county of Weinan. */
export const weinanAccounts: readonly DemoAccount[] = underWeinan.map(([id, place]) => ({
  username: `demo.${id}`,
  name: `${place}政协办公室`,
  committee: id,
  role: 'county-administrator',
}));

/** The terms began in the winter before the stories do; which of them it is in a place is invented. */
function termOf(number: number): Term {
  return { number, startsOn: '2021-12-06', endsOn: '2026-12-05' };
}

function city(id: string, place: string, regionCode: string, term: number): DemoCommittee {
  const names = { name: `${place}政协`, fullName: `政协${place}委员会` };
  return { id, ...names, term: termOf(term), level: 'city', regionCode };
}

/** A district is named with its city in full, a county or a city of a county's rank is not. */
function county(id: string, place: string, parent: string, regionCode: string, term: number): DemoCommittee {
  const above = place.endsWith('区')
    ? (demoCities.find((each) => each.id === parent)?.name.replace('政协', '') ?? '')
    : '';
  const names = { name: `${place}政协`, fullName: `政协${above}${place}委员会` };
  return { id, ...names, term: termOf(term), level: 'county', parent, regionCode };
}
