/** How one field of ours becomes one of theirs. */
export type Rule =
  /** As it is. */
  | { rule: 'text' }
  /** Our word ↔ their code. */
  | { rule: 'code'; codes: Readonly<Record<string, string>> }
  /** 2026-05-20 ↔ 20260520 */
  | { rule: 'day' }
  /** An instant, as a clock in China shows it: 2026-05-20 10:00:00 */
  | { rule: 'clock' }
  /** The names of people, with 、 between them. */
  | { rule: 'names' }
  /** Several texts under their headings, in this order. */
  | { rule: 'sections'; headings: Readonly<Record<string, string>> };

export type Field = Rule & {
  ours: string;
  theirs: string;
  /** 对方字段名称 */
  label: string;
  /** Without it they refuse the record. */
  required?: true;
  /** The most characters they take. */
  most?: number;
};

/** 字段对照表: one hub's form, as data. */
export interface Mapping {
  /** What the office calls the hub. */
  hub: string;
  /** What is sent: our states that they are told of. */
  sent: readonly string[];
  fields: readonly Field[];
  /** What comes back: 采用. */
  adoption: readonly Field[];
}

type Values = Readonly<Record<string, unknown>>;
export type TheirRecord = Record<string, string>;

/** A thing of ours cannot be said in their form. */
export class Unmapped extends Error {}

/** An item of ours in their form. What is unknown is left out. */
export function toTheirs(fields: readonly Field[], ours: Values): TheirRecord {
  const record: TheirRecord = {};
  for (const field of fields) {
    const value = ours[field.ours];
    const said = value === undefined || value === null ? '' : theirWords(field, value);
    if (said !== '') record[field.theirs] = cut(said, field.most);
    else if (field.required) throw new Unmapped(`${field.label}（${field.theirs}）没有内容，对方不收。`);
  }
  return record;
}

/** A record of theirs in our fields. */
export function toOurs(fields: readonly Field[], theirs: TheirRecord): Record<string, string> {
  const ours: Record<string, string> = {};
  for (const field of fields) {
    const said = theirs[field.theirs];
    if (said) ours[field.ours] = ourWords(field, said);
    else if (field.required) throw new Unmapped(`对方没有给出${field.label}（${field.theirs}）。`);
  }
  return ours;
}

function theirWords(field: Field, value: unknown): string {
  switch (field.rule) {
    case 'text':
      return textOf(value);
    case 'code':
      return codeOf(field, field.codes[textOf(value)], textOf(value));
    case 'day':
      return textOf(value).replaceAll('-', '');
    case 'clock':
      return clock.format(new Date(textOf(value)));
    case 'names':
      return (value as { name: string }[]).map(({ name }) => name).join('、');
    case 'sections':
      return sections(field.headings, value as Values);
  }
}

function ourWords(field: Field, said: string): string {
  if (field.rule === 'code') {
    const [word] = Object.entries(field.codes).find(([, code]) => code === said) ?? [];
    return codeOf(field, word, said);
  }
  if (field.rule === 'day') return said.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return said;
}

function codeOf({ label, theirs }: Field, found: string | undefined, value: string): string {
  if (found === undefined) throw new Unmapped(`${label}（${theirs}）的对照表里没有“${value}”。`);
  return found;
}

const sections = (headings: Readonly<Record<string, string>>, value: Values): string =>
  Object.entries(headings)
    .flatMap(([name, heading]) => (value[name] ? [`【${heading}】\n${textOf(value[name])}`] : []))
    .join('\n');

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
/** By code points, as most of such fields are counted: half a character is none. */
const cut = (text: string, most = Number.POSITIVE_INFINITY): string => {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
};
