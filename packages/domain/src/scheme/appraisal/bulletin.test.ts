import { describe, expect, test } from 'vitest';
import { bulletinOf } from './bulletin';
import type { BulletinMatter } from './bulletin-matter';

const matter: BulletinMatter = {
  year: 2026,
  issuer: '政协示范县委员会办公室',
  scheme: {
    name: '委员履职积分管理办法',
    points: {
      member: {
        tree: { id: 'root', heading: '积分', of: [] },
        bands: [
          { id: 'good', from: 85, name: '优秀', tone: 'good' },
          { id: 'fair', from: 60, name: '称职', tone: 'fair' },
          { id: 'low', from: 0, name: '不称职', tone: 'low', follow: { what: 'talk', by: '主席' } },
        ],
      },
    },
    plans: [
      {
        name: '六个至少',
        quotas: [{ id: 'opinion', for: ['member'] }],
      },
    ],
    stars: [{ for: 'member', source: '办法', from: [{ stars: 5, from: 90 }], capped: [] }],
    ranking: { shown: 'nobody', minimum: 1 },
  },
  window: { from: '2027-01-01', to: '2027-01-07' },
  lockedOn: '2027-01-08',
  on: '2027-01-20',
  group: { members: [{ name: '周文' }], office: '委员联络委' },
  assessments: [
    { rung: 'first', body: '提案委', by: 'a', on: '2027-01-09' },
    { rung: 'group', by: 'a', on: '2027-01-10' },
    { rung: 'chairs', by: 'a', on: '2027-01-12' },
  ],
  subjects: [
    member('石泽清', { value: 91, grade: { id: 'good', name: '优秀' }, stars: 5, quotas: { opinion: ['met', 'met'] } }),
    member('林知远', { value: 61, grade: { id: 'fair', name: '称职' }, quotas: { opinion: ['met', 'missed'] } }),
    member('高晓', { value: 12, grade: { id: 'low', name: '不称职' }, quotas: { opinion: ['none'] } }),
    { ...member('新委员', { value: 0 }), absent: 'joined' },
    { kind: 'unit', name: '城关组', result: { subject: 'unit#c', sheet: { id: 's', total: 88.5 } } },
    {
      kind: 'unit',
      name: '河东组',
      result: { subject: 'unit#h', sheet: { id: 's', total: 92, grade: { id: 'a', name: '先进' } } },
    },
  ],
  corrections: [],
  isDraft: true,
};

function member(name: string, result: object) {
  return { kind: 'member' as const, name, result: { subject: `member#${name}`, ...result } };
}

const sectionOf = (told: BulletinMatter, heading: string) =>
  bulletinOf(told).sections.find((each) => each.heading.endsWith(heading));

