import type { Field, Fields } from '@lianluo/domain/work/field';
import { isOfUnit, kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Given } from './kind-sample';
import { kindSamples } from './kind-samples';

const sampleDay = '2026-05-20';

/** A draft of a kind: every field of its form. */
export function draftOf(kind: KindName, given: Given): object {
  const { fields, draft, reported } = kinds[kind];
  const entered = reported && 'entered' in reported ? { reportedOn: reported.entered } : {};
  const own = Object.fromEntries(Object.entries(fields).filter(([name]) => draft.includes(name)));
  const ofUnit = isOfUnit(kinds[kind]) && { unit: given.unit };
  return { title: given.title ?? given.word, ...ofUnit, ...filled(kind, { ...entered, ...own }, given) };
}

/** What a step of a kind takes: every field of it. */
export const inputOf = (kind: KindName, action: string, given: Given): object =>
  filled(kind, kinds[kind].steps[action]?.takes ?? {}, given);

/** What the office may correct of an imported item that stands in a state: every field of it. */
export const correctionOf = (kind: KindName, status: string, given: Given): Readonly<Record<string, unknown>> =>
  filled(kind, kinds[kind].corrects?.[status] ?? {}, given);

/** The bodies that the endpoints of a kind take, by the last part of their operation; that of a new one and those of lists apart. */
export const bodiesOf = (kind: KindName, given: Given): Readonly<Record<string, object>> => ({
  change: { title: given.word },
  ...Object.fromEntries(Object.keys(kinds[kind].steps).map((action) => [action, inputOf(kind, action, given)])),
  ...besideOf(kind, given),
});

function besideOf(kind: KindName, given: Given): Readonly<Record<string, object>> {
  const beside = Object.entries(kindSamples[kind].beside ?? {});
  return Object.fromEntries(beside.map(([name, body]) => [name, typeof body === 'function' ? body(given) : body]));
}

/** The steps along a kind's course, as far as most of its items come. */
export function courseOf(kind: KindName): string[] {
  const { course, steps } = kinds[kind];
  const end = course.indexOf(kindSamples[kind].usually ?? course.at(-1) ?? '');
  return course.slice(0, end).map((from, index) => {
    const to = course[index + 1] ?? '';
    const step = Object.entries(steps).find(
      ([, each]) => !each.undoes && each.from.includes(from) && each.to.includes(to),
    );
    if (!step) throw new Error(`No step of ${kind} leads from ${from} to ${to}.`);
    return step[0];
  });
}

function filled(kind: KindName, fields: Fields, given: Given): Readonly<Record<string, unknown>> {
  const entered = Object.entries(fields).filter(
    ([, { made, hidden, insteadOf }]) => !made && !hidden && insteadOf === undefined,
  );
  const sent = entered.filter(([, { type, empty }]) => !given.plain || type === 'own' || empty === undefined);
  const values = sent.map(([name, field]) => [name, valueOf(kind, name, field, given)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueOf(kind: KindName, name: string, field: Field, given: Given): unknown {
  const { word, text = word, member, day = sampleDay, known = {} } = given;
  const own = kindSamples[kind].own?.[name];
  if (own) return own(given);
  switch (field.type) {
    case 'line':
      return field.clock ? '14:30' : word.slice(0, field.max);
    case 'text':
      return text.slice(0, field.max);
    case 'day':
      return day;
    case 'count':
      return Math.max(field.least ?? 0, Math.min(8, field.max ?? 8));
    case 'flag':
      // What starts as 否 leads another way.
      return field.empty === undefined;
    case 'choice':
      return Object.keys(field.labels ?? {})[0];
    case 'members':
      return [member];
    case 'item':
      return known[kind] ?? 'none';
    case 'own':
      throw new Error(`${kind}: ${name} is a shape of its own; its sample says what stands there.`);
  }
}
