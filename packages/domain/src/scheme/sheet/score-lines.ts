import type { Day } from '../../calendar/day';
import { invalidField, Refusal } from '../../refusal';
import type { Sheet } from '../assessment-sheet';
import type { Filled } from './fill';
import { entryErrors } from './score-checks';
import { isReasoned, type Given, type LineEntry, type LineScores, type SheetScores, type SheetStep } from './scores';

export interface Scoring {
  step: SheetStep;
  by: string;
  on: Day;
  lines: readonly LineEntry[];
}

export interface ScoringContext {
  sheet: Sheet;
  filled: Filled;
  /** The unit that is assessed. */
  unit: string;
  /** The units somebody belongs to. */
  unitsOf: (user: string) => readonly string[];
}

/** 评分 of some lines at one step, all of them or none; a line that is left out takes over what was said before. */
export function scoreLines(scores: SheetScores, scoring: Scoring, context: ScoringContext): SheetScores {
  requireImpartial(scoring, context);
  const errors = scoring.lines.flatMap((_entry, index) => entryErrors(scoring, index, scores, context));
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  const entered = scoring.lines.map((entry) => [entry.line, withEntry(entry, scores[entry.line], scoring)] as const);
  return { ...scores, ...Object.fromEntries(entered) };
}

/** 回避: the unit itself has its say in the first step alone. */
function requireImpartial({ step, by }: Scoring, { unit, unitsOf }: ScoringContext): void {
  if (step !== 'self' && unitsOf(by).includes(unit))
    throw invalidField('/by', 'permission.missing', '您属于被考核的组织，应当回避，不能为它评分。');
}

function withEntry(entry: LineEntry, had: LineScores = {}, { step, by, on }: Scoring): LineScores {
  const { [step]: former, ...others } = had;
  const given = givenBy(entry, former, { by, on });
  return { ...others, ...(given && { [step]: given }), ...(entry.evidence && { evidence: entry.evidence }) };
}

function givenBy({ value, reason }: LineEntry, former: Given | undefined, who: Pick<Given, 'by' | 'on'>) {
  if (value === undefined) return former;
  return value === null ? undefined : { value, ...(isReasoned(reason) && { reason }), ...who };
}
