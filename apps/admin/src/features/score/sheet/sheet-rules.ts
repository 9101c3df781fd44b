import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import type { Indicator, Sheet } from '@lianluo/domain/scheme/assessment-sheet';
import type { Filled } from '@lianluo/domain/scheme/sheet/fill';
import {
  sheetStepOrder,
  type Evidence,
  type LineScores,
  type SheetScores,
  type SheetStep,
} from '@lianluo/domain/scheme/sheet/scores';

/** An answer as the domain's rules read it: what is typed is held to the very rules that the API holds it to. */
export interface SheetRules {
  sheet: Sheet;
  filled: Filled;
  scores: SheetScores;
}

export const linesOf = ({ blocks }: Pick<AssessmentView, 'blocks'>): SheetLine[] =>
  blocks.flatMap(({ lines }) => lines);

export function rulesOf(view: AssessmentView): SheetRules {
  const lines = linesOf(view);
  return {
    // Which total gives which grade is no part of the answer: the grade is told anew once it is saved.
    sheet: {
      ...view.sheet,
      bands: [],
      blocks: view.blocks.map(({ id, name, lines: own }) => ({ id, name, indicators: own.map(indicatorOf) })),
    },
    filled: Object.fromEntries(
      lines.flatMap(({ id, course }) => {
        const value = course.find(({ step }) => step === 'auto')?.value;
        // What it was filled from is shown out of the answer; the rules read the value alone.
        return value === undefined ? [] : [[id, { value, from: { node: id, value } }]];
      }),
    ),
    scores: Object.fromEntries(lines.map((line) => [line.id, scoresOf(line, view.asOf)])),
  };
}

const indicatorOf = ({ id, label, most, kind, methods, needs, source }: SheetLine): Indicator => ({
  id,
  label,
  most,
  kind,
  method: methods,
  evidence: needs,
  source,
});

function scoresOf({ course, evidence }: SheetLine, asOf: string): LineScores {
  const given = course.flatMap(({ step, by = '', on = asOf, ...said }) =>
    step === 'auto' ? [] : [[step, { ...said, by, on }] as const],
  );
  return { ...Object.fromEntries(given), ...(evidence && { evidence: evidenceOf(evidence) }) };
}

/** Files by their ids, as they are entered. */
const evidenceOf = ({ text, files }: NonNullable<SheetLine['evidence']>): Evidence => ({
  ...(text !== undefined && { text }),
  ...(files && { files: files.map(({ id }) => id) }),
});

/** What was said of a line before a step. */
export function saidBefore({ course }: SheetLine, step: SheetStep): SheetLine['course'][number] | undefined {
  const order: readonly string[] = ['auto', ...sheetStepOrder];
  return course.findLast((said) => order.indexOf(said.step) < order.indexOf(step));
}

/** A step after this one that has said something already: what came before stands. */
export function saidAfter({ course }: SheetLine, step: SheetStep): SheetStep | undefined {
  return sheetStepOrder
    .slice(sheetStepOrder.indexOf(step) + 1)
    .find((each) => course.some((said) => said.step === each));
}
