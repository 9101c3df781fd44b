import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { administrator } from '../../test-support/permission.examples';
import {
  aContact,
  aLetter,
  anAnswer,
  aProposalIn,
  aRating,
  aUnit,
  proposalExamples,
} from '../../test-support/proposal/proposal.examples';
import { answer } from '../../test-support/refusal.examples';
import { walk } from '../../test-support/work/walk.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { addMonths, dayOf, type Day } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { addWorkingDays } from '../calendar/working-days';
import type { OwnDeadlines } from '../deadline/deadlines';
import { askExtension, decideExtension } from '../deadline/extension';
import { isInCharge } from '../handling/handling';
import { Refusal } from '../refusal';
import { kindOfItem } from '../work/kinds';
import { take } from '../work/lifecycle';
import { classOfAll, owedByUnit } from './answering';
import { proposalDeadlines } from './deadlines';
import type { Proposal } from './proposal';
import type { ProposalRules } from './proposal-rules';
import { proposalKind } from './proposal.kind';
import type { ProposalAction, ProposalInputs } from './proposal.steps';

const monday: Day = '2026-03-09';
const at = (day: Day) => `${day}T09:00:00+08:00`;
interface On {
  on?: Day | undefined;
  deadlines?: OwnDeadlines | undefined;
  rules?: ProposalRules | undefined;
}
let made = 0;
const after = <Action extends ProposalAction>(
  item: Proposal,
  action: Action,
  input: ProposalInputs[Action],
  { on = monday, deadlines, rules }: On = {},
): Proposal =>
  take<Proposal>(proposalKind, item, action, input, {
    ...aMoment(at(on)),
    newId: () => `new-${++made}`,
    deadlines,
    actor: { ...administrator, ...(rules && { rules: { apart: false, secrecyReview: false, proposals: rules } }) },
  });

/** What the refusal says beside its code. */
const told = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.errors?.[0]?.message : undefined;
  }
};

type Assign = ProposalInputs['assign'];
const assigned = (mode: Assign['mode'], ...handlingUnits: Assign['handlingUnits'][number][]): Proposal =>
  after(aProposalIn('filed'), 'assign', { mode, handlingUnits });
const unitOf = ({ handlingUnits }: Proposal, name: string) => handlingUnits.find((each) => each.name === name)!;
const idOf = (item: Proposal, name: string) => unitOf(item, name).id;
const signed = (item: Proposal, ...names: string[]) =>
  after(item, 'sign-for', { handlingUnits: names.map((name) => idOf(item, name)) });
const spoken = (item: Proposal, name: string) =>
  after(item, 'contact', { handlingUnit: idOf(item, name), method: 'meeting', on: monday });
const reply = (item: Proposal, name: string, { on, class: result = 'A' }: On & { class?: string } = {}) =>
  after(
    item,
    'reply',
    { handlingUnit: idOf(item, name), text: '已经开工', letter: { signedBy: '周明远', class: result } },
    on === undefined ? {} : { on },
  );
const passed = (item: Proposal, name: string) =>
  after(item, 'check-reply', { handlingUnit: idOf(item, name), pass: true });

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

