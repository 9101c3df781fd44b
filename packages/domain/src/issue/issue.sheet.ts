import { yearOf } from '../calendar/day';
import { fold } from '../text/fold';
import { mostCharacters as most, mostEntries } from '../text/limits';
import { line, text } from '../work/field';
import type { KnownNames, Said, TableSheet } from '../work/sheet';
import { sizeOf, sourcesOf, type Article, type Issue } from './issue';
import { numbersIn } from './number-pattern';
import { firstSeries } from './series';

/** 旧期: what an office issued before, each under the number it had. */
export const issueSheet: TableSheet<Issue> = {
  day: 'issuedOn',
  columns: {
    number: {
      headings: ['期数', '刊期', '期次', '编发期号', '总期号'],
      example: '第24期（总第286期）',
      note: '照原样保留，不另编号',
    },
    title: { headings: ['题目', '信息标题', '名称'], example: '关于增设老旧小区充电桩的建议' },
    series: {
      as: line('刊名', most.name),
      headings: ['刊物', '刊物名称', '简报名称'],
      example: '社情民意',
      note: '须是已设的刊物；不写即“社情民意”',
    },
    issuedOn: { headings: ['印发日期', '印发时间', '编发时间', '刊发日期', '刊发时间', '日期', '时间'] },
    items: {
      as: text('稿件', most.record),
      headings: ['编入稿件', '收录稿件', '稿件标题', '来稿'],
      note: '一期多条的逐条写标题，各占一行或用“；”隔开；不写即以标题为稿件',
    },
    signature: {
      as: line('签发人', most.personName),
      headings: ['签发', '签发领导'],
      example: '王晓明',
      note: '签发日期按编发日期记',
    },
    editor: { headings: ['编辑', '责编'] },
    copies: { headings: ['份数', '印发份数'], example: '60', counts: ['份'] },
    topics: { headings: [] },
  },
  makes: (told, known, said) => ({
    ...seriesOf(told.own['series'], known, said),
    items: articlesOf(told, known, said),
    ...signatureOf(told.own),
  }),
  lands: (told) => ({
    ...told,
    ...numbersIn(told.number ?? ''),
    year: told.issuedOn === undefined ? undefined : yearOf(told.issuedOn),
    status: 'issued',
    size: sizeOf(told),
    imported: true,
  }),
  marks: (issue) =>
    sourcesOf(issue).map(({ item }) => ({
      kind: 'opinions',
      id: item,
      fields: {
        issue: issue.id,
        issuedOn: issue.issuedOn,
        ...(issue.number !== undefined && { number: issue.number }),
      },
    })),
};

/** 刊名: one of those that the committee issues in. */
function seriesOf(written: unknown, { series = [] }: KnownNames, said: Said): Partial<Issue> {
  const found =
    typeof written === 'string'
      ? series.find(({ name }) => fold(name) === fold(written))
      : series.find(({ id }) => id === firstSeries);
  if (found) return { series: found.id, seriesName: found.name };
  const names = series.map(({ name }) => name).join('、');
  if (typeof written === 'string')
    said.error('series', 'series.unknown', `没有“${written}”这个刊物，请先新增刊物，或改成：${names}`);
  return {};
}

const enumerated = /^\s*(?:[（(]?\d{1,2}[)）.、．]|[一二三四五六七八九十]{1,3}、)\s*/;

/** 稿件 by their titles: with the opinion that bears one where it is exactly there, else the title alone. */
function articlesOf(
  { title, own }: { title: string; own: Readonly<Record<string, unknown>> },
  { items = [] }: KnownNames,
  said: Said,
): readonly Article[] {
  const written = own['items'];
  const titles = typeof written === 'string' ? written.split(/[\n；;]/) : [title];
  const named = titles.map((each) => each.replace(enumerated, '').trim()).filter((each) => each !== '');
  const field = typeof written === 'string' ? 'items' : 'title';
  if (named.length > mostEntries.articles)
    said.error(field, 'issue.too-many', `有${named.length}条稿件，一期最多${mostEntries.articles}条`);
  const taken = new Set<string>();
  return named.map((each) => {
    const bearers = items.filter(({ id, name }) => !taken.has(id) && fold(name) === fold(each));
    if (bearers.length > 1)
      said.warn(field, 'item.several', `有${bearers.length}条信息的标题是“${each}”，看不出是哪一条，只按标题记`);
    const [opinion] = bearers.length === 1 ? bearers : [];
    if (opinion) taken.add(opinion.id);
    return { title: each, sources: opinion ? [{ item: opinion.id, title: opinion.name }] : [] };
  });
}

/** A ledger says who signed and seldom when: it was out on the day it was signed. */
function signatureOf({ signature: name, issuedOn }: Readonly<Record<string, unknown>>): Partial<Issue> {
  return typeof name === 'string' && typeof issuedOn === 'string' ? { signature: { name, on: issuedOn } } : {};
}
