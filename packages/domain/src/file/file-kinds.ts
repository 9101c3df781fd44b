import type { Permission } from '../permission';
import { kindNames, kinds, type KindName } from '../work/kinds';

/** What a file may hang on: an item of a kind of work, or what somebody is assessed by in a year. */
export type FileKind = KindName | 'assessments';
export const fileKinds: readonly FileKind[] = [...kindNames, 'assessments'];

export const labelOfFileKind = (kind: FileKind): string => (kind === 'assessments' ? '考核' : kinds[kind].words.label);

/** 一人一年的考核 as files hang on it: its evidence. An id of a subject has no `_` before it and no year. */
export const assessedItem = (year: number, subject: string): string => `${year}_${subject}`;

export function readAssessedItem(item: string): { year: number; subject: string } | undefined {
  const [, year = '', subject = ''] = /^(\d{4})_(.+)$/.exec(item) ?? [];
  return subject === '' ? undefined : { year: Number(year), subject };
}

/** The right to read what a file hangs on. */
export const rightToRead = (kind: FileKind): Permission =>
  kind === 'assessments' ? 'overview:read' : kinds[kind].readPermission;
