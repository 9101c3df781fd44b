import type { Clause, PointsTable } from '../../src/scheme/language';
import { tree, absent, more, key, service, type Row } from './sound.examples';

/** 本会积分表 of one clause. */
const ofCommittee = (more: Partial<Clause>): PointsTable => ({
  tree: {
    id: 'committee',
    heading: '本会积分',
    of: [
      {
        id: 'served',
        clause: '为民服务',
        source: '本会规定',
        each: [{ key: 'activities.held' }],
        score: 1,
        ...more,
      },
    ],
  },
  bands: [],
});

/** 计分条款 */
export const faultyClauses: readonly Row[] = [
  ['clause.empty', [[`${key}/each`, []]], `${key}/each`, '没有选择计分的事实'],
  ['clause.key', [[`${key}/each/0/key`, 'proposals.loved']], `${key}/each/0/key`, '不在事实目录中'],
  ['clause.tag', [[`${key}/each/0/tags`, [['as:first', 'as:last']]]], `${key}/each/0/tags/0/1`, '没有“last”'],
  ['clause.tag', [[`${service}/each/0/tags`, ['stay:full']]], `${service}/each/0/tags/0`, '不带“stay:full”'],
  ['clause.contradiction', [[`${absent}/each/0/tags/2`, 'state:present']], `${absent}/each/0/tags`, '互相排斥'],
  [
    'clause.unprovable',
    [[`${key}/each/0/key`, 'activities.held']],
    `${key}/each/0/key`,
    '是本会、联络组织、年度议题的事实，委员不会有',
  ],
  [
    'clause.presence',
    [
      [`${absent}/each/0/tags`, ['type:plenary']],
      [`${absent}/score`, -5],
    ],
    `${absent}/each/0`,
    '未写明出席状态',
    'warning',
  ],
  ['clause.score', [[`${absent}/score`, []]], `${absent}/score`, '分值表是空的'],
  ['clause.score', [[`${absent}/score/1/0`, 'state:present']], `${absent}/score/1/0`, '“出席”这一情形不会出现'],
  ['clause.score', [[`${absent}/score/1/0`, 'state:leave']], `${absent}/score/1/0`, '“请假”重复'],
  [
    'clause.score',
    [
      [`${absent}/each/0/tags`, ['state:present']],
      [
        `${absent}/score`,
        [
          ['state:present', 5],
          ['state:late', 3],
        ],
      ],
    ],
    `${absent}/score/1/0`,
    '“迟到”已计入前面的“出席”',
  ],
  ['clause.score', [[`${absent}/score/0/0`, '*']], `${absent}/score/1/0`, '把“其他”移到最后'],
  ['clause.score', [[`${absent}/score/0/0`, 'key:deeds.done']], `${absent}/score/0/0`, '“为民办实事”这一情形不会出现'],
  ['clause.score', [[`${absent}/score/0/0`, 'level:king']], `${absent}/score/0/0`, '不会出现在本款'],
  [
    'clause.score-who',
    [
      [`${key}/onlyFor`, ['level:standing']],
      [
        `${key}/score`,
        [
          ['level:member', 5],
          ['*', 3],
        ],
      ],
    ],
    `${key}/score/0/0`,
    '本款不适用于',
  ],
  [
    'clause.score-who',
    [
      [`${key}/notFor`, ['party']],
      [
        `${key}/score`,
        [
          ['party', 5],
          ['*', 3],
        ],
      ],
    ],
    `${key}/score/0/0`,
    '本款不适用于“中共党员”',
  ],
  [
    'clause.score-who',
    [
      [
        '/points/unit/tree/of/0/score',
        [
          ['party', 5],
          ['*', 3],
        ],
      ],
    ],
    '/points/unit/tree/of/0/score/0/0',
    '联络组织积分表不分委员身份',
  ],
  ['clause.nothing', [[`${key}/score`, [['*', 0]]]], `${key}/score`, '都不计分', 'warning'],
  [
    'clause.monthly-amount',
    [['/points/committee', ofCommittee({ by: 'amount' })]],
    '/points/committee/tree/of/0/by',
    '不能按数量计分',
  ],
  [
    'clause.monthly-book',
    [['/points/committee', ofCommittee({ book: 'item' })]],
    '/points/committee/tree/of/0/book',
    '按发生的日期归入',
  ],
  ['clause.who', [[`${key}/onlyFor`, []]], `${key}/onlyFor`, '没有选择适用对象'],
  ['clause.who', [[`${key}/onlyFor`, ['sector:影视界']]], `${key}/onlyFor/0`, '界别“影视界”不在本方案'],
  [
    'clause.who',
    [
      [`${key}/onlyFor`, ['level:chair']],
      [`${key}/notFor`, ['level:chair']],
    ],
    `${key}/onlyFor`,
    '没有剩下任何人',
  ],
  [
    'clause.who',
    [['/points/unit/tree/of/0/onlyFor', ['party']]],
    '/points/unit/tree/of/0/onlyFor',
    '联络组织积分表不能按委员身份限定',
  ],
  ['clause.count', [[`${key}/most`, 0]], `${key}/most`, '不小于 1 的整数'],
  ['clause.count', [[`${key}/after`, 1.5]], `${key}/after`, '整数'],
  ['clause.amount', [[`${key}/by`, 'amount']], `${key}/by`, '“重点提案”不记数量'],
  [
    'clause.units',
    [
      [`${service}/by`, 'amount'],
      [`${service}/each/1`, { key: 'deeds.yuan' }],
    ],
    `${service}/by`,
    '单位不同（人、元）',
  ],
  [
    'clause.share',
    [
      [`${service}/each/0`, { key: 'tasks.done' }],
      [`${service}/share`, 'equal'],
    ],
    `${service}/share`,
    '没有联名人数',
  ],
  ['clause.share', [['/points/unit/tree/of/0/share', 'equal']], '/points/unit/tree/of/0/share', '不按联名人数分摊'],
  [
    'clause.unprovable',
    [['/points/unit/tree/of/0/each/0', { key: 'proposals.filed', tags: [['as:sole', 'as:first']] }]],
    '/points/unit/tree/of/0/each/0/tags',
    '“提案立案”的“个人提案人”、“第一提案人”只是对个人而言的，联络组织不会有',
  ],
  [
    'clause.score',
    [
      ['/points/unit/tree/of/0/each/0', { key: 'proposals.filed' }],
      [
        '/points/unit/tree/of/0/score',
        [
          ['as:collective', 5],
          ['as:first', 3],
        ],
      ],
    ],
    '/points/unit/tree/of/0/score/1/0',
    '“第一提案人”这一情形不会出现',
  ],
  [
    'clause.share-role',
    [
      [`${key}/each/0/tags`, ['as:joint']],
      [`${key}/share`, 'first-only'],
    ],
    `${key}/share`,
    '本款不会计分',
  ],
  [
    'clause.share-role',
    [
      [`${key}/each/0/tags`, ['as:sole']],
      [`${key}/share`, 'equal'],
    ],
    `${key}/share`,
    '分摊办法不起作用',
    'warning',
  ],
  ['clause.share-part', [[`${key}/share`, { first: 1 }]], `${key}/share/first`, '在 0 和 1 之间'],
  ['clause.highest', [[`${service}/highestPer`, 'item']], `${service}/highestPer`, '“为民办实事”不记是哪一件'],
  [
    'clause.item',
    [
      [`${service}/each/1`, { key: 'deeds.yuan' }],
      [`${service}/by`, 'item'],
    ],
    `${service}/by`,
    '不记是哪一件',
  ],
  [
    'clause.most',
    [
      [`${service}/per`, 'quarter'],
      [`${service}/most`, 5],
    ],
    `${service}/most`,
    '一年最多计 4 次',
    'warning',
  ],
  ['clause.first-ones', [[`${more}/per`, 'year']], `${more}/after`, '一年最多计 1 次，又有前 1 次不计'],
  [
    'heading.empty',
    [
      [`${tree}/of/1/of`, []],
      [`${tree}/of/1/cap`, undefined],
    ],
    `${tree}/of/1/of`,
    '“加分”下没有计分项',
    'warning',
  ],
  [
    'granted.nothing',
    [
      ['/points/unit/tree/of/1/most', 0],
      ['/points/unit/tree/of/1/step', undefined],
    ],
    '/points/unit/tree/of/1/most',
    '上限为 0',
  ],
  ['granted.step', [['/points/unit/tree/of/1/step', 11]], '/points/unit/tree/of/1/step', '超过了全年上限 10 分'],
  ['granted.step', [['/points/unit/tree/of/1/step', 0]], '/points/unit/tree/of/1/step', '大于 0'],
];
