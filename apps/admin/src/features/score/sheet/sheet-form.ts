import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { resultOf, type Lacking, type SheetSums } from '@lianluo/domain/scheme/sheet/result';
import { entryErrors } from '@lianluo/domain/scheme/sheet/score-checks';
import type { LineScores, SheetScores, SheetStep } from '@lianluo/domain/scheme/sheet/scores';
import { linesOf, saidBefore, type SheetRules } from './sheet-rules';
import { evidenceIn } from '../../../work/evidence/evidence-in';

/** What is typed for a line at a step; a value as it is typed, so that what is no number is refused and not lost. */
export interface LineForm {
  value: string;
  reason: string;
  text: string;
  files: readonly { id: string; name: string }[];
}
/** By the id of the line. */
export type SheetForm = Record<string, LineForm>;

export const sheetFormOf = (view: Pick<AssessmentView, 'blocks'>, step: SheetStep): SheetForm =>
  Object.fromEntries(
    linesOf(view).map(({ id, course, evidence }) => {
      const said = course.find((each) => each.step === step);
      return [
        id,
        {
          value: said ? String(said.value) : '',
          reason: said?.reason ?? '',
          text: evidence?.text ?? '',
          files: evidence?.files ?? [],
        },
      ];
    }),
  );

/** Nothing where nothing is typed; figures of a Chinese keyboard are figures. */
export function typedValue(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace('。', '.').trim();
  return plain === '' ? null : Number(plain);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is sent of a line. */
interface SentLine {
  line: string;
  value?: number | null;
  reason?: string;
  evidence?: { text?: string; files?: string[] };
}

function entryOf(line: string, mine: LineForm, had: LineForm): SentLine | undefined {
  const value = typedValue(mine.value);
  const reason = mine.reason.trim();
  const isSaid = !Object.is(value, typedValue(had.value)) || (value !== null && reason !== had.reason);
  const isProved = !isSame(evidenceIn(mine), evidenceIn(had));
  if (!isSaid && !isProved) return undefined;
  return {
    line,
    // A reason goes with its value: what is left out stays as it was.
    ...(isSaid && { value, ...(value !== null && reason && { reason }) }),
    ...(isProved && { evidence: evidenceIn(mine) }),
  };
}

/** What is sent: the lines that were changed, in the order of the sheet. */
export const changedEntries = (form: SheetForm, before: SheetForm): SentLine[] =>
  Object.entries(form).flatMap(([line, mine]) => {
    const had = before[line];
    return (had && entryOf(line, mine, had)) ?? [];
  });

export interface LineFaults {
  value?: string;
  reason?: string;
  evidence?: string;
}

/** `/lines/2/reason` on the line that was sent third; what names no part of it stands at its value. */
export function faultsAt(
  errors: readonly { pointer: string; message?: string | undefined }[],
  sent: readonly string[],
): Map<string, LineFaults> {
  const faults = new Map<string, LineFaults>();
  for (const { pointer, message = '填写有误' } of errors) {
    const [, index, part] = /^\/lines\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    const line = index === undefined ? undefined : sent[Number(index)];
    if (line === undefined) continue;
    const place = part === 'reason' || part === 'evidence' ? part : 'value';
    faults.set(line, { [place]: message, ...faults.get(line) });
  }
  return faults;
}

/** Why what was typed cannot be saved, in the words of the API, before it is asked. */
export function faultsOf(
  entries: readonly SentLine[],
  step: SheetStep,
  { sheet, filled, scores }: SheetRules,
): Map<string, LineFaults> {
  const errors = entries.flatMap((_entry, index) =>
    entryErrors({ step, lines: entries }, index, scores, { sheet, filled }),
  );
  return faultsAt(
    errors,
    entries.map(({ line }) => line),
  );
}

/** Whether a value differs from what was said before it, so that a reason goes with it. */
export function asksReason(line: SheetLine, step: SheetStep, { value }: Pick<LineForm, 'value'>): boolean {
  const [typed, before] = [typedValue(value), saidBefore(line, step)];
  return typed !== null && before !== undefined && before.value !== typed;
}

export interface LineShown {
  value: number;
  lacks: readonly Lacking[];
}
export interface SheetShown extends SheetSums {
  /** By the ids of the blocks. */
  blocks: Readonly<Record<string, SheetSums>>;
  /** By the ids of the lines. */
  lines: Readonly<Record<string, LineShown>>;
}

/** As the API answered it. */
export const shownOf = (view: AssessmentView): SheetShown => ({
  ...view,
  blocks: Object.fromEntries(view.blocks.map((block) => [block.id, block])),
  lines: Object.fromEntries(linesOf(view).map((line) => [line.id, line])),
});

function withTyped(had: LineScores, step: SheetStep, mine: LineForm): LineScores {
  const { [step]: former, ...others } = had;
  const value = typedValue(mine.value);
  const said = value === null || !Number.isFinite(value) ? undefined : { by: '', on: '', ...former, value };
  const reason = mine.reason.trim();
  return {
    ...others,
    ...(said && { [step]: reason ? { ...said, reason } : { value, by: said.by, on: said.on } }),
    evidence: evidenceIn(mine),
  };
}

/** What the sheet would come to with what is typed. */
export function shownWith(step: SheetStep, form: SheetForm, { sheet, filled, scores }: SheetRules): SheetShown {
  const typed: SheetScores = Object.fromEntries(
    Object.entries(form).map(([line, mine]) => [line, withTyped(scores[line] ?? {}, step, mine)]),
  );
  const { blocks, ...sums } = resultOf(sheet, filled, typed);
  return {
    ...sums,
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
    lines: Object.fromEntries(blocks.flatMap((block) => block.lines).map((line) => [line.indicator.id, line])),
  };
}

/** Who said something since, and of which lines. */
export function newlySaid(before: AssessmentView, now: AssessmentView): { by: string[]; lines: string[] } {
  const had = new Map(linesOf(before).map((line) => [line.id, line]));
  const news = linesOf(now).flatMap(({ id, label, course, evidence }) => {
    const old = had.get(id);
    const said = course.filter((each) => !old?.course.some((known) => isSame(known, each)));
    return said.length > 0 || !isSame(evidence, old?.evidence) || course.length !== old?.course.length
      ? [{ label, by: said.flatMap(({ by }) => by ?? []) }]
      : [];
  });
  return { by: [...new Set(news.flatMap(({ by }) => by))], lines: news.map(({ label }) => label) };
}
