import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { officialDocument } from './official-layout';

const opinion: Opinion = {
  id: 'o1',
  committee: 'qindu',
  kind: 'opinions',
  number: '〔2026〕1号',
  title: '关于规范物业收费公示的建议',
  status: 'issued',
  reportedOn: '2026-11-01',
  issuedOn: '2026-11-22',
  waitingFor: null,
  dueOn: null,
  content: {
    situation: 'a<b 且 x=1 & “引号” 😀\n第二段',
    analysis: '很长的一段。'.repeat(1000),
    suggestion: '（一）限期公示\n责令公示。',
    references: [{ item: 'o2', title: '关于乙的建议', text: '参考正文' }],
  },
  authors: [
    { member: 'm1', name: '张明远' },
    { name: '王某 13800001111', kind: 'public' },
  ],
  recipients: ['区委办公室', '抄送：区信访局'],
  fastLane: false,
  handlingUnits: [],
  adoptions: [{ id: 'a', level: 'city', outlet: '市政协信息', adoptedOn: '2026-12-01', enteredBy: '', enteredAt: '' }],
  instructions: [
    { id: 'i', leaderPost: '区长', instructedOn: '2026-12-02', text: '请阅处', enteredBy: '', enteredAt: '' },
  ],
  imported: false,
  createdBy: 'u1',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-22T00:00:00Z',
  version: 1,
};
const demo = { name: '秦都区政协', demo: true };

async function unzipped(...asked: Parameters<typeof officialDocument>) {
  const files = unzipSync(await officialDocument(...asked));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}
/** Paragraphs as their properties and their words. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    xml: inner,
    text: [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }));

describe('the official document', () => {
  let part: (name: string) => string;
  let document: string;
  const paragraph = (text: string) => paragraphsOf(document).find((each) => each.text.includes(text))?.xml ?? '';

  beforeAll(async () => {
    part = await unzipped(opinion, demo, '人民路街道联络组');
    document = part('word/document.xml');
  });

  it('is A4 with margins of 37, 35, 28 and 26 mm', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('sets the body in 3号 仿宋 on lines of exactly 28 pt, 22 lines of 28 characters to a page', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0] ?? '';
    expect(defaults).toContain('w:eastAsia="仿宋_GB2312"');
    expect(defaults).toContain('<w:sz w:val="32"/>');
    expect(defaults).toMatch(/<w:spacing w:line="560" w:lineRule="exact"\/>/);
    expect(document).not.toMatch(/<w:docGrid [^>]*w:type/);
    expect(Math.floor((16838 - 2098 - 1984) / 560)).toBe(22);
    const [, closer = ''] = /<w:spacing w:val="(-?\d+)"\/>/.exec(defaults) ?? [];
    expect(Math.floor((11906 - 1587 - 1474) / (320 + Number(closer)))).toBe(28);
  });

  it('indents the first line by two characters and keeps every paragraph', () => {
    for (const text of ['a&lt;b 且 x=1 &amp; “引号” 😀', '第二段', '很长的一段。'.repeat(1000), '责令公示。'])
      expect(paragraph(text)).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
  });

  it('has a red head, a number, and an issue line above a red rule', () => {
    expect(paragraph('社情民意信息')).toMatch(/方正小标宋简体.*<w:color w:val="FF0000"\/>/s);
    expect(paragraph('〔2026〕1号')).toContain('<w:jc w:val="center"/>');
    expect(document).toMatch(/<w:bottom w:val="single" w:color="FF0000" w:sz="12"\/>.*秦都区政协.*2026年11月22日/s);
  });

  it('sets the title in 2号 小标宋 in the middle, 一、 in 黑体 and （一） in 楷体', () => {
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(part('word/styles.xml'))?.[0] ?? '';
    expect(paragraph('关于规范物业收费公示的建议')).toContain('<w:pStyle w:val="Title"/>');
    expect(style('Title')).toMatch(/<w:jc w:val="center"\/>.*方正小标宋简体.*<w:sz w:val="44"\/>/s);
    expect(paragraph('一、情况')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(style('Heading1')).toMatch(/黑体.*<w:sz w:val="32"\/>/s);
    expect(paragraph('（一）限期公示')).toContain('<w:pStyle w:val="Heading2"/>');
    expect(style('Heading2')).toContain('楷体_GB2312');
  });

  it('numbers pages — 1 — in 4号, odd at the right, even at the left, with the field in runs of its own', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(part);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"\/>/.exec(xml)?.[1])).toEqual(['right', 'left']);
    for (const xml of footers) {
      const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, inner = '']) => inner);
      expect(runs.every((run) => run.includes('<w:sz w:val="28"/>'))).toBe(true);
      expect(
        runs.map((run) => run.replace(/<w:rPr>.*<\/w:rPr>/s, '').replaceAll(/ xml:space="preserve"/g, '')),
      ).toEqual([
        '<w:t>— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText>PAGE</w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t> —</w:t>',
      ]);
    }
  });

  it('ends with 版记 at the foot of the last page, between rules', () => {
    const last = document.slice(document.lastIndexOf('<w:tbl>'));
    expect(last).toMatch(/<w:tblpPr [^>]*w:tblpYSpec="bottom" w:vertAnchor="margin"/);
    expect(last).toMatch(/<w:top w:val="single"[^>]*w:sz="8"\/>.*<w:bottom w:val="single"[^>]*w:sz="8"\/>/s);
    expect(paragraphsOf(last).map(({ text }) => text)).toEqual([
      '主送：区委办公室。',
      '抄送：区信访局。',
      '秦都区政协',
      '2026年11月22日印发',
      '',
    ]);
  });

  it('names the reporters, and of the public only that they wrote', () => {
    expect(paragraph('报送人')).toContain('（报送人：张明远、社会征集；报送单位：人民路街道联络组）');
    expect(document).not.toMatch(/王某|13800001111/);
  });

  it('has the merged items as an appendix on a page of its own', () => {
    expect(document.indexOf('附件：参考意见')).toBeLessThan(document.indexOf('<w:pageBreakBefore/>'));
    expect(paragraph('参考正文')).not.toBe('');
  });

  it('leaves out what came after it: adoptions and instructions', () => {
    expect(document).not.toMatch(/市政协信息|请阅处/);
  });

  it('says 演示数据 on the pages of a demo committee, and of no other', async () => {
    expect(['word/header1.xml', 'word/header2.xml'].every((name) => part(name).includes('演示数据'))).toBe(true);
    const real = await unzipped(opinion, { ...demo, demo: false });
    expect(real('word/header1.xml') + real('word/document.xml')).not.toContain('演示数据');
  });

  it('carries no font', () => {
    expect(part('word/fontTable.xml')).not.toContain('embedRegular');
  });

  it('makes a document of an item with nothing but a title', async () => {
    const bare = await unzipped({ ...opinion, content: null, authors: [], recipients: undefined }, demo);
    const words = paragraphsOf(bare('word/document.xml')).map(({ text }) => text);
    expect(words).toContain('关于规范物业收费公示的建议');
    expect(words.join('')).not.toMatch(/主送|报送|附件|undefined/);
  });
});
