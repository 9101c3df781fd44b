import type { Day } from '../calendar/day';
import type { Actor, Permission } from '../permission';
import type { FileKind } from './file-kinds';
import type { FileOn } from './file-places';
import type { FileType } from './file-types';

/** At most so much each, and so much of one item. */
export const mostAttachedBytes = 20 * 1024 * 1024;
export const mostAttachedOfItem = 500 * 1024 * 1024;

/** 来文: number, date and sender of the paper whose scan this is. */
export interface ScannedPaper {
  number?: string | undefined;
  date?: Day | undefined;
  from?: string | undefined;
}

/** 附件: a file that was judged and belongs to an item, or to one of its records. */
export interface ItemFile {
  /** `<item>-<random>` */
  id: string;
  committee: string;
  kind: FileKind;
  item: string;
  on: FileOn;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
  paper?: ScannedPaper | undefined;
  by: { id: string; name: string };
  at: string;
  /** When its name or its paper was changed. */
  updatedAt?: string | undefined;
  version: number;
}

/** How far a file has come: judged by nobody yet, there for everybody who may see it, or refused for what is in it. */
export const fileStates = { judging: '检查中', ready: '可用', refused: '未通过' } as const;

/** Whose item an id names, as the id itself says. */
export const itemOfFile = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('-')));

/** The right to rename or remove a file: whoever added it keeps it, and the office any; of evidence whoever runs the appraisal. */
export function rightToKeep({ by, kind }: Pick<ItemFile, 'by' | 'kind'>, { id }: Actor): Permission {
  if (kind === 'assessments') return by.id === id ? 'assessment:enter' : 'appraisal:run';
  return by.id === id ? 'file:add' : 'opinion:edit';
}
