import type { Day } from '../calendar/day';
import type { Committee } from '../committee/committee';
import { circulationLabels, circulationWays, regionWord, type Circulation } from '../issue/circulation';
import type { Article, Issue } from '../issue/issue';
import { issuerOf, type Series } from '../issue/series';
import type { Opinion, OpinionContent } from '../opinion/opinion';
import { chineseNumber, plainParagraphs, printedLine } from './plain-paragraphs';
import { reporterLine, type Reporters } from './reporter-line';
import { titleLines } from './title-lines';

export interface OfficialSection {
  /** With its number: 一、基本情况. None in a short text, or where the text is one section. */
  heading?: string;
  paragraphs: string[];
}

export interface PrintedArticle {
  title: string;
  /** The title as it breaks. */
  lines: string[];
  sections: OfficialSection[];
  /** 区政协委员、某社区书记 and 甲某某, without brackets. */
  by: string;
}

/** 印发稿: the words of an issue in the order of the page. The Word file and the print page set the same ones. */
export interface IssuePaper {
  /** 密级或提示, above the head. */
  security: string | undefined;
  /** 版头 */
  head: { words: string; red: boolean };
  number: string;
  /** Below the head: 编发单位 at the left, 编发日期 at the right. */
  issueLine: { issuer: string; date: string };
  articles: PrintedArticle[];
  /** 附件: 参考意见 of items that were merged into one of these. */
  references: OfficialSection[];
  /** 版记: 报、送、发, each with its names. */
  circulation: { way: string; names: string }[];
  /** 版记的末行: 签发、责任编辑、电话, and at its end 印数. */
  credits: string[];
  copies: string | undefined;
  /** 重新编发的说明 */
  correction: string | undefined;
  /** 演示数据, on every page of a demo committee's document. */
  notice: string | undefined;
}

/** An opinion of an issue with the people and the unit it came from, named as a paper names them. */
export type PaperSource = Pick<Opinion, 'id' | 'title' | 'content'> & Reporters;

type PrintedIssue = Pick<
  Issue,
  'items' | 'number' | 'issuedOn' | 'notice' | 'circulation' | 'editor' | 'phone' | 'copies' | 'signature' | 'reissues'
>;

export function issuePaper(
  issue: PrintedIssue,
  series: Pick<Series, 'name' | 'head'>,
  sources: ReadonlyMap<string, PaperSource>,
  committee: Pick<Committee, 'name' | 'level' | 'demo' | 'fullName'>,
): IssuePaper {
  const corrected = issue.reissues.at(-1);
  const word = regionWord(committee);
  return {
    // 内部资料 and 注意保存 stand a whole character apart.
    security: issue.notice === undefined ? undefined : printedLine(issue.notice).replaceAll(' ', '　'),
    head: { words: printedLine(series.name), red: series.head === 'red' },
    number: printedLine(issue.number ?? ''),
    issueLine: {
      issuer: printedLine(`${issuerOf(committee)}编`),
      date: issue.issuedOn ? officialDate(issue.issuedOn) : '',
    },
    articles: issue.items.map((article) => printedArticle(article, sources, word)),
    references: issue.items.flatMap(({ sources: from }) =>
      from.flatMap(({ item }) => referenceSections(sources.get(item)?.content ?? null)),
    ),
    circulation: circulationLines(issue.circulation),
    credits: creditsOf(issue),
    copies: issue.copies === undefined ? undefined : `共印${issue.copies}份`,
    correction: corrected && `本期于${officialDate(corrected.on)}重新编发：${printedLine(corrected.reason)}`,
    notice: committee.demo ? '演示数据' : undefined,
  };
}

function printedArticle(article: Article, sources: ReadonlyMap<string, PaperSource>, word: string): PrintedArticle {
  const from = article.sources.flatMap(({ item }) => sources.get(item) ?? []);
  const title = printedLine(article.title);
  return {
    title,
    lines: titleLines(title),
    sections:
      article.text === undefined
        ? from.flatMap(({ content }) => (content ? contentSections(content) : []))
        : [{ paragraphs: plainParagraphs(article.text) }],
    by: withinBrackets(reporterLine(from, word)),
  };
}

/** The line of reporters stands in brackets: those within it are 〔〕. */
const withinBrackets = (text: string): string => text.replaceAll(/[（(]/g, '〔').replaceAll(/[）)]/g, '〕');

/** 成文日期 in Arabic digits, without leading zeros. */
export function officialDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A text of fewer characters than this is not divided under headings. */
const shortText = 600;

/** The sections of a text. A short one is set as it runs, and says 建议 where its suggestion begins. */
export function contentSections({ situation, analysis, suggestion }: OpinionContent): OfficialSection[] {
  const written = [
    { name: '基本情况', paragraphs: plainParagraphs(situation) },
    { name: '原因分析', paragraphs: plainParagraphs(analysis) },
    { name: '意见建议', paragraphs: plainParagraphs(suggestion) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  const length = written.flatMap(({ paragraphs }) => paragraphs).join('').length;
  if (written.length < 2) return written.map(({ paragraphs }) => ({ paragraphs }));
  if (length >= shortText)
    return written.map(({ name, paragraphs }, index) => ({
      heading: `${chineseNumber(index + 1)}、${name}`,
      paragraphs,
    }));
  return [
    {
      paragraphs: written.flatMap(({ name, paragraphs: [first = '', ...rest] }) => [
        name === '意见建议' && !first.startsWith('建议') ? `建议：${first}` : first,
        ...rest,
      ]),
    },
  ];
}

function referenceSections(content: OpinionContent | null): OfficialSection[] {
  const references = content?.references ?? [];
  return references.map(({ title, text }, index) => {
    const number = references.length === 1 ? '' : `${chineseNumber(index + 1)}、`;
    return { heading: `${number}${printedLine(title)}`, paragraphs: plainParagraphs(text) };
  });
}

/** 报、送、发, each with its names, as a paper lists them. */
export const circulationLines = (circulation: Circulation): IssuePaper['circulation'] =>
  circulationWays
    .filter((way) => circulation[way].length > 0)
    .map((way) => ({ way: circulationLabels[way], names: listedNames(circulation[way].map(printedLine)) }));

/** 同一系统的用顿号, 不同系统的用逗号: names of one level begin with the same word of it. */
export function listedNames(names: readonly string[]): string {
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last?.[0]?.[0] === name[0]) last?.push(name);
    else groups.push([name]);
  }
  return groups.length === 0 ? '' : `${groups.map((group) => group.join('、')).join('，')}。`;
}

function creditsOf({ signature, editor, phone }: PrintedIssue): string[] {
  return [
    signature && `签发：${printedLine(signature.name)}`,
    editor && `责任编辑：${printedLine(editor)}`,
    phone && `电话：${printedLine(phone)}`,
  ].filter((each): each is string => typeof each === 'string' && each !== '');
}
