import type { Day } from '../calendar/day';
import type { Registers } from '../platform/uniqueness';
import type { RefusalCode } from '../refusal';
import { kindNames, type KindName } from '../work/kinds';

/** 文件交换: what a standing order may ask for, each a list of its own. */
const registers = [
  'units',
  'members',
  'informants',
  'handling-units',
  'topics',
  'series',
] as const satisfies readonly (keyof Registers)[];
export type DropKind = KindName | (typeof registers)[number];
export const dropKinds: readonly DropKind[] = [...kindNames, ...registers];

export const dropFormats = ['ndjson', 'csv'] as const;
export type DropFormat = (typeof dropFormats)[number];

/** 全量 or 增量: everything, or what has changed since the run before. */
export const dropModes = ['full', 'incremental'] as const;
export type DropMode = (typeof dropModes)[number];

export const dropRhythms = ['daily', 'monthly'] as const;
export type DropRhythm = (typeof dropRhythms)[number];

/** 交换任务: a standing order for files. It is made for whoever ordered it, and never holds more than they may read. */
export interface Drop {
  id: string;
  committee: string;
  name: string;
  kinds: readonly DropKind[];
  format: DropFormat;
  mode: DropMode;
  rhythm: DropRhythm;
  /** A key, or somebody of the office. */
  by: { id: string; name: string; isKey: boolean };
  createdAt: string;
  /** The last run: on which day, from when it holds what was changed, and where the events go on. */
  last?: { id: string; on: Day; at: string; watermark: string } | undefined;
  /** Why it is not run any more. */
  stopped?: RefusalCode | undefined;
  version: number;
}

/** What is written together: one run with its files. */
export interface DropRun {
  id: string;
  mode: DropMode;
  at: string;
  /** Where the events go on behind what the files hold; `after` where they began, where they hold changes alone. */
  watermark: string;
  after?: string | undefined;
  files: readonly DropFile[];
}

export interface DropFile {
  id: string;
  /** Of which list, or those that are gone from any of them. */
  kind: DropKind | 'gone';
  name: string;
  count: number;
  bytes: number;
  sha256: string;
  /** In how many pieces it is kept. */
  parts: number;
}

/** How long the files of a run can be fetched, in days. */
export const dropDays = 35;

/** Whether the rhythm asks for a run today. */
export function isDueOn({ rhythm, last, stopped }: Pick<Drop, 'rhythm' | 'last' | 'stopped'>, today: Day): boolean {
  if (stopped) return false;
  if (!last) return true;
  return rhythm === 'daily' ? last.on < today : last.on.slice(0, 7) < today.slice(0, 7);
}
