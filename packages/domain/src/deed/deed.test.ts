import { expect, test } from 'vitest';
import { clerk, operator } from '../../test-support/permission.examples';
import { take } from '../work/lifecycle';
import { aMoment } from '../../test-support/work/work.examples';
import { facetsOf } from '../work/facets';
import type { Deed } from './deed';
import { aDeed } from '../../test-support/deed/deed.examples';
import { deedKind } from './deed.kind';

const by = (actor: typeof clerk) => (item: Deed, action: string, input: object) =>
  take(deedKind, item, action, input, { ...aMoment(), actor });
const [unit, office] = [by(operator), by(clerk)];
const confirmed = office(unit(aDeed(), 'submit', {}), 'confirm', {});
const finish = { doneOn: '2026-03-06', peopleServed: 86, yuan: 3000, after: '已办结' };

test('it counts once it is done, with the people it served and the money as a fact beside it', () => {
  const done = unit(confirmed, 'finish', finish);
  const subjects = [{ subject: 'committee' }, { subject: 'unit#weiyang' }, { subject: 'member#m1', role: 'sole' }];
  const on = '2026-03-06';

  expect(deedKind.facts(confirmed)).toEqual([]);
  expect(deedKind.facts(done)).toEqual([
    ...subjects.map((whose) => ({ key: 'deeds.done', on, ...whose, type: 'medical', amount: 86 })),
    ...subjects.map((whose) => ({ key: 'deeds.yuan', on, ...whose, type: 'medical', amount: 3000 })),
  ]);
  expect(facetsOf(deedKind, done)).toEqual(expect.arrayContaining(['stage=done', 'type=medical', 'funded=true']));
});

test('one that took no money has no fact of it, and stands in no list of those that did', () => {
  const { yuan: _yuan, ...free } = finish;
  const done = unit(confirmed, 'finish', free);

  expect(new Set(deedKind.facts(done).map(({ key }) => key))).toEqual(new Set(['deeds.done']));
  expect(facetsOf(deedKind, done)).not.toContain('funded=true');
});

test('the unit changes it until it is handed in, the office until it is done', () => {
  const open = (actor: typeof clerk) =>
    Object.keys(deedKind.statuses).filter(
      // The keys of the table are its statuses.
      (status) => !deedKind.changeRefusal(aDeed({ status: status as Deed['status'] }), actor),
    );

  expect(open(operator)).toEqual(['draft', 'returned']);
  expect(open(clerk)).toEqual(['draft', 'submitted', 'returned', 'confirmed']);
});
