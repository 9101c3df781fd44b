import { describe, expect, it } from 'vitest';
import type { Author, OpinionContent } from '../opinion/opinion';
import { officialText } from './official-text';
import { chineseNumber, headingLevel, plainParagraphs } from './plain-paragraphs';

const committee = { name: '秦都区政协', demo: false };
const issued = {
  number: '〔2026〕1号',
  title: '关于规范物业收费公示的建议',
  content: { situation: '甲' } as OpinionContent,
  authors: [] as Author[],
  recipients: undefined as string[] | undefined,
  issuedOn: '2026-03-05',
};
const textOf = (change: Partial<typeof issued>, unit?: string) =>
  officialText({ ...issued, ...change }, committee, unit);

describe('the words of an official document', () => {
  it('has the head, the number, and who issued it when, in Arabic digits without leading zeros', () => {
    expect(textOf({})).toMatchObject({
      head: '社情民意信息',
      number: '〔2026〕1号',
      issueLine: { issuer: '秦都区政协', date: '2026年3月5日' },
      imprint: { issuer: '秦都区政协', date: '2026年3月5日印发' },
      notice: undefined,
    });
  });

  it('says on a demo committee’s document that it is one', () => {
    expect(officialText(issued, { ...committee, demo: true }).notice).toBe('演示数据');
  });

  it('numbers the sections that are written, and heads none when there is only one', () => {
    expect(textOf({ content: { situation: '甲', analysis: ' ', suggestion: '乙\n\n丙' } }).sections).toEqual([
      { heading: '一、情况', paragraphs: ['甲'] },
      { heading: '二、建议', paragraphs: ['乙', '丙'] },
    ]);
    expect(textOf({}).sections).toEqual([{ paragraphs: ['甲'] }]);
  });

  it('names members and informants, and says only 社会征集 of who wrote in from the public', () => {
    const authors: Author[] = [
      { member: 'm1', name: '张明远' },
      { informant: 'i1', name: '李慧' },
      { name: '王某 13800001111', kind: 'public' },
      { name: '赵某', kind: 'public' },
    ];
    expect(textOf({ authors }, '人民路街道').authors).toBe('报送人：张明远、李慧、社会征集；报送单位：人民路街道');
  });

  it.each(['王强 13800001111', '王强（电话：138 0000 1111）', '王强，联系电话：029-33211234', '王强'])(
    'prints no telephone that a ledger kept beside a name: %s',
    (name) => expect(textOf({ authors: [{ name, kind: 'other' }] }).authors).toBe('报送人：王强'),
  );

  it('keeps 主送 and 抄送 apart by the mark before the name', () => {
    const recipients = ['区委办公室', '主送：区政府办公室', '抄送: 区信访局', ' '];
    expect(textOf({ recipients }).recipients).toEqual({ main: ['区委办公室', '区政府办公室'], copies: ['区信访局'] });
  });

  it('sets the merged items’ texts as an appendix, numbered when there are several', () => {
    const one = { item: 'a', title: '甲件', text: '一\n二' };
    const references = (...list: (typeof one)[]) =>
      textOf({ content: { situation: '甲', references: list } }).references;
    expect(references(one)).toEqual([{ heading: '甲件', paragraphs: ['一', '二'] }]);
    expect(references(one, one).map(({ heading }) => heading)).toEqual(['一、甲件', '二、甲件']);
  });

  it('has no date where none is known, and no sections where a closed ledger had no text', () => {
    const text = officialText({ ...issued, content: null, issuedOn: undefined }, committee);
    expect(text).toMatchObject({ sections: [], references: [], issueLine: { date: '' }, imprint: { date: '' } });
  });
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
