import type { Clause, Heading, Node } from '@lianluo/domain/scheme/language';
import { describe, expect, test } from 'vitest';
import { presetSchemes } from './index';

const scheme = (id: string) => presetSchemes.find((each) => each.id === id);

const scoreOf = ({ score }: Clause): string =>
  typeof score === 'number' ? String(score) : score.map(([when, points]) => `${when} ${points}`).join(', ');

const boundsOf = (node: Node): string =>
  [
    'start' in node && `from ${node.start}`,
    'combine' in node && node.combine,
    'by' in node && `by ${node.by}`,
    'share' in node && node.share && `share ${typeof node.share === 'string' ? node.share : node.share.first}`,
    'highestPer' in node && `highest per ${node.highestPer}`,
    'after' in node && `after ${node.after}`,
    'onlyFor' in node && `only ${node.onlyFor?.join(', ')}`,
    'most' in node && `at most ${node.most}`,
    'cap' in node && `cap ${node.cap}`,
    'floor' in node && `floor ${node.floor}`,
    'assumed' in node && 'assumed',
  ]
    .filter(Boolean)
    .map((word) => `; ${word}`)
    .join('');

/** One line a node, indented under its heading. */
function linesOf(node: Node, indent = ''): string[] {
  if ('of' in node)
    return [`${indent}${node.heading}${boundsOf(node)}`, ...node.of.flatMap((each) => linesOf(each, `${indent}  `))];
  if ('granted' in node) return [`${indent}${node.granted} by hand${boundsOf(node)}`];
  return [`${indent}${node.clause}: ${scoreOf(node)}${boundsOf(node)}`];
}

const none: Heading = { id: 'none', heading: '', of: [] };
const tableOf = (id: string) => linesOf(scheme(id)?.points.member?.tree ?? none);
const bandsOf = (id: string) => scheme(id)?.points.member?.bands.map(({ from, name }) => `${name} ${from}`);

describe('Points tables say what domain.md 4.2 says of', () => {
  /*
   * plenary 5 per half-day; each meeting/activity 5; off-site training 10 full / 5 part; filed proposal 15 (main writer or
   * individual, counted once), participant 3; key proposal +15 / +3; excellent +10 / +2; the highest of individual and joint
   * counts, no double
   */
  test('Minhang', () => {
    expect(tableOf('minhang')).toEqual([
      '委员履职积分',
      '  会议、活动和培训',
      '    出席全体会议，每半天: 5; by amount',
      '    参加其他会议或活动，每次: 5',
      '    参加异地培训: stay:full 10, stay:part 5',
      '  立案提案; highest',
      '    主笔人或个人提出: 15; at most 1',
      '    参与人: 3',
      '  重点提案; highest',
      '    主笔人或个人提出: 15; at most 1',
      '    参与人: 3',
      '  优秀提案; highest',
      '    主笔人或个人提出: 10; at most 1',
      '    参与人: 2',
    ]);
  });

  /*
   * base 100, pass 60; meetings 50 (approved leave 30, absent 0; standing member: leave −2, absent −5); proposals max 25 (10
   * submit + 15 filed; joint: first takes half, others share the rest; collective: up to 3 people); activities max 10 (2
   * each, written speech 5); opinions max 15 (10 each, +5 if adopted)
   */
  test('Tongcheng 2019, of collective proposals whoever is named on them being assumed', () => {
    expect(tableOf('tongcheng')).toEqual([
      '委员履职考核; cap 100; floor 0',
      '  会议; cap 50; floor 0',
      '    全体会议; highest',
      '      出席: 50; at most 1',
      '      经批准请假: 30; at most 1',
      '    常委未出席常委会会议: state:leave -2, state:absent -5; only level:standing',
      '  提案; cap 25',
      '    提交提案: 10; share 0.5',
      '    提案立案: 15; share 0.5',
      '    提交集体提案: 10; assumed',
      '    集体提案立案: 15; assumed',
      '  活动; cap 10',
      '    参加活动: 2',
      '    书面发言: 5',
      '  社情民意信息; cap 15',
      '    报送: 10',
      '    被采用: 5; highest per item',
    ]);
    expect(bandsOf('tongcheng')).toEqual(['合格 60', '不合格 0']);
  });

  /*
   * 120 max: 70 base + up to 50; absent plenary without leave −30, with leave −10; each extra filed proposal +5; key +5;
   * excellent +10; public service +2 each, max 10; ≥85 excellent, 60–84 competent, <60 not; <60 talk by the sector convener;
   * two years <60 talk by the city committee; from the 2nd filed proposal +5 each, max 20 (the same section’s next table)
   */
  test('Jinan 2015', () => {
    expect(tableOf('jinan')).toEqual([
      '委员履职考评; from 70; cap 120; floor 0',
      '  未出席全体会议: state:absent -30, state:leave -10',
      '  加分; cap 50',
      '    第二件起的立案提案: 5; after 1; cap 20',
      '    重点提案: 5',
      '    优秀提案: 10',
      '    社会公益: 2; cap 10',
    ]);
    expect(bandsOf('jinan')).toEqual(['优秀 85', '称职 60', '不称职 0']);
    expect(scheme('jinan')?.points.member?.bands.at(-1)?.follow).toEqual({
      what: 'talk',
      by: '界别召集人',
      twoYears: { what: 'talk', by: '市政协' },
    });
  });

  /*
   * 100 points; meetings 50 (−5 each unexcused absence, −10 plenary, floor 0); proposals 30 (rest cut off); ≥90 excellent,
   * 80–89 good, 60–79 competent, <60 not
   */
  test('Anqing 2018, what is cut off being assumed', () => {
    expect(tableOf('anqing')).toEqual([
      '委员履职考核; cap 100; floor 0',
      '  会议; from 50; cap 50; floor 0',
      '    无故缺席会议，每次: -5',
      '    无故缺席全体会议: -10',
      '  提案; cap 30',
      '    提案立案: 20; assumed',
      '  其他履职 by hand; at most 20; assumed',
    ]);
    expect(bandsOf('anqing')).toEqual(['优秀 90', '良好 80', '称职 60', '不称职 0']);
  });

  test('nobody else but where schemes.md 7 names points or stars, and then all of it is assumed', () => {
    const published = ['minhang', 'tongcheng', 'jinan', 'anqing'];
    const others = presetSchemes.filter(({ id, points }) => points.member && !published.includes(id));
    expect(others.map(({ id }) => id)).toEqual(['ankang', 'yangling', 'yanchuan', 'xincheng']);
    for (const { id } of others)
      expect(tableOf(id).filter((line) => line.includes(': ') && !line.endsWith('assumed'))).toEqual([]);
  });

  // 4.3: 5☆ ≥90, 4☆ 80–89, 3☆ 70–79, 2☆ 60–69, 1☆ <60, and none for nothing, all assumed; a quota miss caps the star
  test('Yanchuan, by the stars of domain.md 4.3', () => {
    const [stars] = scheme('yanchuan')?.stars ?? [];
    expect(stars?.from.map((each) => `${each.stars}☆ ${each.from}`)).toEqual([
      '5☆ 90',
      '4☆ 80',
      '3☆ 70',
      '2☆ 60',
      '1☆ 1',
    ]);
    expect(stars).toMatchObject({ assumed: true, capped: [{ quota: 'words', most: 3 }] });
  });
});

