import { describe, expect, test } from 'vitest';
import { readList } from './read-list';
import type { Listed } from './told';

const roster: Listed[] = [
  { id: 'm1', name: '张三', sector: '教育界', units: ['古渡街道联络组'] },
  { id: 'm2', name: '李汶', sector: '经济界', units: ['人民路街道联络组'] },
  { id: 'm3', name: '王晓明', sector: '医药卫生界', units: [], post: '副主席' },
  { id: 'm4', name: '王芳', sector: '教育界', units: ['古渡街道联络组'] },
  { id: 'm5', name: '王芳', sector: '经济界', units: ['渭阳街道联络组'] },
  { id: 'm6', name: '阿依古丽·买买提', sector: '少数民族界', units: [] },
  { id: 'm7', name: '欧阳锋', sector: '体育界', units: [] },
  { id: 'm8', name: '赵𬭚', sector: '科协', units: [] },
  { id: 'm9', name: '陆文涵', sector: '妇联', units: [] },
  { id: 'm10', name: '孙丽', sector: '妇联', units: [] },
];
const found = (text: string) =>
  readList(text, roster).map(({ match, member, written, told }) => [
    member?.member ?? `${match}:${written}`,
    ...(told.state ? [told.state] : []),
    ...(told.reason ? [told.reason] : []),
  ]);

describe('a pasted list is read however it was typed', () => {
  test.each<[string, string, unknown[]]>([
    ['commas of every kind', '张三、李汶，王晓明; 陆文涵；孙丽', [['m1'], ['m2'], ['m3'], ['m9'], ['m10']]],
    [
      'one a line with its number',
      '1. 张三\n2．李汶\n3、王晓明\n（4）陆文涵\n⑤孙丽',
      [['m1'], ['m2'], ['m3'], ['m9'], ['m10']],
    ],
    ['blanks within names of two characters', '张　三  李 汶 王晓明 欧阳 锋', [['m1'], ['m2'], ['m3'], ['m7']]],
    ['traditional characters', '張三、王曉明、歐陽鋒、陸文涵', [['m1'], ['m3'], ['m7'], ['m9']]],
    ['a rare character', '赵𬭚', [['m8']]],
    ['dots of every kind, and none', '阿依古丽.买买提、阿依古丽买买提', [['m6'], ['m6']]],
    ['posts before and behind', '张三委员、区政协委员李汶、王晓明副主席、孙丽同志', [['m1'], ['m2'], ['m3'], ['m10']]],
    [
      'columns of a table without its head',
      '1\t张三\t教育界\t请假\n2\t李汶\t经济界\t√',
      [
        ['m1', 'leave'],
        ['m2', 'present'],
      ],
    ],
    [
      'ticks and crosses beside names',
      '张三√ 李汶× 王晓明 假、陆文涵：病假',
      [
        ['m1', 'present'],
        ['m2', 'absent'],
        ['m3', 'leave'],
        ['m9', 'leave', 'ill'],
      ],
    ],
    [
      'marks in brackets',
      '张三（请假）、李汶（出差）、孙丽（妇联、列席）',
      [
        ['m1', 'leave'],
        ['m2', 'leave', 'business'],
        ['m10', 'present'],
      ],
    ],
    [
      'blocks by their heads',
      '出席（2人）：张三、李汶\n王晓明\n请假：陆文涵（出国）、孙丽',
      [
        ['m1', 'present'],
        ['m2', 'present'],
        ['m3', 'present'],
        ['m9', 'leave', 'abroad'],
        ['m10', 'leave'],
      ],
    ],
    ['namesakes by their sector', '王芳（教育界）、王芳（经济）', [['m4'], ['m5']]],
    ['namesakes by the group above them', '教育界\n张三 王芳\n渭阳街道联络组：王芳', [['m1'], ['m4'], ['m5']]],
    [
      'what is said behind a blank, line by line',
      '1 张三 教育界\n2 李汶 病假\n3 王晓明 因事请假\n4 孙丽 女 中共党员',
      [['m1'], ['m2', 'leave', 'ill'], ['m3', 'leave'], ['m10']],
    ],
    [
      'leave in more words',
      '张三（因事请假）、李汶（因公外出）、孙丽 因故未到',
      [
        ['m1', 'leave'],
        ['m2', 'leave', 'business'],
        ['m10', 'leave'],
      ],
    ],
    ['a name that nobody bears with its leave', '李文病假\n张三', [['unknown:李文病假'], ['m1']]],
    [
      'full-width numbers and Chinese ones',
      '１．张三\n２、李汶\n一、王晓明\n（二）孙丽',
      [['m1'], ['m2'], ['m3'], ['m10']],
    ],
    [
      'the head of a record, in which one leads',
      '时间：3月20日\n地点：三楼会议室\n主持人：王晓明\n一、参会人员\n张三 李汶\n二、请假人员\n孙丽',
      [
        ['m3', 'present'],
        ['m1', 'present'],
        ['m2', 'present'],
        ['m10', 'leave'],
      ],
    ],
    ['people behind a label of their own', '请假：孙丽\n带队领导：王晓明、张三', [['m10', 'leave'], ['m3'], ['m1']]],
    [
      'leaves of several in one line',
      '张三、李汶：出差，王晓明：病假',
      [['m1'], ['m2', 'leave', 'business'], ['m3', 'leave', 'ill']],
    ],
    ['nothing at all', ' \n、\n', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('who cannot be told is named with those who may be meant', () => {
  const lines = readList('王芳、李文、王□明、王副主席、张三、张三、某某某', roster);
  expect(lines.map(({ match, candidates }) => [match, candidates.map(({ member }) => member)])).toEqual([
    ['several', ['m4', 'm5']],
    ['unknown', ['m2']],
    ['unknown', ['m3']],
    ['unknown', ['m3']],
    ['found', []],
    ['repeated', ['m1']],
    ['unknown', []],
  ]);
  expect(lines[0]?.remarks).toEqual(['名册中有2位“王芳”，请选一位']);
  expect(lines[1]?.remarks).toEqual(['名册中没有“李文”，是否为“李汶”？']);
});

test('what a mark is taken for is said where offices use it in two ways, and a legend decides', () => {
  expect(readList('张三○', roster)[0]).toMatchObject({ told: { state: 'leave' }, remarks: ['“○”按请假读，请核对'] });
  expect(readList('√出席 ○缺席\n张三○', roster).at(-1)).toMatchObject({ told: { state: 'absent' }, remarks: [] });
});
