import type { DemoAccount, DemoCommittee } from './call';

// 6199 belongs to no place: the example city is invented, and the committees that bear known names are examples too.
export const demoCities: readonly DemoCommittee[] = [
  { id: 'demo-city', name: '示范市政协', level: 'city', regionCode: '619900' },
  { id: 'weinan', name: '渭南市政协', level: 'city', regionCode: '619910' },
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
  { id: 'qindu', name: '秦都区政协', level: 'county', parent: 'demo-city', regionCode: '619901' },
  { id: 'xincheng', name: '新城区政协', level: 'county', parent: 'demo-city', regionCode: '619902' },
  { id: 'yanchuan', name: '延川县政协', level: 'county', parent: 'demo-city', regionCode: '619903' },
  { id: 'changqing', name: '长清区政协', level: 'county', parent: 'demo-city', regionCode: '619904' },
  ...underWeinan.map(([id, place], index): DemoCommittee => ({
    id,
    name: `${place}政协`,
    level: 'county',
    parent: 'weinan',
    regionCode: String(619_911 + index),
  })),
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
