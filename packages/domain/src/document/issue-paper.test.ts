import { describe, expect, it } from 'vitest';
import { anIssue } from '../../test-support/issue/issue.examples';
import type { OpinionContent } from '../opinion/opinion';
import { contentSections, issuePaper, listedNames, type PaperSource } from './issue-paper';
import { chineseNumber, headingLevel, plainParagraphs } from './plain-paragraphs';
import type { Author } from '../opinion/author';

const committee = { name: '示范区政协', fullName: '政协示范市示范区委员会', level: 'county', demo: false } as const;
const source = (id: string, content: OpinionContent, authors: Author[] = []): [string, PaperSource] => [
  id,
  { id, title: id, content, authors, unit: '人民路街道' },
];
const sources = new Map([
  source('op-1', { situation: '甲', suggestion: '乙' }, [{ member: 'm1', name: '甲某某', post: '某社区书记' }]),
  source('op-2', { situation: '丙', references: [{ item: 'op-3', title: '旧件', text: '一\n二' }] }),
]);
const issued = anIssue({ number: '第24期（总第286期）', issuedOn: '2026-03-05', notice: '内部资料　注意保存' });
const paperOf = (over: object = {}) =>
  issuePaper({ ...issued, ...over }, { name: '社情民意', head: 'red' }, sources, committee);

describe('the words of an issue', () => {
  it('has the head, the number, and who issued it when, in Arabic digits without leading zeros', () => {
    expect(paperOf()).toMatchObject({
      security: '内部资料　注意保存',
      head: { words: '社情民意', red: true },
      number: '第24期（总第286期）',
      issueLine: { issuer: '政协示范市示范区委员会办公室编', date: '2026年3月5日' },
      notice: undefined,
    });
    expect(
      issuePaper(issued, { name: '政协信息', head: 'plain' }, sources, { ...committee, demo: true }),
    ).toMatchObject({
      head: { words: '政协信息', red: false },
      notice: '演示数据',
    });
  });

  it('sets each text with who reported it: its own, or the one it was edited into', () => {
    expect(paperOf().articles).toEqual([
      {
        title: '关于规范早市的建议',
        lines: ['关于规范早市的建议'],
        sections: [{ paragraphs: ['甲', '建议：乙'] }],
        by: '区政协委员、某社区书记　甲某某',
      },
      {
        title: '关于延长门诊时间的建议',
        lines: ['关于延长门诊时间的建议'],
        sections: [{ paragraphs: ['建议延时至二十时。'] }],
        by: '人民路街道',
      },
    ]);
    expect(paperOf().references).toEqual([{ heading: '旧件', paragraphs: ['一', '二'] }]);
  });

  it('ends with 报、送、发 and with who signed, who edited and how many were printed', () => {
    const circulation = { report: ['区委', '区政府领导', '市政协办公室'], send: [], distribute: ['各街道'] };
    const signature = { name: '丙某某', on: '2026-03-05' };
    expect(paperOf({ circulation, signature, editor: '丁某某', copies: 60 })).toMatchObject({
      circulation: [
        { way: '报', names: '区委、区政府领导，市政协办公室。' },
        { way: '发', names: '各街道。' },
      ],
      credits: ['签发：丙某某', '责任编辑：丁某某'],
      copies: '共印60份',
    });
    expect(listedNames([])).toBe('');
  });

  it('says of one that was issued again when and why', () => {
    expect(paperOf({ reissues: [{ on: '2026-03-07', reason: '更正单位名称' }] }).correction).toBe(
      '本期于2026年3月7日重新编发：更正单位名称',
    );
    expect(paperOf({ number: undefined, issuedOn: undefined })).toMatchObject({ number: '', issueLine: { date: '' } });
  });
});

it('divides a text under headings only when it is long and has several sections', () => {
  const long = '长'.repeat(600);
  expect(contentSections({ situation: long, analysis: ' ', suggestion: '乙\n\n丙' })).toEqual([
    { heading: '一、基本情况', paragraphs: [long] },
    { heading: '二、意见建议', paragraphs: ['乙', '丙'] },
  ]);
  expect(contentSections({ situation: long })).toEqual([{ paragraphs: [long] }]);
  expect(contentSections({ situation: '甲', suggestion: '建议乙' })).toEqual([{ paragraphs: ['甲', '建议乙'] }]);
});

describe('the paragraphs of a text', () => {
  it('are kept one by one, without typed indents and blank lines', () => {
    expect(plainParagraphs('\u3000\u3000甲\r\n\r\n\t乙 丙\u2028丁')).toEqual(['甲', '乙 丙', '丁']);
  });

  it('keep signs and emoji, and lose what no file can carry', () => {
    expect(plainParagraphs('a<b&c = "d" 👨‍👩‍👧\u0000\u0008\ud800\uffff。')).toEqual(['a<b&c = "d" 👨‍👩‍👧。']);
  });

  it('tells a heading from a sentence that begins like one', () => {
    expect(headingLevel('一、基本情况')).toBe(1);
    expect(headingLevel('（二）成立业委会')).toBe(2);
    expect(headingLevel('（二）由街道指导成立业委会。')).toBeUndefined();
    expect(headingLevel('一是公示')).toBeUndefined();
  });

  it('numbers in characters', () => {
    expect([1, 10, 11, 20, 35].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十五']);
  });
});
