import type { Permission } from '@lianluo/domain/permission';
import type { Field } from '@lianluo/domain/work/field';
import type { AnyKind, Kind } from '@lianluo/domain/work/kind';
import type { Component, Ref } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { Filter, Named } from '../ui/ledger/filter';
import type { Tone } from '../ui/tone';
import type { Preset } from '../ui/ledger/preset';
import type { WorkView } from './work.calls';

/** By field: what each id is called. */
export type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Load = () => Promise<Component | { default: Component }>;

/** What the pages of a kind add to its table. Without a word here a kind has a list, a form, a page and a dialog for each step. */
export interface KindPages<K extends AnyKind> {
  kind: K;
  /** What the shared fields are called here: 名称 instead of 标题, 案号 instead of 期号. */
  labels?: { title?: string; number?: string };
  /** Colours that the course does not give. */
  tones?: Partial<Record<keyof K['statuses'], Tone>>;
  columns?: Partial<Record<K['listed'][number] | 'unit', { width?: number; extra?: true }>>;
  /** A listed field of the kind's own shape, as a cell tells it; without a line here it has no column. */
  cells?: Partial<Record<K['listed'][number], (row: WorkView) => string>>;
  /** 常用筛选: tabs of the ledger beside those that its readers keep. */
  presets?: readonly Preset[];
  /** Hints of the form and of the steps' dialogs, by field. */
  hints?: Partial<Record<(keyof K['fields'] & string) | 'title', string>>;
  /** Hints of what a step asks for beside the kind's own fields. */
  stepHints?: Readonly<Record<string, string>>;
  /** 标题相近: while a title is typed, items that sound like it are shown, with whose they are by this field. */
  near?: keyof K['fields'] & string;
  /** What to do where there is none yet. */
  empty: string;
  /** How entering one is called, where it is not 登记 with its name: 拟编一期. */
  record?: string;
  /** Other pages beside its form: the route of each, what its button says, and the right it needs beside that to enter one. */
  entries?: readonly { label: string; route: string; permission?: Permission }[];
  /** Fields that stand in other words among the facts, or on the kind's own cards. */
  aside?: readonly (keyof K['fields'] & string)[];
  /** What was not entered is not listed among the facts, where most items have few of many. */
  sparse?: true;
  /** Said in the step's dialog above its fields. */
  losses?: Partial<Record<keyof K['steps'], string>>;
  /** A button whose verb alone would be misread: 取消活动. */
  buttons?: Partial<Record<keyof K['steps'], string>>;
  /**
   * Controls of fields of the kind's own, in the form and in the dialogs of steps: `v-model` bears what is sent, and nothing
   * while something lacks.
   */
  controls?: Readonly<Record<string, Load>>;
  /** Dialogs that need more than fields: given `item`, `busy`, `problem`; they tell `confirm` with the body, and `close`. */
  dialogs?: Partial<Record<keyof K['steps'], Load>>;
  /** Steps that one of the cards offers, and not the head of the page. */
  onCards?: readonly (keyof K['steps'] & string)[];
  /** More of the page of one, each given `item`. */
  cards?: readonly Load[];
  /** Fields that choose among what the committee makes itself: what each choice is called, by field. */
  choices?: () => Readonly<Ref<Choices>>;
  /**
   * Filters of its ledger beside those of every kind, given the units, which only a list has read; a facet without one here comes
   * with links alone.
   */
  filters?: (units: Readonly<Ref<readonly Named[]>>) => Readonly<Ref<readonly Filter[]>>;
  /** Steps whose dialogs begin with what the item says already. */
  resumes?: readonly (keyof K['steps'] & string)[];
  /** Pages of the kind's own instead of the shared ones, and more of them. */
  own?: { list?: Load; form?: Load; item?: Load; more?: readonly RouteRecordRaw[] };
}

/** The same without the kind's own types, for what serves every kind. */
export interface Pages extends Omit<
  KindPages<AnyKind>,
  'kind' | 'tones' | 'hints' | 'losses' | 'buttons' | 'dialogs' | 'aside' | 'onCards' | 'near' | 'resumes'
> {
  kind: Kind;
  aside?: readonly string[];
  near?: string;
  resumes?: readonly string[];
  onCards?: readonly string[];
  tones?: Partial<Record<string, Tone>>;
  hints?: Partial<Record<string, string>>;
  losses?: Partial<Record<string, string>>;
  buttons?: Partial<Record<string, string>>;
  dialogs?: Partial<Record<string, Load>>;
}

/** Checks the names against the kind's table. */
// What serves every kind only ever gives its rows items of their own.
export const pagesOf = <const K extends AnyKind>(pages: KindPages<K>): Pages => pages as unknown as Pages;

/** A field as it is read, with the committee's own words for what it may hold. */
export const withChoices = (name: string, field: Field, choices: Choices | undefined): Field =>
  choices?.[name] ? { ...field, type: 'choice', labels: choices[name] } : field;

/** 登记 of one, as its button and its page call it. */
export const recordWords = ({ kind, record }: Pages): string => record ?? `登记${kind.words.one}`;
