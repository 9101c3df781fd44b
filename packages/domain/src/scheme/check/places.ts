import type { Band, Clause, Granted, Heading, Node, Plan, PointsFor, PointsTable, Quota } from '../language';
import type { Rules } from '../scheme';
import type { Indicator, Sheet } from '../assessment-sheet';
import { step } from './fault';

/** Where something stands, with the rules around it. */
interface At {
  pointer: string;
  rules: Rules;
}

export interface NodeAt extends At {
  node: Node;
  /** Whose points they are. */
  subject: PointsFor;
}
export type ClauseAt = NodeAt & { node: Clause };
export type HeadingAt = NodeAt & { node: Heading };
export type GrantedAt = NodeAt & { node: Granted };
export type TableAt = At & { subject: PointsFor; table: PointsTable };
export type QuotaAt = At & { quota: Quota };
export type PlanAt = At & { plan: Plan };
export type SheetAt = At & { sheet: Sheet };
export type IndicatorAt = SheetAt & { indicator: Indicator };
/** Grades, with what their total can come to. */
export type BandsAt = At & { bands: readonly Band[]; lowest: number; highest: number };

export const tablesIn = (rules: Rules): TableAt[] =>
  // Object.entries types keys as strings; these are those of the record.
  (Object.entries(rules.points) as [PointsFor, PointsTable | undefined][]).flatMap(([subject, table]) =>
    table ? [{ pointer: `/points/${subject}`, rules, subject, table }] : [],
  );

const nodesUnder = (at: NodeAt): NodeAt[] => [
  at,
  ...('of' in at.node
    ? at.node.of.flatMap((node, index) => nodesUnder({ ...at, node, pointer: `${at.pointer}/of${step(index)}` }))
    : []),
];

export const nodesIn = (rules: Rules): NodeAt[] =>
  tablesIn(rules).flatMap(({ pointer, subject, table }) =>
    nodesUnder({ pointer: `${pointer}/tree`, rules, subject, node: table.tree }),
  );

export const isClause = (at: NodeAt): at is ClauseAt => 'clause' in at.node;
export const isHeading = (at: NodeAt): at is HeadingAt => 'heading' in at.node;
export const isGranted = (at: NodeAt): at is GrantedAt => 'granted' in at.node;

export const plansIn = (rules: Rules): PlanAt[] =>
  rules.plans.map((plan, index) => ({ pointer: `/plans/${index}`, rules, plan }));

export const quotasIn = (rules: Rules): QuotaAt[] =>
  plansIn(rules).flatMap(({ pointer, plan }) =>
    plan.quotas.map((quota, index) => ({ pointer: `${pointer}/quotas/${index}`, rules, quota })),
  );

export const sheetsIn = (rules: Rules): SheetAt[] =>
  rules.sheets.map((sheet, index) => ({ pointer: `/sheets/${index}`, rules, sheet }));

export const indicatorsIn = (rules: Rules): IndicatorAt[] =>
  sheetsIn(rules).flatMap(({ pointer, sheet }) =>
    sheet.blocks.flatMap(({ indicators }, block) =>
      indicators.map((indicator, index) => ({
        pointer: `${pointer}/blocks/${block}/indicators/${index}`,
        rules,
        sheet,
        indicator,
      })),
    ),
  );

/** Entries of one of the lists of rules, with their places. */
export const entriesIn = <Name extends 'stars' | 'contacts' | 'reports' | 'standards'>(
  rules: Rules,
  name: Name,
): { pointer: string; rules: Rules; entry: Rules[Name][number] }[] =>
  rules[name].map((entry, index) => ({ pointer: `/${name}/${index}`, rules, entry }));
