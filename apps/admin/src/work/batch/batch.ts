import type { Field, Fields, FieldType } from '@lianluo/domain/work/field';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { ManyStep } from '../../ledger/ledger';

/** A step that may be taken on many items at once, and what it asks for. */
export interface BatchStep extends ManyStep {
  fields: Fields;
}

interface Row {
  allowedActions: readonly { action: string }[];
}

const hasActions = (row: object): row is Row => 'allowedActions' in row && Array.isArray(row.allowedActions);

/** What a dialog for many can ask: the same for each of them. Units, members and texts of its own differ from item to item. */
const asked: ReadonlySet<FieldType> = new Set(['line', 'text', 'day', 'count', 'flag', 'choice']);

/** One step of the kind's table, if the table lets it be taken on many and a dialog can ask for what it takes. */
export function batchStep(kind: KindName, action: string): BatchStep | undefined {
  const step = kinds[kind].steps[action];
  if (!step?.many) return undefined;
  const takes = Object.entries<Field>(step.many === 'without-input' ? {} : step.takes).filter(([, { made }]) => !made);
  if (takes.some(([, { type, optional }]) => !optional && !asked.has(type))) return undefined;
  return { action, label: step.label, fields: Object.fromEntries(takes.filter(([, { type }]) => asked.has(type))) };
}

/** The verbs that at least one of the rows allows, in the order of the kind's table. */
export function batchSteps(kind: KindName, rows: readonly object[]): BatchStep[] {
  const allowed = new Set(
    rows.flatMap((row) => (hasActions(row) ? row.allowedActions : [])).map((each) => each.action),
  );
  return Object.keys(kinds[kind].steps)
    .filter((action) => allowed.has(action))
    .flatMap((action) => batchStep(kind, action) ?? []);
}
