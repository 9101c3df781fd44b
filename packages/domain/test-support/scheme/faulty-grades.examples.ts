import { peiSheet } from './published.examples';
import { tree, quotas, lines, type Row } from './sound.examples';

/** Headings, limits, grades, stars, sheets, contacts and reports. */
export const faultyGrades: readonly Row[] = [
  ['limit.order', [[`${tree}/floor`, 130]], `${tree}/cap`, '封顶分（120）低于保底分（130）'],
  ['limit.start', [[`${tree}/start`, 121]], `${tree}/start`, '起始分（121）高于封顶分（120）'],
  // 30 of the clause's own cap and 10 granted: 41 is out of reach.
  [
    'limit.unreached',
    [['/points/unit/tree/cap', 41]],
    '/points/unit/tree/cap',
    '最多只能得 40 分，达不到封顶的 41 分',
    'warning',
  ],
  [
    'limit.always-passed',
    [['/points/unit/tree/start', 41]],
    '/points/unit/tree/cap',
    '最少也得 41 分，总是超过封顶的 40 分',
  ],
  [
    'limit.always-below',
    [
      ['/points/unit/tree/cap', undefined],
      ['/points/unit/tree/floor', 41],
    ],
    '/points/unit/tree/floor',
    '最多只能得 40 分，总是低于保底的 41 分',
  ],
  // Everybody begins with all that there is to have.
  ['limit.flat', [['/points/unit/tree/start', 40]], '/points/unit/tree/cap', '人人都得 40 分，其下各项不起作用'],
  [
    'limit.flat',
    [
      ['/points/unit/tree/of/0/cap', 5],
      ['/points/unit/tree/of/0/floor', 5],
      ['/points/unit/tree/cap', undefined],
    ],
    '/points/unit/tree/of/0/cap',
    '人人都得 5 分',
  ],
  // Nobody has less than nothing for what they did: what is taken away is never the highest.
  [
    'heading.outdone',
    [
      ['/points/unit/tree/combine', 'highest'],
      ['/points/unit/tree/of/1/most', -10],
      ['/points/unit/tree/cap', undefined],
    ],
    '/points/unit/tree/of/1',
    '“特色工作”最多 0 分，总不高于“组织活动”',
  ],
  [
    'band.order',
    [['/points/member/bands/1/from', 85]],
    '/points/member/bands/1/from',
    '“称职”与“优秀”的起点相同（85 分）',
  ],
  ['band.order', [['/points/member/bands/1/from', 86]], '/points/member/bands/1/from', '从高到低排列'],
  ['band.bottom', [['/points/member/bands/2/from', 10]], '/points/member/bands/2/from', '总分可能低到 0 分'],
  [
    'band.above',
    [['/points/member/bands/0/from', 121]],
    '/points/member/bands/0/from',
    '总分最高 120 分，没有人能评为“优秀”',
  ],
  ['band.below', [[`${tree}/floor`, 60]], '/points/member/bands/2', '总分最低 60 分，人人都在“称职”以上'],
  ['band.name', [['/points/member/bands/1/name', '优秀']], '/points/member/bands/1/name', '“优秀”重复'],
  [
    // Units have a sheet, which nobody's stars are of.
    'stars.total',
    [
      ['/stars/0/for', 'unit'],
      ['/points/unit', undefined],
    ],
    '/stars/0/for',
    '没有联络组织积分表',
  ],
  ['stars.empty', [['/stars/0/from', []]], '/stars/0/from', '没有设定任何星级'],
  ['stars.number', [['/stars/0/from/0/stars', 6]], '/stars/0/from/0/stars', '1 至 5 的整数，即一星至五星'],
  ['stars.order', [['/stars/0/from/1/from', 90]], '/stars/0/from/1', '从高到低排列'],
  ['stars.above', [['/stars/0/from/0/from', 121]], '/stars/0/from/0/from', '没有人能评为五星'],
  [
    'stars.twice',
    [['/stars/1', { for: 'member', source: '本会规定', from: [{ stars: 1, from: 1 }], capped: [] }]],
    '/stars/1/for',
    '前面已有委员星级',
  ],
  ['stars.below', [[`${tree}/floor`, 70]], '/stars/0/from/3', '没有人会因积分评为二星'],
  ['stars.bottom', [['/stars/0/from/4/from', 50]], '/stars/0/from/4/from', '不满 50 分的没有星级', 'warning'],
  ['stars.quota', [['/stars/0/capped/0/quota', 'gone']], '/stars/0/capped/0/quota', '不在本方案中'],
  [
    'stars.quota',
    [['/stars/0/capped/0/quota', 'inspection']],
    '/stars/0/capped/0/quota',
    '“视察活动”是对联络组织的要求，不能用来限制委员的星级',
  ],
  [
    'stars.quota',
    [['/stars/0/capped/1', { quota: 'opinion', most: 2 }]],
    '/stars/0/capped/1/quota',
    '前面已用来限制星级',
  ],
  ['stars.cap', [['/stars/0/capped/0/most', 5]], '/stars/0/capped/0/most', '最高本来就是五星', 'warning'],
  ['stars.cap', [['/stars/0/capped/0/most', -1]], '/stars/0/capped/0/most', '0 至 5 的整数，0 即不评星级'],
  ['sheet.units', [['/sheets/0/unitTypes', ['studio']]], '/sheets/0/unitTypes/0', '没有“委员工作室”'],
  [
    'sheet.block',
    [[`${lines}/2`, { id: 'empty', name: '其他', indicators: [] }]],
    `${lines}/2/indicators`,
    '“其他”中没有指标',
  ],
  ['sheet.hundred', [[`${lines}/0/indicators/0/most`, 9.5]], lines, '基本分合计 99.5 分'],
  ['sheet.notice', [[`${lines}/1/indicators/2/kind`, 'bonus']], '/sheets/0/noticeTo', '没有扣分指标', 'warning'],
  [
    'sheet.hundred',
    [
      [`${lines}/0/indicators/0/most`, 9],
      [`${lines}/1/indicators/1/assumed`, undefined],
    ],
    lines,
    '请核对依据',
    'warning',
  ],
  ['indicator.most', [[`${lines}/1/indicators/2/most`, -5]], `${lines}/1/indicators/2/most`, '最多扣 5 分'],
  [
    'indicator.auto',
    [[`${lines}/1/indicators/0/auto`, { quota: 'gone' }]],
    `${lines}/1/indicators/0/auto/quota`,
    '任务不在本方案中',
  ],
  ['indicator.auto', [[`${quotas}/3/for`, ['committee']]], `${lines}/1/indicators/0/auto/quota`, '是对本会的要求'],
  [
    'indicator.auto',
    [[`${quotas}/3/unitTypes`, ['liaison-committee']]],
    `${lines}/1/indicators/0/auto/quota`,
    '只要求联络委员会，本表考核的组织没有这项要求',
  ],
  ['sheet.unused', [['/sheets/1', { ...peiSheet, id: 'second' }]], '/sheets/1/unitTypes', '已用排在前面的'],
  [
    'indicator.auto',
    [[`${lines}/1/indicators/0/auto`, { node: 'gone' }]],
    `${lines}/1/indicators/0/auto/node`,
    '积分项不在本方案中',
  ],
  [
    'indicator.auto',
    [[`${lines}/1/indicators/0/auto`, { node: 'service' }]],
    `${lines}/1/indicators/0/auto/node`,
    '不在联络组织积分表中',
  ],
  [
    'indicator.method',
    [[`${lines}/0/indicators/0/method`, ['hear', 'hear']]],
    `${lines}/0/indicators/0/method/1`,
    '考核方式重复',
  ],
  ['contact.least', [['/contacts/0/atLeast', 0]], '/contacts/0/atLeast', '不小于 1'],
  ['contact.coverage', [['/contacts/0/coverage', 101]], '/contacts/0/coverage', '0 至 100'],
  ['contact.who', [['/contacts/1/who', ['party']]], '/contacts/1/who', '联系对象不是委员'],
  ['contact.units', [['/contacts/0/unitTypes', ['liaison-group']]], '/contacts/0/unitTypes', '都不是联络组织'],
  ['report.type', [['/reports/0/type', 'novel']], '/reports/0/type', '“novel”不是履职材料的类别'],
  ['report.who', [['/reports/0/who', ['party']]], '/reports/0/who', '报送主体不是委员'],
  ['report.units', [['/reports/1/unitTypes', ['liaison-group']]], '/reports/1/unitTypes', '报送主体不是联络组织'],
];
