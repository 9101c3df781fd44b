import type { Subject, TagName } from '../language';
import type { Vocabulary } from './vocabularies';

/** What the amount of a fact counts, and how a rule says it. */
export interface AmountWords {
  unit: '个半天' | '人' | '元' | '项';
  /** 每半天 5 分 */
  each: string;
  /** 不少于 4 个半天: the number stands in the place of `#`. */
  duty: string;
}

/** How an office says a key, in a heading and within a rule. */
export interface FactWords {
  /** 提案立案: as headings and pickers name it. */
  name: string;
  /** 提交 1 件提案 */
  verb: string;
  measure: string;
  noun: string;
  /** Before the noun, whatever that becomes: 已销号的. */
  before?: string;
  /** `thing`: 每件提案. `act`: 每次出席会议. `behind`: 每次会议缺席. */
  order: 'thing' | 'act' | 'behind';
  /** Whose facts they are. */
  of: readonly Subject[];
  /** The tags its facts carry, each with its closed set. */
  tags?: Readonly<Partial<Record<TagName, Vocabulary>>>;
  /** Tags that the kind's table allows and none of its facts carries. */
  never?: readonly TagName[];
  amount?: AmountWords;
  /** One item may prove several of them about one subject. */
  several?: true;
}

/** Whose work it may be: a member's, a unit's, and with either the committee's and its topic's. */
export const everybody: readonly Subject[] = ['committee', 'unit', 'member', 'topic'];

/** Words of what is counted as a thing and carries nothing. */
export const exactly = (
  name: string,
  verb: string,
  measure: string,
  noun: string,
  of: readonly Subject[],
): FactWords => ({ name, verb, measure, noun, of, order: 'thing' });
