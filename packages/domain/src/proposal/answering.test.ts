import { describe, expect, test } from 'vitest';
import {
  after,
  assigned,
  idOf,
  monday,
  passed,
  reply,
  signed,
  spoken,
  unitOf,
} from '../../test-support/proposal/handling.examples';
import { aLetter, anAnswer } from '../../test-support/proposal/proposal.examples';
import { answer } from '../../test-support/refusal.examples';
import { officialCalendar } from '../calendar/official';
import { addWorkingDays } from '../calendar/working-days';
import { classOfAll } from './answering';
import { proposalDeadlines } from './deadlines';

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
