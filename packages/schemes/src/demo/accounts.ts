import type { Term } from '@lianluo/domain/committee/committee';
import type { DemoAccount, DemoCommittee } from './call';

/** The day on which the members of the term took office. */
export const termStart = '2021-12-06';

// 6199 belongs to no place: the example city is invented, and the committees that bear known names are examples too.
export const demoCities: readonly DemoCommittee[] = [
  city('demo-city', '示范市', '619900', 9),
  city('weinan', '渭南市', '619910', 6),
  city('xian', '西安市', '619930', 15),
  city('baoji', '宝鸡市', '619940', 13),
  city('xianyang', '咸阳市', '619950', 9),
  city('shangluo', '商洛市', '619960', 5),
  city('ankang', '安康市', '619970', 5),
];

/** 渭南 has eleven counties, which its leaders contact; but for Hancheng they have not entered anything yet. */
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
  county('yangling', '杨陵区', 'demo-city', '619905', 9),
  county('shenmu', '神木市', 'demo-city', '619906', 10),
  county('yangxian', '洋县', 'demo-city', '619907', 10),
  county('shache', '莎车县', 'demo-city', '619908', 12),
  county('zizhixian', '示范自治县', 'demo-city', '619909', 10),
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
  // Who objects to a line of the year is somebody else than who decides.
  { username: 'demo.shache.clerk', name: '莎车县政协委员联络委', committee: 'shache', role: 'county-clerk' },
  ...demoCities.filter(({ id }) => id !== 'demo-city').map((each) => office(each, 'city-administrator')),
  ...demoCounties.filter(({ id }) => id !== 'qindu').map((each) => office(each, 'county-administrator')),
];

/** The one account of a committee, named like it. */
function office({ id, name }: DemoCommittee, role: 'city-administrator' | 'county-administrator'): DemoAccount {
  return { username: `demo.${id}`, name: `${name}办公室`, committee: id, role };
}

/** The terms began in the winter before the stories do; which of them it is in a place is invented. */
function termOf(number: number): Term {
  return { number, startsOn: termStart, endsOn: '2026-12-05' };
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
