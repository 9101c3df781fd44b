import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { administrator } from '../../test-support/permission.examples';
import {
  after,
  assigned,
  at,
  idOf,
  monday,
  signed,
  spoken,
  unitOf,
} from '../../test-support/proposal/handling.examples';
import { proposalExamples } from '../../test-support/proposal/proposal.course.examples';
import { aContact, aProposalIn, aUnit } from '../../test-support/proposal/proposal.examples';
import { answer } from '../../test-support/refusal.examples';
import { walk } from '../../test-support/work/walk.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { addMonths, dayOf, type Day } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { addWorkingDays } from '../calendar/working-days';
import { askExtension, decideExtension } from '../deadline/extension';
import { isInCharge } from '../handling/handling';
import { Refusal } from '../refusal';
import { kindOfItem } from '../work/kinds';
import { owedByUnit } from './answering';
import { proposalDeadlines } from './deadlines';
import type { Proposal } from './proposal';
import { proposalKind } from './proposal.kind';

/** What the refusal says beside its code. */
const told = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.errors?.[0]?.message : undefined;
  }
};

describe('交办', () => {
  test('goes through the government’s office unless another is named, and starts the clock of signing', () => {
    const item = assigned('joint', { name: '住建局', lead: true }, { name: '纪委机关', via: 'party' });

    expect(item.handlingUnits.map(({ name, lead, via }) => [name, lead, via])).toEqual([
      ['住建局', true, 'government'],
      ['纪委机关', false, 'party'],
    ]);
    // Five working days from Monday are the next one.
    expect(item).toMatchObject({ status: 'assigned', assignedOn: monday, dueOn: '2026-03-16' });
    expect(item.waitingFor).toMatchObject({ holder: '住建局、纪委机关', action: 'sign-for' });
  });

  test('the parts of a split one are numbered in order, and a part keeps its number with another unit', () => {
    const item = assigned('split', { name: '住建局', part: { title: '加装补贴' } }, { name: '城管局' });
    const asked = after(item, 'request-return', { handlingUnit: idOf(item, '城管局'), reason: '不属本局' });
    const given = after(asked, 'resolve-return', {
      handlingUnit: idOf(asked, '城管局'),
      decision: 'change',
      to: '民政局',
      via: 'party',
    });

    expect(item.handlingUnits.map(({ part }) => part)).toEqual([
      { no: 1, title: '加装补贴' },
      { no: 2, title: item.title },
    ]);
    expect(unitOf(given, '民政局')).toMatchObject({ part: { no: 2 }, via: 'party', contacts: [] });
  });
});

describe('退办', () => {
  const ask = (on: Day, days?: number) => {
    const item = assigned('sole', { name: '住建局' });
    const deadlines = days === undefined ? undefined : { proposals: { 'request-return': days } };
    return () =>
      after(item, 'request-return', { handlingUnit: idOf(item, '住建局'), reason: '不属本局' }, { on, deadlines });
  };

  // 5, 7 and 10 working days after Monday, 9 March 2026 (domain.md 3.2).
  test.each([
    [undefined, '2026-03-16', '2026-03-17'],
    [7, '2026-03-18', '2026-03-19'],
    [10, '2026-03-23', '2026-03-24'],
  ] as const)('within %s days, until %s, and the refusal says so', (days, last, late) => {
    expect(ask(last, days)().handlingUnits[0]?.state).toBe('return-requested');
    expect(answer(ask(late, days))).toBe('proposal.return-late');
    expect(told(ask(late, days))).toContain(last);
  });

  test('was asked for on the day of the paper, whenever that is entered', () => {
    const item = assigned('sole', { name: '住建局' });
    const ask = (on: Day) =>
      answer(() =>
        after(
          item,
          'request-return',
          { handlingUnit: idOf(item, '住建局'), reason: '不属本局', on },
          { on: '2026-03-20' },
        ),
      );
    // Five working days from Monday 9 March.
    expect(ask('2026-03-16')).toMatchObject({ waitingFor: { action: 'resolve-return' } });
    expect([ask('2026-03-17'), ask('2026-03-06')]).toEqual(['proposal.return-late', 'request.invalid']);
  });

  test('is answered within its own ten days, by the office', () => {
    const item = ask('2026-03-10')();

    expect(item.waitingFor).toMatchObject({ holder: '办公室', action: 'resolve-return' });
    expect(item.dueOn).toBe('2026-03-24');
  });
});

