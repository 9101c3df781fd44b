import { describe, expect, test } from 'vitest';
import { kindNames, kinds } from '../work/kinds';
import { eventCollection, eventKinds, eventTypeNames, eventTypeOf, eventTypes } from './event-types';

describe('every event', () => {
  test.each(kindNames)('of %s: each step and each record beside them has a word of its own', (name) => {
    const { steps, records = {}, words } = kinds[name];
    const verbs = [...Object.keys(steps), ...Object.keys(records), 'record', 'change', 'discard', 'unlink', 'import'];

    const types = verbs.map((verb) => eventTypeOf(name, verb));

    expect(types.every((type) => type?.startsWith(`${words.page}.`))).toBe(true);
    expect(new Set(types).size).toBe(new Set(verbs).size);
    expect(types.filter((type) => !eventTypeNames.includes(type ?? ''))).toEqual([]);
  });

  test('is called by one name of plain words, with a Chinese label', () => {
    expect(new Set(eventTypeNames).size).toBe(eventTypeNames.length);
    for (const { type, label } of eventTypes) {
      expect(type).toMatch(/^[a-z][a-z-]*\.[a-z][a-z-]*$/);
      expect(label).toMatch(/^[^a-z]+：[^a-z]+$/);
    }
  });

  test('says what the issue and the contract name', () => {
    expect([
      eventTypeOf('opinions', 'issue'),
      eventTypeOf('members', 'change'),
      eventTypeOf('opinions', 'merge'),
      eventTypeOf('opinions', 'no such step'),
      eventTypeOf('opinions', 'constructor'),
    ]).toEqual(['opinion.issued', 'member.changed', 'opinion.merged', undefined, undefined]);
    expect(eventTypes.filter(({ kind, isGone }) => kind === 'opinions' && isGone).map(({ type }) => type)).toEqual([
      'opinion.discarded',
      'opinion.removed',
      'opinion.undone',
      'opinion.left',
    ]);
  });

  test('of two collections begins differently', () => {
    const ones = eventKinds.map((kind) => eventCollection(kind).one);
    expect(new Set(ones).size).toBe(ones.length);
  });
});
