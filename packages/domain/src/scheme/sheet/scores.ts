import type { Day } from '../../calendar/day';
import type { Indicator, Sheet } from '../assessment-sheet';

/** 自评、考核组评分、主席会议审定: three steps, each with a value for every line it has something to say about. */
export const sheetSteps = { self: '自评', panel: '考核组评分', final: '主席会议审定' } as const;
export type SheetStep = keyof typeof sheetSteps;
export const sheetStepOrder = ['self', 'panel', 'final'] as const satisfies readonly SheetStep[];

/** 佐证: in words, or files by their ids. */
export interface Evidence {
  text?: string | undefined;
  files?: readonly string[] | undefined;
}

/** What somebody gave a line at a step. Of a deduction it is what is taken. */
export interface Given {
  value: number;
  /** Why it is not what the step before said. */
  reason?: string;
  by: string;
  on: Day;
}

/** What is entered for a line: a value, or `null` to take back what was given at this step; left out, that stays. */
export interface LineEntry {
  line: string;
  value?: number | null;
  reason?: string;
  /** In place of what the line had. */
  evidence?: Evidence;
}

export interface LineScores extends Partial<Readonly<Record<SheetStep, Given>>> {
  evidence?: Evidence;
}

/** 考核表 of one unit as it was filled in so far, by the id of the line. */
export type SheetScores = Readonly<Record<string, LineScores>>;

export const isSheetFor = ({ unitTypes }: Sheet, unitType: string): boolean =>
  unitTypes === undefined || unitTypes.includes(unitType);

export const indicatorsOf = ({ blocks }: Sheet): Indicator[] => blocks.flatMap(({ indicators }) => indicators);

const isThere: Readonly<Record<Indicator['evidence'], (evidence: Evidence) => boolean>> = {
  none: () => true,
  text: ({ text = '' }) => text.trim() !== '',
  file: ({ files = [] }) => files.length > 0,
};

/** Whether a line has the evidence without which it gives, or takes, nothing. */
export const isProved = ({ evidence }: Indicator, given: Evidence = {}): boolean => isThere[evidence](given);

/** What was said of a line, first what facts filled in, then step by step; whoever said nothing took over what there was. */
export interface Said {
  step: 'auto' | SheetStep;
  value: number;
  reason?: string;
  by?: string;
  on?: Day;
}

export const isReasoned = (reason: string | undefined): reason is string =>
  reason !== undefined && reason.trim() !== '';

/** All that was said of a line up to a step. */
export const courseOf = (filled: number | undefined, scores: LineScores = {}, upTo: SheetStep = 'final'): Said[] => [
  ...(filled === undefined ? [] : [{ step: 'auto' as const, value: filled }]),
  ...sheetStepOrder.slice(0, sheetStepOrder.indexOf(upTo) + 1).flatMap((step) => {
    const given = scores[step];
    return given ? [{ step, ...given }] : [];
  }),
];