test('延期 of a unit: no later than six months after 交办', () => {
  const item = spoken(signed(assigned('sole', { name: '住建局' }), '住建局'), '住建局');
  const kind = kindOfItem(item);
  const context = { ...aMoment(at('2026-03-20')), actor: administrator };
  const handlingUnit = idOf(item, '住建局');
  const ask = (until: Day) => askExtension(kind, item, { until, handlingUnit }, context);

  // Six months after 9 March.
  expect(addMonths(monday, 6)).toBe('2026-09-09');
  expect(answer(() => ask('2026-09-10'))).toBe('deadline.too-late');
  const granted = decideExtension(kind, ask('2026-09-09'), { grant: true }, context);
  expect(granted.dueOn).toBe('2026-09-09');
  expect(answer(() => decideExtension(kind, ask('2026-09-09'), { grant: true, until: '2026-09-10' }, context))).toBe(
    'deadline.too-late',
  );
});

test('whatever becomes of it, nothing leaves handling unchecked, parts are numbered without gaps, and what is owed is waited for', () => {
  const starts = proposalExamples.starts.filter(({ status }) => status === 'filed' || status === 'assigned');
  const moves = fc.array(fc.record({ way: fc.nat({ max: 9999 }), days: fc.nat({ max: 12 }) }), {
    minLength: 5,
    maxLength: 30,
    size: 'max',
  });
  fc.assert(
    fc.property(fc.constantFrom(...starts), moves, (start, each) => {
      for (const stage of walk(start, each)) {
        // A walk of a proposal has proposals.
        const item = stage.item as Proposal;
        const standing = item.handlingUnits.filter(isInCharge);
        const parts = standing.flatMap(({ part }) => part?.no ?? []);

        const isThrough = ['replied', 'fed-back', 'closed'].includes(item.status);
        const isIn = item.status === 'assigned' || item.status === 'redo';
        const all = new Set(item.handlingUnits.flatMap(({ part }) => part?.no ?? []));
        expect([...all].toSorted((one, other) => one - other)).toEqual(Array.from(all, (_, index) => index + 1));
        expect(isThrough ? standing.filter(({ state }) => state !== 'passed') : []).toEqual([]);
        expect(new Set(parts).size).toBe(parts.length);
        const owed = standing.flatMap((unit) => owedByUnit(item, unit)?.action ?? []);
        const waited = proposalKind.waits(item)?.owed?.map(({ action }) => action);
        expect(waited).toEqual(isIn ? owed : undefined);
        // A clock of 交办 begins with it, of everything else with the state.
        for (const unit of standing.filter(({ state }) => state === 'assigned'))
          expect(dayOf(unit.since) >= dayOf(unit.assignedAt)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a unit that signed for it as the last does not start the clock of the others anew', () => {
  const units = [
    aUnit('住建局', 'signed-for', { lead: true, contacts: [aContact] }),
    aUnit('城管局', 'assigned', { since: at('2026-03-06') }),
  ];
  const item = after(aProposalIn('assigned', { mode: 'split', handlingUnits: units }), 'sign-for', {
    handlingUnit: '城管局',
  });

  expect(item.waitingFor).toMatchObject({ holder: '城管局', action: 'contact', since: '2026-03-02T09:00:00+08:00' });
  expect(item.dueOn).toBe(addWorkingDays(officialCalendar, '2026-03-02', proposalDeadlines.contact));
});
