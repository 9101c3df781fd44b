import type { CommitteeLevel } from '../committee/committee';
import type { Circulation } from './circulation';
import type { Stamped } from '../platform/stamped';

export const seriesHeads = { red: '红头', plain: '黑头' } as const;
export type SeriesHead = keyof typeof seriesHeads;

/**
 * 刊物: a series of issues under one head — 社情民意, 政协信息, 专报. Its numbers run on by themselves, in each year from one and
 * in total from whatever was issued before the product came.
 */
export interface Series extends Stamped {
  id: string;
  committee: string;
  /** The words of the head. */
  name: string;
  head: SeriesHead;
  /** 期号: `第{no}期（总第{total}期）` or `〔{year}〕{no}号`. */
  pattern: string;
  /** 已编发的总期数 before the first one of here, and behind it what an office has brought in of its old issues. */
  issuedBefore: number;
  /** 本年已编期数 of a year that was begun elsewhere. */
  issuedInYear?: { year: number; no: number } | undefined;
  /** 密级或提示, above the head. */
  notice?: string | undefined;
  /** 报、送、发, as each new issue starts with. */
  circulation?: Circulation | undefined;
  /** 责任编辑, 联系电话, 印数, as each new issue starts with. */
  editor?: string | undefined;
  phone?: string | undefined;
  copies?: number | undefined;
  active: boolean;
  version: number;
}

/** The series that every committee has before it has made one of its own. */
export const firstSeries = 'bulletin';

export const defaultPattern = '第{no}期（总第{total}期）';

/** 社情民意: what a committee issues in as long as it has said nothing else. */
export const firstSeriesOf = (committee: string): Series => ({
  id: firstSeries,
  committee,
  name: '社情民意',
  head: 'red',
  pattern: defaultPattern,
  issuedBefore: 0,
  notice: '内部资料　注意保存',
  active: true,
  version: 0,
});

/** 编发单位 on the head: the committee's office. */
export const issuerOf = (committee: { name: string; fullName?: string | undefined; level: CommitteeLevel }): string =>
  `${committee.fullName ?? committee.name}办公室`;
