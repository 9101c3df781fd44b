import type { SeriesView } from '@lianluo/contract/series';
import { nobody, type Circulation } from '@lianluo/domain/issue/circulation';
import { issueNumber, patternFault } from '@lianluo/domain/issue/number-pattern';
import { defaultPattern, type SeriesHead } from '@lianluo/domain/issue/series';
import { thisYear } from '../../ui/format';
import type { NewSeries, SeriesChange } from './series.queries';

/** A 刊物 as its form has it: what was left empty is an empty text. */
export interface SeriesForm {
  name: string;
  head: SeriesHead;
  pattern: string;
  issuedBefore: number;
  /** 本年已编期数 */
  issuedThisYear: number;
  notice: string;
  circulation: Circulation;
  editor: string;
  phone: string;
  copies: number | undefined;
}

export const formOf = (series: Partial<SeriesView> = {}): SeriesForm => ({
  name: series.name ?? '',
  head: series.head ?? 'red',
  pattern: series.pattern ?? defaultPattern,
  issuedBefore: series.issuedBefore ?? 0,
  issuedThisYear: series.issuedInYear?.year === thisYear() ? series.issuedInYear.no : 0,
  notice: series.notice ?? '',
  circulation: series.circulation ?? nobody,
  editor: series.editor ?? '',
  phone: series.phone ?? '',
  copies: series.copies,
});

/** 期号 as the pattern gives it, for an issue in the middle of a year; or why it gives none. */
export function previewOf(pattern: string, year: number): { example: string } | { fault: string } {
  const fault = patternFault(pattern);
  return fault === undefined ? { example: issueNumber(pattern, { year, no: 24, total: 286 }) } : { fault };
}

const isAddressed = ({ report, send, distribute }: Circulation) => report.length + send.length + distribute.length > 0;
const copied = ({ report, send, distribute }: Circulation) => ({
  report: [...report],
  send: [...send],
  distribute: [...distribute],
});

/** The presets, each of them or nothing. */
const presetsOf = ({ notice, circulation, editor, phone, copies }: SeriesForm) => ({
  notice: notice.trim() || null,
  circulation: isAddressed(circulation) ? copied(circulation) : null,
  editor: editor.trim() || null,
  phone: phone.trim() || null,
  copies: copies ?? null,
});

const namedOf = ({ name, head, pattern, issuedBefore, issuedThisYear: no }: SeriesForm) => ({
  name: name.trim(),
  head,
  pattern: pattern.trim(),
  issuedBefore,
  ...(no > 0 && { issuedInYear: { year: thisYear(), no } }),
});

export function newOf(form: SeriesForm): NewSeries {
  const presets = Object.entries(presetsOf(form)).filter(([, value]) => value !== null);
  return { ...namedOf(form), ...Object.fromEntries(presets) };
}

/** null takes a preset away. */
export const changeOf = (form: SeriesForm): SeriesChange => ({
  ...(form.issuedThisYear === 0 && { issuedInYear: null }),
  ...namedOf(form),
  ...presetsOf(form),
});
