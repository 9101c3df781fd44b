import type { AssessmentScore, AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { nodesIn, quotasIn } from '@lianluo/domain/scheme/check/places';
import type { Band } from '@lianluo/domain/scheme/language';
import type { FilledFrom } from '@lianluo/domain/scheme/sheet/fill';
import type { LineResult, SheetResult, SheetSums } from '@lianluo/domain/scheme/sheet/result';
import { sheetStepOrder, type SheetScores, type SheetStep } from '@lianluo/domain/scheme/sheet/scores';
import { nodeName } from '@lianluo/domain/scheme/told/clause-words';
import { whyNotFill, type Filling } from '@lianluo/domain/scheme/sheet/who-fills';
import type { AppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { evidenceView, fileNames } from '../../../engine/appraisal/evidence';
import type { UnitSheet } from '../../../engine/appraisal/sheets';
import { isSettled } from '../../../engine/appraisal/year-state';
import { countedBy, type Asking } from '../../../engine/score/asking';
import type { Scope } from '../../../floor/context';
import { subjectOf } from '../subject.view';

/** How a year stands, as far as a sheet shows it. */
export const appraisalOf = ({ state, window }: AppraisalHead): AssessmentView['appraisal'] => ({
  state,
  ...(window && { window }),
});

const gradeOf = (band: Band | undefined) => (band ? { grade: { id: band.id, name: band.name, tone: band.tone } } : {});

/** The last step at which anything was said. */
function stepOf(scores: SheetScores): { step?: SheetStep } {
  const step = sheetStepOrder.findLast((each) => Object.values(scores).some((line) => line[each]));
  return step ? { step } : {};
}

const lacksIn = ({ blocks }: SheetResult): number =>
  blocks.reduce((count, { lines }) => count + lines.filter(({ lacks }) => lacks.length > 0).length, 0);

/** 考核表 in a list. A city is told what a county's unit came to, and not what is still missing. */
export function scoreOf(
  { actor }: Pick<Scope, 'actor'>,
  { scored, sheet, stored, result }: UnitSheet,
): AssessmentScore {
  return {
    subject: subjectOf(scored),
    sheet: { id: sheet.id, name: sheet.name },
    value: result.total,
    most: result.most,
    ...gradeOf(result.band),
    ...stepOf(stored.scores),
    lacks: actor.reach === 'own' ? lacksIn(result) : 0,
  };
}

/** Somebody as they stand to a sheet. */
export const fillingOf = ({ actor }: Pick<Scope, 'actor'>, head: AppraisalHead, unit: string): Filling => ({
  isClosed: isSettled(head),
  group: head.group.members.map(({ id }) => id),
  unit,
  actor,
});

const sumsOf = ({ base, bonus, deductions, total }: SheetSums): SheetSums => ({ base, bonus, deductions, total });

/** 考核表说明 as the caller may see it: the lines are a county's own. */
export async function assessmentView(scope: Scope, asking: Asking, given: UnitSheet): Promise<AssessmentView> {
  const { head } = asking;
  const { scored, sheet, stored, result } = given;
  const whole = {
    ...countedBy(asking),
    appraisal: appraisalOf(head),
    subject: subjectOf(scored),
    sheet: { id: sheet.id, name: sheet.name, ...(sheet.noticeTo !== undefined && { noticeTo: sheet.noticeTo }) },
    ...sumsOf(result),
    most: result.most,
    ...gradeOf(result.band),
    ...stepOf(stored.scores),
    version: stored.version,
  };
  if (scope.actor.reach === 'below') return { ...whole, blocks: [], mayFill: [], mayNot: [] };
  const names = await fileNames(
    scope,
    Object.values(stored.scores).map(({ evidence }) => evidence),
  );
  const filling = fillingOf(scope, head, scored.id);
  const steps = sheetStepOrder.map((step) => ({ step, why: whyNotFill(step, filling)?.why }));
  const shown = { path: `/committees/${scope.committee.id}/scores`, asking, given, names };
  return {
    ...whole,
    blocks: result.blocks.map(({ id, name, lines, ...sums }) => ({
      id,
      name,
      ...sumsOf(sums),
      lines: lines.map((line) => lineView(shown, line)),
    })),
    mayFill: steps.flatMap(({ step, why }) => (why === undefined ? [step] : [])),
    mayNot: steps.flatMap(({ step, why }) => (why === undefined ? [] : [{ step, why }])),
  };
}

interface Shown {
  path: string;
  asking: Asking;
  given: UnitSheet;
  names: ReadonlyMap<string, string>;
}

function lineView(shown: Shown, { indicator, value, course, from, evidence, lacks }: LineResult): SheetLine {
  const { id, label, kind, most, method, evidence: needs, source, assumed } = indicator;
  const { people } = shown.given.stored;
  return {
    id,
    label,
    kind,
    most,
    methods: [...method],
    needs,
    source,
    ...(assumed && { assumed }),
    value,
    course: course.map(({ by, ...said }) => ({ ...said, ...(by !== undefined && { by: people[by] ?? by, byId: by }) })),
    ...(from && { from: fromView(shown, from) }),
    ...(evidence && { evidence: evidenceView(evidence, shown.names) }),
    lacks: [...lacks],
  };
}

/** What an automatic line was filled from, and where that is explained. */
function fromView({ path, asking, given }: Shown, from: FilledFrom): NonNullable<SheetLine['from']> {
  const { scheme, year } = asking;
  const at = (what: 'quotas' | 'points') => `${path}/${what}/${given.scored.id}?period=${year}`;
  if ('quota' in from) {
    const { quota, counted, owed, periods } = from;
    const label = quotasIn(scheme).find((each) => each.quota.id === quota)?.quota.label ?? quota;
    return { label, path: at('quotas'), rule: quota, counted, owed, periods: periods.map((period) => ({ ...period })) };
  }
  const node = nodesIn(scheme).find((each) => each.subject === 'unit' && each.node.id === from.node)?.node;
  return { label: node ? nodeName(node) : from.node, path: at('points'), rule: from.node, value: from.value };
}