describe('The sheet of a unit says what domain.md 4.4 says of', () => {
  const sheetOf = (id: string) =>
    scheme(id)?.sheets[0]?.blocks.map(({ indicators }) =>
      indicators.map(({ label, most, kind, assumed }) =>
        [label, kind === 'deduct' ? -most : most, ...(assumed ? ['assumed'] : [])].join(' '),
      ),
    );

  /*
   * total 100. Part 1 (20) party/government attention: heard at least once a year 2; one part-time worker 2; 1–2 research
   * topics given to the group a year 3; leaders answer suggestions 3; “委员之家” passed 10. Part 2 (70) duty results: ≥1 themed
   * survey a year + joining county work 5; activities with records 5; rest cut off. Part 3 = remaining 10 by subtraction
   */
  test('Pei county 2018', () => {
    expect(sheetOf('peixian')).toEqual([
      [
        '每年至少听取一次工作汇报 2',
        '配备一名兼职工作人员 2',
        '每年交办一至两个调研课题 3',
        '领导答复意见建议 3',
        '“委员之家”验收合格 10',
      ],
      ['每年至少开展一次专题调研，参与全县性工作 5', '开展活动并有记录 5', '其他履职成效（分项待补） 60 assumed'],
      ['第三部分（内容待补） 10 assumed'],
    ]);
  });

  test('Changqing: base 100 by 听、看、查、访', () => {
    const methods = scheme('changqing')?.sheets[0]?.blocks.flatMap(({ indicators }) =>
      indicators.flatMap(({ method }) => method),
    );
    expect(new Set(methods)).toEqual(new Set(['hear', 'see', 'check', 'visit']));
  });

  test('the autonomous county: a deduction for laggards, told to the performance office', () => {
    expect(sheetOf('zizhixian')?.at(-1)).toEqual(['工作滞后被通报批评 -10 assumed']);
    expect(scheme('zizhixian')?.sheets[0]?.noticeTo).toBe('县绩效考核部门');
  });
});

describe('Contacts and reports say what section 1 says of', () => {
  // leader contact with 常委、界别、专委会、县级政协、工作室 = 100%, with members = 30%
  test('Weinan', () => {
    expect(scheme('weinan')?.contacts.map(({ label, coverage }) => `${label} ${coverage}%`)).toEqual([
      '联系常委 100%',
      '联系界别 100%',
      '联系专委会 100%',
      '联系县级政协 100%',
      '联系委员工作室 100%',
      '联系委员 30%',
    ]);
  });

  const reportsOf = (id: string) => scheme(id)?.reports.map(({ label, every }) => `${label} ${every}`);

  // 主席会议成员 weekly, 专委会 monthly
  test('Shangluo', () => {
    expect(reportsOf('shangluo')).toEqual(['主席会议成员周报 week', '专委会月报 month']);
  });

  // 每周一调度 / 半月一小结 / 一月一总结; 年初有计划、半年有检查、年底有总结
  test('Changqing', () => {
    expect(reportsOf('changqing')?.slice(1)).toEqual([
      '每周调度情况 week',
      '半月小结 half-month',
      '每月总结 month',
      '年初计划 year',
      '半年检查 half-year',
      '年底总结 year',
    ]);
  });

  // 月汇报、季通报、年评议
  test('Yangxian', () => {
    expect(reportsOf('yangxian')).toEqual(['专委会月汇报 month', '专委会工作季通报 quarter', '专委会年评议 year']);
  });
});