describe('a bulletin', () => {
  test('says by which rules and when, who was counted and how it was decided', () => {
    const { title, lead, sections, issuer, on } = bulletinOf(matter);
    expect([title, issuer, on]).toEqual(['关于2026年度履职考核情况的通报', '政协示范县委员会办公室', '2027-01-20']);
    expect(lead).toEqual([
      '依据《委员履职积分管理办法》，对2026年度履职情况进行了考核。考核数据于2027年1月1日至2027年1月7日核对，于2027年1月8日锁定。现将情况通报如下。',
    ]);
    const [oneDay] = bulletinOf({ ...matter, window: { from: '2027-01-07', to: '2027-01-07' } }).lead;
    expect(oneDay).toContain('考核数据于2027年1月7日核对，');
    expect(sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、委员考核等次',
      '三、委员星级',
      '四、履职任务完成情况',
      '五、联络组织百分制考核',
    ]);
    // Three members were there, one joined later.
    expect(sections[0]?.paragraphs).toEqual([
      '参加考核的有委员3名、联络组织2个。',
      '考评领导小组由周文组成，办公室设在委员联络委。',
      '考核结果经1个单位初评、领导小组审核（2027年1月10日）、主席会议审定（2027年1月12日）。',
    ]);
  });

  test('counts grades, stars and plans; names nobody and ranks no unit where the ranking is shown to nobody', () => {
    const grades = sectionOf(matter, '委员考核等次');
    // One of three is 33.3 %.
    expect(grades?.table?.rows).toEqual([
      ['优秀', '1', '33.3%'],
      ['称职', '1', '33.3%'],
      ['不称职', '1', '33.3%'],
    ]);
    expect(grades?.paragraphs).toEqual(['考核等次为不称职的1名，按办法由主席约谈。']);
    expect(sectionOf(matter, '委员星级')?.table?.rows).toEqual([
      ['五星', '1'],
      ['未获星级', '2'],
    ]);
    // Of whom nothing was asked is not among those who owed it.
    expect(sectionOf(matter, '履职任务完成情况')?.table?.rows).toEqual([['六个至少', '委员', '2', '1', '1']]);
    expect(sectionOf(matter, '百分制考核')?.table?.rows).toEqual([
      ['城关组', '88.5', ''],
      ['河东组', '92', '先进'],
    ]);
  });

  test('tells of every star that somebody may have: those to which a missed quota holds down, and none', () => {
    const [given] = matter.scheme.stars;
    if (!given) throw new Error('Members have stars.');
    const from = [
      { stars: 5, from: 90 },
      { stars: 3, from: 60 },
    ];
    const capped = [
      { quota: 'opinion', most: 2 },
      { quota: 'other', most: 0 },
    ];
    const subjects = [5, 3, 2, 2, undefined].map((stars, index) => member(`委员${index}`, { stars }));
    const told = { ...matter, scheme: { ...matter.scheme, stars: [{ ...given, from, capped }] }, subjects };

    expect(sectionOf(told, '委员星级')?.table?.rows).toEqual([
      ['五星', '1'],
      ['三星', '1'],
      ['二星', '2'],
      ['未获星级', '1'],
    ]);
  });

  test('names a scheme that has a title in its name with the inner signs', () => {
    const named = { ...matter, scheme: { ...matter.scheme, name: '《委员履职办法》实施细则' } };
    expect(bulletinOf(named).lead[0]).toMatch(/^依据《〈委员履职办法〉实施细则》，/);
  });

  test('has no grades where the points have none, and what follows moves up', () => {
    const { member } = matter.scheme.points;
    if (!member) throw new Error('Members have points.');
    const ungraded = { ...matter.scheme, points: { member: { ...member, bands: [] } } };
    expect(bulletinOf({ ...matter, scheme: ungraded }).sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、委员星级',
      '三、履职任务完成情况',
      '四、联络组织百分制考核',
    ]);
  });

  test('names the highest and the lowest and ranks units where the ranking is shown to everybody', () => {
    const shown: BulletinMatter = { ...matter, scheme: { ...matter.scheme, ranking: { shown: 'all', minimum: 1 } } };
    expect(sectionOf(shown, '委员考核等次')?.paragraphs).toEqual([
      '考核等次为优秀的（1）：石泽清。',
      '考核等次为不称职的（1）：高晓。',
      '考核等次为不称职的1名，按办法由主席约谈。',
    ]);
    expect(sectionOf(shown, '百分制考核')?.table?.rows[0]).toEqual(['河东组', '92', '先进']);
  });

  test('tells every correction since the year was locked, refused ones too', () => {
    const corrected: BulletinMatter = {
      ...matter,
      corrections: [
        {
          name: '林知远',
          what: '社情民意信息采用，2026年12月30日',
          accepted: true,
          reason: '查实',
          before: {
            subject: 'm',
            value: 61,
            grade: { id: 'fair', name: '称职' },
            quotas: { opinion: ['met', 'missed'] },
          },
          after: { subject: 'm', value: 66, grade: { id: 'fair', name: '称职' }, stars: 5 },
        },
        {
          name: '高晓',
          what: '读书活动参加，2026年12月31日',
          accepted: false,
          reason: '无签到',
          before: { subject: 'h' },
        },
      ],
    };
    expect(sectionOf(corrected, '锁定后的更正')?.table?.rows).toEqual([
      [
        '林知远',
        '社情民意信息采用，2026年12月30日',
        '予以更正',
        '61 分，称职，未完成任务 1 项次',
        '66 分，称职，五星',
        '查实',
      ],
      ['高晓', '读书活动参加，2026年12月31日', '不予更正', '', '', '无签到'],
    ]);
  });
});
