import type { DemoAccount, DemoCommittee } from './call';

export const demoCity: DemoCommittee = {
  id: 'demo-city',
  name: '示范市政协',
  level: 'city',
  // 6199 belongs to no place: the city is invented, its counties bear known names.
  regionCode: '619900',
};

export const demoCounties: readonly DemoCommittee[] = [
  { id: 'qindu', name: '秦都区政协', level: 'county', parent: demoCity.id, regionCode: '619901' },
  { id: 'xincheng', name: '新城区政协', level: 'county', parent: demoCity.id, regionCode: '619902' },
  { id: 'yanchuan', name: '延川县政协', level: 'county', parent: demoCity.id, regionCode: '619903' },
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
];
