import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import { kindPages } from '../shell/kind-pages';
import { isOnward, stepsOf, timelineOf, toneOf } from './course';
import type { WorkView } from './work.calls';

const at = (status: string) => ({ status }) as WorkView;

describe.each(kindNames)('%s', (name) => {
  const kind = kinds[name];

  test('each state of the course stands on the bar with those before it done', () => {
    kind.course.forEach((status, index) => {
      const states = stepsOf(kind, at(status)).map(({ state }) => state);
      const isLast = index === kind.course.length - 1;
      const expected = kind.course.map((_, each) =>
        each < index || isLast ? 'done' : each === index ? 'now' : 'next',
      );
      expect(states).toEqual(expected);
    });
  });

  test('a state off the course stands alone, by its name', () => {
    // Reached from the end of the course alone, they stand behind it.
    const beyond = ['reissued', 'revoked'];
    const off = Object.keys(kind.statuses).filter((each) => !kind.course.includes(each) && !beyond.includes(each));
    for (const status of off)
      expect(stepsOf(kind, at(status))).toEqual([{ label: kind.statuses[status], state: 'now' }]);
  });

  test('a step that takes another back, or leaves the course, does not lead on', () => {
    const away = Object.entries(kind.steps).filter(
      ([, { undoes, to }]) => undoes || to.every((status) => !kind.course.includes(status)),
    );
    expect(away.filter(([action]) => isOnward(kind, action))).toEqual([]);
    expect(Object.keys(kind.steps).some((action) => isOnward(kind, action))).toBe(true);
  });

  test('the end of the course is green, its beginning grey', () => {
    const pages = { kind, empty: '' };
    expect([toneOf(pages, kind.initial), toneOf(pages, kind.course.at(-1)!)]).toEqual(['rest', 'done']);
  });

  test('what its pages say is said of fields, steps and states that it has', () => {
    const {
      hints = {},
      stepHints = {},
      losses = {},
      buttons = {},
      dialogs = {},
      tones = {},
      columns = {},
    } = kindPages[name];
    const fields = ['title', 'unit', ...Object.keys(kind.fields)];
    const asked = Object.values(kind.steps).flatMap(({ takes }) => Object.keys(takes ?? {}));

    expect([...Object.keys(hints), ...Object.keys(columns)].filter((each) => !fields.includes(each))).toEqual([]);
    expect(Object.keys(stepHints).filter((each) => !asked.includes(each) || fields.includes(each))).toEqual([]);
    expect(
      [losses, buttons, dialogs].flatMap((each) => Object.keys(each)).filter((each) => !(each in kind.steps)),
    ).toEqual([]);
    expect(Object.keys(tones).filter((each) => !(each in kind.statuses))).toEqual([]);
  });
});

test('what was issued again has the whole course behind it, and neither that nor telling back is a step off it', () => {
  expect(stepsOf(kinds.issues, at('reissued'))).toEqual(
    ['拟稿', '已签发', '已编发', '已重新编发'].map((label) => ({ label, state: 'done' })),
  );
  const states = (kind: Parameters<typeof timelineOf>[0], ...actions: string[]) =>
    timelineOf(
      kind,
      { waitingFor: null } as WorkView,
      {
        items: actions.map((action) => ({ action, label: action, at: '2026-05-20T08:00:00Z', by: { name: '' } })),
      } as unknown as Parameters<typeof timelineOf>[2],
    ).map(({ state }) => state);
  expect(states(kinds.issues, 'sign', 'return', 'issue', 'reissue')).toEqual(['done', 'done', 'bad', 'done']);
  expect(states(kinds.arrivals, 'accept', 'tell-adopted')).toEqual(['done', 'done']);
  expect(states(kinds.arrivals, 'return')).toEqual(['bad']);
});
