import { firstYear, type Day } from '../calendar/day';
import { mostCharacters as most, mostCounts } from '../text/limits';
import type { ItemLink } from './link';

declare const holds: unique symbol;

export type FieldType = 'line' | 'text' | 'day' | 'count' | 'flag' | 'choice' | 'members' | 'item' | 'own';

/** One field of an item or of a step: its name on paper and how it is typed in, checked, kept and shown. */
export interface Field<Value = unknown> {
  label: string;
  type: FieldType;
  /** The most characters, the highest count, the most members. */
  max?: number;
  /** The lowest count, where that is not 0. */
  least?: number;
  /** A choice's values with their words; of a flag `yes` and `no`. */
  labels?: Readonly<Record<string, string>>;
  /** A line that is a time of the day: 14:30. */
  clock?: true;
  /** A day that may not lie ahead. */
  past?: true;
  optional?: true;
  /** What stands where nothing was entered; such a value is not kept in a row. */
  empty?: unknown;
  /** Given in place of another field of the same table: one of the two is needed, never both. */
  insteadOf?: string;
  /** The field of the other item that names this one back, alone or among others. */
  back?: string;
  /** The unit that made the link is shown both of its ends. */
  byUnit?: true;
  /** Made by the server: no caller sends it. */
  made?: true;
  /** Nobody is shown it. */
  hidden?: true;
  /** The words that go with a step: they stand in its line of the timeline. */
  note?: true;
  /** A name that no roster holds: a telephone beside it is not kept. */
  alone?: true;
  /** Something of several parts, of which a change may give some: those that are needed. */
  needs?: readonly string[];
  /** Of a shape of the kind's own: its `name` says it in lists and among the facts. */
  named?: true;
  /** Only a type. */
  readonly [holds]?: Value;
}

/** A member as an item names one, with the name they had then. */
export interface Named {
  member: string;
  name: string;
}

/** The same of a unit. */
export interface NamedUnit {
  unit: string;
  name: string;
}

export const line = (label: string, max: number): Field<string> => ({ label, type: 'line', max });
/** 时间 of a day, as 14:30. */
export const clock = (label: string): Field<string> => ({ ...line(label, most.clock), clock: true });
/** Who stands on no roster, by name; one or several. */
export const nameAlone = (label: string, max: number): Field<string> => ({ ...line(label, max), alone: true });
/** Several paragraphs. */
export const text = (label: string, max: number): Field<string> => ({ label, type: 'text', max });
export const day = (label: string, more: { past?: true } = {}): Field<Day> => ({ label, type: 'day', ...more });
export const count = (label: string, max: number): Field<number> => ({ label, type: 'count', max });
/** 年度, of those that an office's records speak of. */
export const year = (label: string): Field<number> => ({ ...count(label, mostCounts.year), least: firstYear });
/** 是 or 否, or two words that say it better; one that starts as 否 need not be entered. */
export const flag = (label: string, labels?: { yes: string; no: string }): Field<boolean> => ({
  label,
  type: 'flag',
  ...(labels && { labels }),
});
export const choice = <Choice extends string>(
  label: string,
  labels: Readonly<Record<Choice, string>>,
): Field<Choice> => ({ label, type: 'choice', labels });
/** Members of the roster: an id on the way in, with its name ever after. */
export const members = (label: string, max: number): Field<readonly Named[]> & { type: 'members' } => ({
  label,
  type: 'members',
  max,
});
/** Another item, by its id. */
export const item = (label: string): Field<string> => ({ label, type: 'item' });
/** A shape of the kind's own: its schema, column, control and view are given by the field's name in each layer. */
export const own = <Value>(label: string): Field<Value> & { type: 'own' } => ({ label, type: 'own' });

/** A shape of the kind's own that has a name, by which it is shown. */
export const named = <Value extends { name: string }>(label: string): Field<Value> & { type: 'own' } => ({
  ...own<Value>(label),
  named: true,
});

/** Another item of whichever kind, which names this one in turn: when either is thrown away, the other forgets it. */
export const link = (label: string, back: string): Field<ItemLink> & { type: 'own' } => ({ ...own(label), back });
/** Several of them. */
export const links = (label: string, back: string): Field<readonly ItemLink[]> & { type: 'own' } => ({
  ...own(label),
  back,
});

export const maybe = <F extends Field>(field: F): F & { optional: true } => ({ ...field, optional: true });
/** A field that always has a value, and this one where nothing was entered. */
export const starting = <F extends Field>(empty: ValueOf<F>, field: F): F & { empty: unknown } => ({ ...field, empty });
export const insteadOf = <F extends Field>(name: string, field: F): F => ({ ...field, insteadOf: name });
export const made = <F extends Field>(field: F): F & { made: true } => ({ ...field, made: true });
export const hidden = <F extends Field>(field: F): F & { hidden: true } => ({ ...field, hidden: true });

/** 理由 of a step that turns something down or takes it back. */
export const reason: Field<string> = { ...line('理由', most.reason), note: true };
/** 录入方式: whether it was recorded here or came from an office's sheet. */
export const imported: Field<boolean> & { empty: unknown } = starting(
  false,
  flag('录入方式', { yes: '导入', no: '登记' }),
);
/** 意见 of whoever checks or signs. */
export const comment: Field<string> & { optional: true } = maybe({ ...text('意见', most.comment), note: true });

export type Fields = Readonly<Record<string, Field>>;
export type ValueOf<F> = F extends { readonly [holds]?: infer Value } ? Value : never;
type Optional<F> = { [Name in keyof F]: F[Name] extends { optional: true } ? Name : never }[keyof F];

/** What a table of fields holds: `{ doneOn: Day; text?: string | undefined }`. */
export type Values<F> = { [Name in Exclude<keyof F, Optional<F>>]: ValueOf<F[Name]> } & {
  [Name in Optional<F>]?: ValueOf<F[Name]> | undefined;
};

/** The table of an item's own fields: every one of them once, each with a field that holds its type. */
export type FieldsOf<Own> = {
  readonly [Name in keyof Own]-?: undefined extends Own[Name]
    ? Field<Own[Name]> & { optional: true }
    : Field<Own[Name]>;
};

/** The bound of a field of a type that has one: nobody who reads a table makes one up. */
export function boundOf({ label, max }: Field): number {
  if (max === undefined) throw new Error(`${label} has no bound.`);
  return max;
}

/** The names of what a step takes from its caller, as `allowedActions` tells them: `reason`, `comment?`. */
export const requiresOf = (takes: Fields): string[] => {
  const alternatives = new Set(Object.values(takes).flatMap(({ insteadOf: name }) => name ?? []));
  return Object.entries(takes).flatMap(([name, field]) => {
    if (field.made || field.insteadOf !== undefined) return [];
    return [field.optional && !alternatives.has(name) ? `${name}?` : name];
  });
};
