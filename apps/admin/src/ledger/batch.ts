import type { Field, Fields } from '@lianluo/domain/work/field';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { ActionField } from '../ui/action-fields';

/** A step that may be taken on many items at once, and what it asks for. */
export interface BatchStep {
  action: string;
  label: string;
  requires: string[];
  offers: string[];
  fields: Record<string, Partial<ActionField>>;
}

interface Row {
  allowedActions: readonly { action: string }[];
}

const hasActions = (row: object): row is Row => 'allowedActions' in row && Array.isArray(row.allowedActions);

/** What a dialog for many can ask: the same words for each of them. Units, members and texts of its own differ from item to item. */
const drawn: Partial<Record<Field['type'], ActionField['kind']>> = { line: 'text', text: 'text', day: 'day' };

/** One step of the kind's table, if the table lets it be taken on many and a dialog can ask for what it takes. */
export function batchStep(kind: KindName, action: string): BatchStep | undefined {
  const step = kinds[kind].steps[action];
  if (!step?.many) return undefined;
  const takes: Fields = step.many === 'without-input' ? {} : step.takes;
  const asked = Object.entries(takes).filter(([, field]) => !field.made && (drawn[field.type] || !field.optional));
  if (asked.some(([, { type }]) => !drawn[type])) return undefined;
  return {
    action,
    label: step.label,
    requires: asked.flatMap(([name, { optional }]) => (optional ? [] : [name])),
    offers: asked.flatMap(([name, { optional }]) => (optional ? [name] : [])),
    fields: Object.fromEntries(
      asked.map(([name, { label, type, max }]) => [
        name,
        { label, kind: drawn[type] ?? 'text', ...(max !== undefined && { max }) },
      ]),
    ),
  };
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
