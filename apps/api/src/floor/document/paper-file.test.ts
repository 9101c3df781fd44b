import { aFiledPaper, aLetter, aPaperMatter, paperSamples } from '@lianluo/domain/test-support/paper/paper.examples';
import { numbered } from '@lianluo/domain/paper/matter';
import { paperNames, type Paper } from '@lianluo/domain/paper/paper';
import { draftPaper, papers as rules, papersOf } from '@lianluo/domain/paper/papers';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { paperFile } from './paper-file';

const beside = { letters: [aLetter()], filed: [aFiledPaper] };
const called = Array.from({ length: 60 }, (_, index) => ({ name: `委员${index + 1}`, post: '某单位' }));
const number = '秦政协函〔2026〕3号';

/** One of each way to draft one: those of every kind alike are set once. */
const papers = new Map<string, Paper>();
for (const item of paperSamples)
  for (const { paper, record } of papersOf(item, beside)) {
    const name = Object.hasOwn(rules[paper].of ?? {}, item.kind) ? `${paper} of ${item.kind}` : paper;
    const drafted = papers.has(name) ? undefined : draftPaper(paper, item, aPaperMatter({ ...beside, record, called }));
    if (drafted) papers.set(name, numbered(drafted, number));
  }
const files = new Map<string, (part: string) => string>();

beforeAll(async () => {
  for (const [name, paper] of papers) {
    const parts = unzipSync(await paperFile(paper));
    files.set(name, (part) => strFromU8(parts[part] ?? new Uint8Array()));
  }
});

const documentOf = (name: string): string => files.get(name)?.('word/document.xml') ?? '';
const textOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
const plain = (text: string): string => text.replaceAll('　', '');

test('every word of every paper stands in its file, and no other word of ours', () => {
  expect(new Set([...papers.values()].map(({ name }) => name)).size).toBe(paperNames.length);
  for (const [name, paper] of papers) {
    const xml = documentOf(name);
    const said = plain(textOf(xml).join('\n'));
    const boxes = [...(paper.boxes ?? []), ...(paper.receipt?.boxes ?? [])].flat();
    const words = [
      ...paper.paragraphs,
      ...boxes.flatMap((each) => [...each.words.split('\n'), ...(paper.list ? [] : [each.label])]),
      ...(paper.list ? [...paper.list.headings, ...paper.list.rows.flat()] : []),
      ...[paper.signed?.organ, paper.signed?.date, paper.receipt?.hint].flatMap((each) => each ?? []),
    ];
    expect(words.filter((each) => !said.includes(plain(each)))).toEqual([]);
    expect(said.replaceAll('\n', '')).toContain(plain(paper.title));
    expect(xml).not.toMatch(/undefined|NaN|\[object/);
    expect(textOf(xml).filter((text) => /〔〕|20\d\d\]/.test(text))).toEqual([]);
  }
});

describe('a letter', () => {
  const name = 'transfer-letter of opinions';

  test('has its organ in red, a double line beyond the text at head and foot, and its number at the right', () => {
    const xml = documentOf(name);
    expect(xml).toMatch(/w:val="thickThinSmallGap" w:color="FF0000"/);
    expect(xml).toMatch(/<w:ind [^>]*w:left="-397"[^>]*w:right="-397"/);
    expect(xml).toMatch(/<w:color w:val="FF0000"\/>.*政协示范市秦都区委员会办公室/s);
    expect(xml).toMatch(new RegExp(`<w:jc w:val="right"/>(?:(?!</w:p>).)*${number}`, 's'));
    expect(xml).toContain('<w:titlePg/>');
    const feet = [1, 2, 3].map((index) => files.get(name)?.(`word/footer${index}.xml`) ?? '');
    expect(feet.filter((each) => each.includes('thinThickSmallGap'))).toHaveLength(1);
    expect(feet.filter((each) => each.includes('PAGE'))).toHaveLength(2);
  });

  test('carries its slip below a line to cut along, which never leaves it', () => {
    const xml = documentOf(name);
    const cut = xml.indexOf('w:val="dashed"');
    const slip = xml.indexOf('办理回执');
    expect(cut).toBeGreaterThan(xml.indexOf('2026年3月9日'));
    expect([cut < slip, slip < xml.indexOf('<w:tbl>')]).toEqual([true, true]);
    expect(xml.slice(xml.lastIndexOf('<w:p>', cut), slip).match(/<w:keepNext\/>/g)).toHaveLength(2);
    const table = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'));
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(table.match(/<w:keepNext\/>/g)).toHaveLength(table.match(/<w:p>/g)?.length ?? 0);
  });
});

test('a form is one table whose rows fit a page, however much is said in it', () => {
  const rowsOf = (xml: string) =>
    [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map(([, height]) => Number(height) / 56.7);
  for (const [name, paper] of papers) {
    if (!paper.boxes || paper.list) continue;
    const xml = documentOf(name);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(paper.receipt ? 2 : 1);
    // Between margins of 37 and 35 mm, less the title.
    expect(rowsOf(xml).reduce((sum, each) => sum + each, 0)).toBeLessThan(297 - 37 - 35 - 17);
  }
});

test('a list has its headings on every page, and is as long as there are people', () => {
  const xml = documentOf('attendance-sheet of activities');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:tr>/g)).toHaveLength(called.length + 1);
  expect(textOf(xml).filter((text) => text === '某单位')).toHaveLength(called.length);
});

test('a paper of a demo committee says so on each of its pages, the first among them', async () => {
  const [letter] = [...papers.values()].filter(({ head }) => head);
  const parts = unzipSync(await paperFile({ ...letter!, notice: '演示数据' }));
  const headers = Object.keys(parts).filter((part) => /word\/header\d\.xml$/.test(part));
  expect(headers.map((part) => strFromU8(parts[part]!).includes('【演示数据】'))).toEqual([true, true, true]);
});
