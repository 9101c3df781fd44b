import { describe, expect, test } from 'vitest';
import { aCourseRecord, anInstruction, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { examples } from '../../test-support/work/kind.examples';
import { handlingStates, type HandlingState } from '../handling/handling-unit';
import type { Opinion } from '../opinion/opinion';
import { kindNames, kinds } from '../work/kinds';
import { addresseesOf, remindedOf, sendableOf } from './reminded';
import { reminderKindNames } from './reminder';

const unit = '古渡街道联络组';
const unitOf = (id: string, state: HandlingState) => ({
  id,
  name: `第${id}局`,
  lead: false,
  state,
  since: '2026-03-09T09:00:00+08:00',
  assignedAt: '2026-03-09T09:00:00+08:00',
});
const inHandling = (over: Partial<Opinion> = {}) => anOpinionIn('in-handling', over);
const names = (item: Opinion) => remindedOf(item, unit).map(({ name }) => name);

describe('whom an item waits for is whom its kind’s table says, in every state of every kind', () => {
  const cases = kindNames.flatMap((name) => Object.keys(kinds[name].statuses).map((status) => [name, status] as const));

  test.each(cases)('%s, %s', (name, status) => {
    const kind = kinds[name];
    const item = examples[name].standing(status, { unit: 'u-1' });
    const wait = kind.waits(item);
    const reminded = remindedOf(item, unit);
    const own = reminded.filter(({ part }) => part !== 'department');

    expect(new Set(reminded.map(({ id }) => id)).size).toBe(reminded.length);
    expect(own.map(({ part, name: called, action }) => [part, called, action])).toEqual(
      !wait || wait.side === 'department'
        ? []
        : wait.side === 'office'
          ? [['office', wait.holder, wait.action]]
          : [[status === kind.initial ? 'author' : 'unit', unit, wait.action]],
    );
    // A department owes something wherever the table says that one does.
    expect(wait?.side !== 'department' || reminded.length > 0).toBe(true);
  });

  test('what no unit sent lies with whoever entered it', () => {
    for (const name of kindNames)
      for (const status of Object.keys(kinds[name].statuses)) {
        const item = examples[name].standing(status, { unit: undefined, createdBy: 'us-9' });
        if (kinds[name].waits(item)?.side !== 'unit') continue;
        expect(remindedOf(item, undefined)[0]).toMatchObject({ part: 'author', id: 'us-9' });
      }
  });
});

describe('承办单位, each by itself', () => {
  test('six units owe six answers; one that answered leaves five, and the office with the check', () => {
    const ids = ['1', '2', '3', '4', '5', '6'];
    const six = ids.map((id) => unitOf(id, id < '4' ? 'assigned' : 'signed-for'));
    expect(names(inHandling({ handlingUnits: six }))).toEqual(six.map(({ name }) => name));

    const [one, ...five] = six;
    const replied = inHandling({ handlingUnits: [{ ...one!, state: 'replied' }, ...five] });
    expect(names(replied)).toEqual(['办公室', ...five.map(({ name }) => name)]);
  });

  test.each(Object.keys(handlingStates) as HandlingState[])('one that is %s owes the step that is its own', (state) => {
    const owed = remindedOf(inHandling({ handlingUnits: [unitOf('1', state)] }), unit).filter(
      ({ part }) => part === 'department',
    );
    const steps = { assigned: ['sign-for'], 'signed-for': ['reply'] } as Partial<Record<HandlingState, string[]>>;
    expect(owed.map(({ action }) => action)).toEqual(steps[state] ?? []);
  });

  test('to whom a leader’s words were handed on owes their outcome until it was fed back', () => {
    const instruction = anInstruction('in-1');
    const assign = aCourseRecord('assign', { id: 'r-1', instruction: 'in-1', to: ['区住建局', '区水利局'] });
    const item = anOpinionIn('issued', { instructions: [instruction], instructionRecords: [assign] });
    expect(names(item)).toEqual(['办公室', '区住建局', '区水利局']);
    const fedBack = aCourseRecord('feed-back', { id: 'r-2', instruction: 'in-1' });
    expect(names({ ...item, instructionRecords: [assign, fedBack] })).toEqual(['办公室']);
  });
});

test('督办 is for what a leader instructed, 工作提示 for what a county handed up here; neither is for anything else', () => {
  const found = new Set<string>();
  for (const name of kindNames)
    for (const status of Object.keys(kinds[name].statuses))
      for (const kind of sendableOf(examples[name].standing(status))) found.add(`${name}/${kind}`);
  expect([...found].filter((each) => each.endsWith('/guidance') || each.endsWith('/supervision'))).toEqual([]);

  const instructed = inHandling({ handlingUnits: [unitOf('1', 'assigned')], instructions: [anInstruction('in-1')] });
  expect(sendableOf(instructed)).toEqual(['reminder', 'supervision']);
  const source = { committee: 'qindu', item: 'op-1', record: 'ar-1' };
  const arrivals = Object.keys(kinds.arrivals.statuses).filter((status) =>
    sendableOf(examples.arrivals.standing(status, { source } as object)).includes('guidance'),
  );
  expect(arrivals).toEqual(['waiting', 'accepted', 'returned', 'passed-on']);
  const [county] = addresseesOf('guidance', examples.arrivals.standing('waiting', { source } as object), undefined);
  expect(county).toMatchObject({ part: 'county', id: 'qindu' });
});

test('nothing that ends waits, of any kind, for any letter', () => {
  for (const name of kindNames)
    for (const status of examples[name].idle)
      for (const kind of reminderKindNames.filter((each) => each !== 'guidance'))
        expect(addresseesOf(kind, examples[name].standing(status), unit)).toEqual([]);
});
