import { mostNumbersOfScheme as numbers, mostOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import type { Period } from '@lianluo/domain/scheme/language';
import type { Editor, EditorOf } from './editor';

// Ways to enter a field that several rules have.

export const text = (longest: number): Editor => ({ as: 'text', most: longest });
export const label = text(most.label);
export const name = text(most.name);

export const points: EditorOf<'number'> = { as: 'number', least: -numbers.points, most: numbers.points };
export const score: EditorOf<'number'> = { ...points, hint: '扣分填负数，不计分填 0' };
export const limit = (begin: number): Editor => ({ ...points, optional: true, begin });
/** 保底 is said as 最多扣 40 分 where it is below nothing, and is entered as what it is. */
export const floor: Editor = { ...points, optional: true, begin: 0, hint: '最多扣 40 分，填 -40' };
export const count = (least: number): EditorOf<'number'> => ({
  as: 'number',
  least,
  most: numbers.counts,
  whole: true,
});

export const flag = (begin: unknown): Editor => ({ as: 'flag', optional: true, begin });
export const sourced = { '/source': text(most.source), '/assumed': flag(true) } as const;

export const who: Editor = { as: 'who', optional: true, begin: [] };
export const unitTypes: Editor = { as: 'unit-types', optional: true, begin: [] };

export const periods = [
  'month',
  'two-months',
  'quarter',
  'half-year',
  'year',
  'term',
] as const satisfies readonly Period[];
