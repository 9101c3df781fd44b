import { describe, expect, test } from 'vitest';
import { after, monday } from '../../test-support/proposal/handling.examples';
import { aContact, aLetter, anAnswer, aProposalIn, aRating } from '../../test-support/proposal/proposal.examples';
import { answer } from '../../test-support/refusal.examples';
import { officialCalendar } from '../calendar/official';
import { addWorkingDays } from '../calendar/working-days';
import { proposalDeadlines } from './deadlines';
import type { Proposal } from './proposal';
import { proposalKind } from './proposal.kind';

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
