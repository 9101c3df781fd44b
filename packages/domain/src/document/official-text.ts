import type { Day } from '../calendar/day';
import type { Committee } from '../committee/committee';
import type { Author, Opinion, OpinionContent } from '../opinion/opinion';
import { chineseNumber, plainParagraphs, printedLine } from './plain-paragraphs';

export interface OfficialSection {
  /** With its number: 一、情况. None where the text is one section. */
  heading?: string;
  paragraphs: readonly string[];
}

/** 印发稿: the words of an issued opinion, in the order of the page. The Word file and the print page set the same ones. */
export interface OfficialText {
  /** 红头 */
  head: string;
  /** 期号 〔2026〕1号 */
  number: string;
  /** Below the head: 编发单位 at the left, 印发日期 at the right. */
  issueLine: { issuer: string; date: string };
  title: string;
  sections: readonly OfficialSection[];
  /** 报送人 and 报送单位 */
  authors: string;
  /** 附件: 参考意见 of the items that were merged into this one. */
  references: readonly OfficialSection[];
  /** 主送、抄送 */
  recipients: { main: readonly string[]; copies: readonly string[] };
  /** 印发机关和印发日期, at the very foot. */
  imprint: { issuer: string; date: string };
  /** 演示数据, on every page of a demo committee's document. */
  notice: string | undefined;
}

type Issued = Pick<Opinion, 'number' | 'title' | 'content' | 'authors' | 'recipients' | 'issuedOn'>;

export function officialText(
  opinion: Issued,
  committee: Pick<Committee, 'name' | 'demo'>,
  unitName?: string,
): OfficialText {
  const issuer = printedLine(committee.name);
  const date = opinion.issuedOn ? officialDate(opinion.issuedOn) : '';
  return {
    head: '社情民意信息',
    number: printedLine(opinion.number ?? ''),
    issueLine: { issuer, date },
    title: printedLine(opinion.title),
    sections: opinion.content ? contentSections(opinion.content) : [],
    authors: authorsLine(opinion.authors, unitName),
    references: referenceSections(opinion.content),
    recipients: recipientsOf(opinion.recipients ?? []),
    imprint: { issuer, date: date && `${date}印发` },
    notice: committee.demo ? '演示数据' : undefined,
  };
}

/** 成文日期 in Arabic digits, without leading zeros. */
function officialDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function contentSections({ situation, analysis, suggestion }: OpinionContent): OfficialSection[] {
  const written = [
    { name: '情况', paragraphs: plainParagraphs(situation) },
    { name: '分析', paragraphs: plainParagraphs(analysis) },
    { name: '建议', paragraphs: plainParagraphs(suggestion) },
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  return written.map(({ name, paragraphs }, index) =>
    written.length === 1 ? { paragraphs } : { heading: `${chineseNumber(index + 1)}、${name}`, paragraphs },
  );
}

function referenceSections(content: OpinionContent | null): OfficialSection[] {
  const references = content?.references ?? [];
  return references.map(({ title, text }, index) => {
    const number = references.length === 1 ? '' : `${chineseNumber(index + 1)}、`;
    return { heading: `${number}${printedLine(title)}`, paragraphs: plainParagraphs(text) };
  });
}

function authorsLine(authors: readonly Author[], unitName: string | undefined): string {
  const names = [...new Set(authors.map(printedAuthor))].filter((name) => name !== '');
  const unit = printedLine(unitName ?? '');
  return [names.length > 0 && `报送人：${names.join('、')}`, unit && `报送单位：${unit}`].filter(Boolean).join('；');
}

const telephone =
  /[(（][^()（）\d]*\d[\d\s-]{5,}\d\s*[)）]|[,，:：\s]*(?:联系)?(?:电话|手机|方式)?[:：\s]*\+?\d[\d\s-]{5,}\d/g;

/** Who wrote in from the public stays unnamed, and a telephone that a ledger kept beside a name stays in the office. */
function printedAuthor(author: Author): string {
  if ('kind' in author && author.kind === 'public') return '社会征集';
  return printedLine(author.name).replaceAll(telephone, '').trim();
}

/** The office may write 抄送：before a name; who bears no such mark is 主送. */
function recipientsOf(recipients: readonly string[]): OfficialText['recipients'] {
  const named = recipients.map((each) => {
    const [, mark, name = ''] = /^(?:(主送|抄送|报送|抄报)\s*[：:])?\s*(.*)$/.exec(printedLine(each)) ?? [];
    return { name, copy: mark === '抄送' || mark === '抄报' };
  });
  const names = (copy: boolean) => named.filter((each) => each.copy === copy && each.name).map(({ name }) => name);
  return { main: names(false), copies: names(true) };
}