describe('答复', () => {
  const joint = () => signed(assigned('joint', { name: '住建局', lead: true }, { name: '城管局' }), '住建局', '城管局');

  test('whoever answers has spoken with the proposer before', () => {
    const item = signed(assigned('sole', { name: '住建局' }), '住建局');

    expect(answer(() => reply(item, '住建局'))).toBe('proposal.not-contacted');
    expect(item.waitingFor?.action).toBe('contact');
    // Three months are counted from 交办, whenever it was signed for.
    const three = addWorkingDays(officialCalendar, monday, proposalDeadlines.reply);
    expect(spoken(item, '住建局')).toMatchObject({ waitingFor: { action: 'reply' }, dueOn: three });
    expect(reply(spoken(item, '住建局'), '住建局').handlingUnits[0]).toMatchObject({ state: 'replied' });
  });

  test('the lead hears its assistants first, or lets their day go by and says who was missing', () => {
    const item = spoken(joint(), '住建局');
    // 22 working days after 9 March 2026, 清明 on 6 April between.
    const last = '2026-04-09';
    const heard = after(item, 'co-reply', { handlingUnit: idOf(item, '城管局'), on: monday, text: '同意' });

    expect(answer(() => reply(item, '城管局'))).toBe('proposal.assistant');
    expect(answer(() => reply(item, '住建局', { on: last }))).toBe('proposal.opinions-open');
    expect(unitOf(reply(item, '住建局', { on: '2026-04-10' }), '城管局')).toMatchObject({ missed: true });
    expect(unitOf(reply(heard, '住建局'), '城管局')).toMatchObject({ state: 'passed', opinion: { text: '同意' } });
    expect(unitOf(reply(heard, '住建局'), '城管局').missed).toBeUndefined();
  });

  test('a late opinion is entered as long as the lead is not through', () => {
    const item = reply(spoken(joint(), '住建局'), '住建局', { on: '2026-04-10' });
    const late = after(item, 'co-reply', { handlingUnit: idOf(item, '城管局'), on: monday, text: '补送' });

    expect(unitOf(late, '城管局')).toMatchObject({ state: 'passed', opinion: { text: '补送' } });
    expect(
      answer(() =>
        after(passed(late, '住建局'), 'co-reply', { handlingUnit: idOf(item, '城管局'), on: monday, text: '' }),
      ),
    ).toBe('action.not-now');
  });

  test('an assistant that asked to return it is answered before the lead replies', () => {
    const item = spoken(joint(), '住建局');
    const asked = after(item, 'request-return', { handlingUnit: idOf(item, '城管局'), reason: '无关' });

    expect(answer(() => reply(asked, '住建局', { on: '2026-04-10' }))).toBe('proposal.return-open');
  });

  test('bears one of the committee’s classes', () => {
    const item = spoken(signed(assigned('sole', { name: '住建局' }), '住建局'), '住建局');

    expect(answer(() => reply(item, '住建局', { class: 'E' }))).toBe('proposal.class-unknown');
    const rules = { classes: [{ id: 'E', meaning: '纳入规划' }] };
    const input = { handlingUnit: idOf(item, '住建局'), text: '纳入规划', letter: { ...aLetter, class: 'E' } };
    expect(after(item, 'reply', input, { rules }).handlingUnits[0]?.letter?.class).toBe('E');
  });

  test('one that was sent back is given again within its own days', () => {
    const item = reply(spoken(signed(assigned('sole', { name: '住建局' }), '住建局'), '住建局'), '住建局');
    const back = after(item, 'check-reply', { handlingUnit: idOf(item, '住建局'), pass: false });
    const again = after(back, 'redo-reply', { handlingUnit: idOf(item, '住建局'), text: '改', letter: aLetter });

    expect(back).toMatchObject({ status: 'assigned', waitingFor: { action: 'redo-reply' }, dueOn: '2026-04-09' });
    expect(answer(() => reply(back, '住建局'))).toBe('handling-unit.not-now');
    expect(again.handlingUnits[0]?.state).toBe('replied');
  });

  test('was given on the day of the reply, however long the office took to check it', () => {
    const item = spoken(signed(assigned('sole', { name: '住建局' }), '住建局'), '住建局');
    const replied = reply(item, '住建局', { on: '2026-04-01' });
    const input = { handlingUnit: idOf(item, '住建局'), pass: true };
    expect(after(replied, 'check-reply', input, { on: '2026-04-20' }).repliedOn).toBe('2026-04-01');

    const letter = { text: '已经开工', letter: aLetter, handlingUnit: idOf(item, '住建局') };
    const entered = after(item, 'reply', { ...letter, on: '2026-03-30' }, { on: '2026-04-20' });
    expect(after(entered, 'check-reply', input, { on: '2026-04-21' }).repliedOn).toBe('2026-03-30');
    expect(answer(() => after(item, 'reply', { ...letter, on: '2026-03-06' }))).toBe('request.invalid');
  });

  test('the whole bears the class of its lead, and a split one the least of its parts', () => {
    const parts = ['A', 'C', 'B'].map((each) => anAnswer(each, { letter: { ...aLetter, class: each } }));
    expect(classOfAll(parts, undefined)).toBe('C');
    // The order is the committee's.
    const classes = ['C', 'A', 'B'].map((id) => ({ id, meaning: id }));
    expect(classOfAll(parts, { classes })).toBe('B');

    const replied = passed(
      reply(spoken(signed(assigned('sole', { name: '住建局' }), '住建局'), '住建局'), '住建局'),
      '住建局',
    );
    expect(replied).toMatchObject({
      status: 'replied',
      class: 'A',
      repliedOn: monday,
      waitingFor: { action: 'feedback' },
    });
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

describe('反馈、再次办理、办结', () => {
  const replied = (over: Partial<Proposal> = {}) => aProposalIn('replied', { undo: undefined, ...over });
  const unsatisfied = aRating({ result: 'unsatisfied' });

  test('it is fed back once all have rated, or with the reason why not', () => {
    const item = replied({ ratings: [] });

    expect(answer(() => after(item, 'feedback', {}))).toBe('proposal.not-all-rated');
    expect(after(item, 'feedback', { reason: '一名提案者出国' }).status).toBe('fed-back');
    const all = item.proposers.map(({ id }) => aRating({ id: `r-${id}`, proposer: id }));
    expect(after(replied({ ratings: all }), 'feedback', {})).toMatchObject({ waitingFor: { action: 'close' } });
  });

  test.each([{ result: 'unsatisfied' }, { attitude: 'unsatisfied' }] as const)(
    'with %j it is handled a second time before it is closed',
    (said) => {
      const item = after(replied({ ratings: [aRating(said)] }), 'feedback', { reason: '其余未填' });

      expect(item.waitingFor?.action).toBe('redo');
      expect(answer(() => after(item, 'close', {}))).toBe('proposal.unsatisfied');
      const again = after(item, 'redo', { reason: '未实质解决' });
      expect(again).toMatchObject({ status: 'redo', round: 2, waitingFor: { action: 'redo-reply' } });
      expect(again.formerReplies).toMatchObject([
        { round: 1, name: '住建局', text: '已列入今年计划', letter: aLetter },
      ]);
      expect(again.handlingUnits[0]).toMatchObject({ state: 'signed-for', contacts: [aContact] });
      expect(again.handlingUnits[0]?.reply).toBeUndefined();
    },
  );

  test('the second round has its own ratings, and is closed whatever they say', () => {
    const item = aProposalIn('fed-back', {
      round: 2,
      ratings: [unsatisfied, aRating({ id: 'r2', round: 2, result: 'unsatisfied' })],
    });

    expect(after(item, 'close', {}).status).toBe('closed');
    expect(answer(() => after({ ...item, round: 3 }, 'redo', { reason: '仍不满意' }))).toBe('proposal.rounds-full');
  });

  test('what is watched waits to be looked at again, half a year at most, until it reaches a class that is not', () => {
    const closed = after(aProposalIn('fed-back'), 'close', {});
    const halfYear = addWorkingDays(officialCalendar, monday, proposalDeadlines['follow-up']);
    expect(closed).toMatchObject({ closedOn: monday, watching: true, dueOn: halfYear });

    const still = after(closed, 'follow-up', { on: '2026-06-01', text: '已招标', class: 'B' }, { on: '2026-06-01' });
    expect(still).toMatchObject({ watching: true, followUps: [{ class: 'B' }], waitingFor: { action: 'follow-up' } });
    const solved = after(still, 'follow-up', { on: '2026-07-01', text: '已建成', class: 'A' }, { on: '2026-07-01' });
    expect([solved.watching, solved.solvedOn, solved.waitingFor]).toEqual([undefined, '2026-07-01', null]);
    // A wrong entry is voided, and what was found before holds again.
    expect(after(solved, 'void-follow-up', { reason: '录错' })).toMatchObject({
      watching: true,
      followUps: [{ class: 'B' }],
    });
  });

  test('a part that is unsolved is watched whatever the whole is called', () => {
    const units = ['C', 'D'].map((each) => anAnswer(each, { letter: { ...aLetter, class: each } }));
    const item = aProposalIn('fed-back', { mode: 'split', class: 'D', handlingUnits: units });
    expect(after(item, 'close', {})).toMatchObject({ class: 'D', watching: true });
    const left = units.map((unit) => (unit.name === 'C' ? { ...unit, state: 'released' as const } : unit));
    expect(after({ ...item, handlingUnits: left }, 'close', {}).watching).toBeUndefined();
  });

  test('which classes are watched is the committee’s to say', () => {
    const rules = { classes: [{ id: 'B', meaning: '正在解决' }] };
    expect(after(aProposalIn('fed-back'), 'close', {}, { rules })).toMatchObject({ waitingFor: null });
    expect(
      answer(() =>
        after(after(aProposalIn('fed-back'), 'close', {}, { rules }), 'follow-up', {
          on: monday,
          text: '',
          class: 'B',
        }),
      ),
    ).toBe('proposal.not-watched');
  });
});

describe('重点提案、优秀提案', () => {
  test('are decided once, and voided with a reason', () => {
    const key = after(aProposalIn('assigned'), 'name-key', { leader: '高静', decidedOn: monday });
    const surveyed = after(key, 'survey-key', { on: monday, text: '现场查看' });

    expect(surveyed.key).toMatchObject({ leader: '高静', surveys: [{ text: '现场查看' }] });
    expect(answer(() => after(key, 'name-key', { leader: '高静', decidedOn: monday }))).toBe('proposal.key');
    expect(answer(() => after(aProposalIn('filed'), 'survey-key', { on: monday, text: '' }))).toBe('proposal.not-key');
    expect(after(surveyed, 'void-key', { reason: '会议调整' }).key).toBeUndefined();
    const excellent = after(aProposalIn('closed'), 'name-excellent', { year: 2026, decidedOn: monday });
    expect([excellent.excellent?.year, proposalKind.standsIn(excellent)]).toEqual([
      2026,
      expect.arrayContaining(['excellent=true', 'watching=true']),
    ]);
    expect(answer(() => after(excellent, 'name-excellent', { year: 2026, decidedOn: monday }))).toBe(
      'proposal.excellent',
    );
  });
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
