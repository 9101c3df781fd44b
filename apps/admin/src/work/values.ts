import type { Field, Fields } from '@lianluo/domain/work/field';
import { formatNumber } from '../ui/format';

/** What stands in a form, by field: as its control has it, which is not yet as it is sent. */
export type Values = Record<string, unknown>;

/** A member as a picker has one. */
interface Person {
  id: string;
  name: string;
}

const short = new Set<Field['type']>(['day', 'count', 'flag', 'choice']);
/** A field that needs no line of its own. */
export const isShort = ({ type }: Field): boolean => short.has(type);

const typed = new Set<Field['type']>(['line', 'text', 'day']);

/** A field in which nothing was entered: what its table says stands there, or nothing. */
const emptyOf = ({ type, empty }: Field): unknown =>
  empty ?? (type === 'members' ? [] : typed.has(type) ? '' : undefined);

/** The fields as a form starts with them: those of an item, or empty ones. */
export const valuesOf = (fields: Fields, item: Readonly<Record<string, unknown>> = {}): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field, item[name])]));

function valueOf(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return emptyOf(field);
  if (field.type === 'members') return namedIn(value).map(({ member, name }): Person => ({ id: member, name }));
  return value;
}

const isFilled = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
};

/** A list that starts empty may stay so, and so may lists of several sorts. */
export const mayLack = ({ optional, empty }: Field): boolean =>
  optional === true || (typeof empty === 'object' && empty !== null);

export const lacking = (fields: Fields, values: Values): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (mayLack(field) || isFilled(values[name]) ? [] : [name]));

/** What is sent: a member is an id there, who came has no name, and what was left empty is left out. */
export const bodyOf = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = values[name];
      if (!isFilled(value)) return [];
      return [[name, sentOf(field, value)]];
    }),
  );

function sentOf({ type }: Field, value: unknown): unknown {
  if (type === 'members') return (value as Person[]).map(({ id }) => id);
  if (type !== 'own' || !Array.isArray(value)) return value;
  return value.map((line: unknown) => {
    if (typeof line !== 'object' || line === null || !('member' in line)) return line;
    return Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'name'));
  });
}

/** What a change sends: what differs, and nothing (`null`) for what was taken away. */
export function changesOf(fields: Fields, before: Values, now: Values): Values {
  const [was, is] = [bodyOf(fields, before), bodyOf(fields, now)];
  const changed = Object.keys(fields).filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  return Object.fromEntries(changed.map((name) => [name, is[name] ?? (Array.isArray(was[name]) ? [] : null)]));
}

/** A value as one reads it. */
export function wordsOf(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.named) return isNamed(value) ? value.name : '';
  if (field.type === 'members')
    return namedIn(value)
      .map(({ name }) => name)
      .join('、');
  if (field.type === 'flag') return value === true ? (field.labels?.['yes'] ?? '是') : (field.labels?.['no'] ?? '否');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return '';
  return field.type === 'choice' ? (field.labels?.[value] ?? value) : value;
}

const namedIn = (value: unknown): { member: string; name: string }[] =>
  Array.isArray(value) ? value.filter((each): each is { member: string; name: string } => isNamed(each)) : [];
const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
