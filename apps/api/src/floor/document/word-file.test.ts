import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordFile } from './word-file';

const paper: IssuePaper = {
  security: '内部资料 注意保存',
  head: { words: '社情民意', red: true },
  number: '第24期（总第286期）',
  issueLine: { issuer: '政协示范市秦都区委员会办公室编', date: '2026年11月22日' },
  articles: [
    {
      title: '关于规范物业收费公示的建议',
      lines: ['关于规范物业', '收费公示的建议'],
      sections: [
        { heading: '一、基本情况', paragraphs: ['a<b 且 x=1 & “引号” 😀', '第二段'] },
        { heading: '二、原因分析', paragraphs: ['很长的一段。'.repeat(1000)] },
        { heading: '三、意见建议', paragraphs: ['（一）限期公示', '责令公示。'] },
      ],
      by: '区政协委员、某社区书记　张明远',
    },
    {
      title: '关于延长门诊时间的建议',
      lines: ['关于延长门诊时间的建议'],
      sections: [{ paragraphs: ['第二篇正文'] }],
      by: '民建示范区支部',
    },
  ],
  references: [{ heading: '关于乙的建议', paragraphs: ['参考正文'] }],
  circulation: [
    { way: '报', names: '区委、区政府领导，市政协办公室。' },
    { way: '送', names: '区信访局。' },
  ],
  credits: ['签发：丙某某', '责任编辑：丁某某'],
  copies: '共印60份',
  correction: undefined,
  notice: '演示数据',
};

async function unzipped(asked: IssuePaper) {
  const files = unzipSync(await wordFile(asked));
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
    part = await unzipped(paper);
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
    expect(paragraph('社情民意')).toMatch(/方正小标宋简体.*<w:color w:val="FF0000"\/>/s);
    expect(paragraph('第24期（总第286期）')).toContain('<w:jc w:val="center"/>');
    expect(document).toMatch(
      /<w:bottom w:val="single" w:color="FF0000" w:sz="12"\/>.*政协示范市秦都区委员会办公室编.*2026年11月22日/s,
    );
  });

  it('sets the title in 2号 小标宋 in the middle, 一、 in 黑体 and （一） in 楷体', () => {
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(part('word/styles.xml'))?.[0] ?? '';
    expect(paragraph('关于规范物业收费公示的建议')).toContain('<w:pStyle w:val="Title"/>');
    expect(style('Title')).toMatch(/<w:jc w:val="center"\/>.*方正小标宋简体.*<w:sz w:val="44"\/>/s);
    expect(paragraph('一、基本情况')).toContain('<w:pStyle w:val="Heading1"/>');
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
      '报：区委、区政府领导，市政协办公室。',
      '送：区信访局。',
      '签发：丙某某　责任编辑：丁某某共印60份',
      '',
    ]);
  });

  it('sets each text under its title, with who reported it at the right below', () => {
    const words = paragraphsOf(document).map(({ text }) => text);
    const order = [
      '关于规范物业收费公示的建议',
      '（区政协委员、某社区书记　张明远）',
      '关于延长门诊时间的建议',
      '（民建示范区支部）',
    ];
    expect(words.filter((each) => order.includes(each))).toEqual(order);
    expect(paragraph('（民建示范区支部）')).toContain('<w:jc w:val="right"/>');
  });

  it('has the merged items as an appendix on a page of its own', () => {
    expect(document.indexOf('附件：参考意见')).toBeLessThan(document.indexOf('<w:pageBreakBefore/>'));
    expect(paragraph('参考正文')).not.toBe('');
  });

  it('says 演示数据 on the pages of a demo committee, and of no other', async () => {
    expect(['word/header1.xml', 'word/header2.xml'].every((name) => part(name).includes('演示数据'))).toBe(true);
    const real = await unzipped({ ...paper, notice: undefined });
    expect(real('word/header1.xml') + real('word/document.xml')).not.toContain('演示数据');
  });

  it('carries no font', () => {
    expect(part('word/fontTable.xml')).not.toContain('embedRegular');
  });

  it('has a black head for a plain series, and makes a document of one text with nothing else', async () => {
    const [article] = paper.articles;
    const bare = await unzipped({
      ...paper,
      security: undefined,
      head: { words: '政协信息', red: false },
      articles: [{ title: article!.title, lines: [article!.title], sections: [], by: '' }],
      references: [],
      circulation: [],
      credits: [],
      copies: undefined,
    });
    const xml = bare('word/document.xml');
    expect(xml).not.toMatch(/FF0000|附件|undefined/);
    expect(paragraphsOf(xml).map(({ text }) => text)).toContain('政协信息');
  });
});
