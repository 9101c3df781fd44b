import { describe, expect, test } from 'vitest';
import { anActor, clerk, operator } from '../../test-support/permission.examples';
import { Refusal } from '../refusal';
import { shownBelowFacet } from '../work/item';
import { isOverdue } from '../work/lifecycle';
import { authorMembers, contentLength, opinionStatuses, type AdoptionLevel, type OpinionStatus } from './opinion';
import { after, anAdoption, anInstruction, anOpinion, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { adopt } from './adoption';
import { instruct } from './instructing';
import { takeIn } from './merge';
import { facetsOf } from '../work/facets';
import { opinionKind } from './opinion.kind';

const reason = '请补充具体点位';
const voidedAdoption = (level: AdoptionLevel) =>
  anAdoption(level, { voided: { reason: '登记有误', by: '经办人', at: '2026-04-03T09:00:00+08:00' } });

describe('submitting and withdrawing', () => {
  test('the submitter takes back what nobody has acted on', () => {
    const submitted = after(anOpinion(), 'submit', {}, operator);

    expect(after(submitted, 'withdraw', {}, operator)).toMatchObject({
      status: 'draft',
      waitingFor: null,
      dueOn: null,
    });
  });

  test('nobody else takes it back', () => {
    const submitted = after(anOpinion(), 'submit', {}, operator);

    expect(() => after(submitted, 'withdraw', {}, clerk)).toThrow(new Refusal('work.not-submitter'));
    expect(() => after(submitted, 'withdraw', {}, anActor('unit-operator', { id: 'colleague' }))).toThrow(
      new Refusal('work.not-submitter'),
    );
  });

  test.each([
    ['edited and sent back', (item) => after(after(item, 'edit', {}), 'return', { reason })],
    ['entered an adoption', (item) => adopt(item, anAdoption('city'))],
    ['entered an instruction', (item) => instruct(item, anInstruction())],
    ['merged another into it', (item) => takeIn(item, anOpinion({ id: 'op-2' }))],
  ] satisfies [string, (item: ReturnType<typeof anOpinion>) => ReturnType<typeof anOpinion>][])(
    'it is too late once the office has %s',
    (_what, act) => {
      const acted = act(after(anOpinion(), 'submit', {}, operator));

      expect(acted.status).toBe('submitted');
      expect(() => after(acted, 'withdraw', {}, operator)).toThrow(new Refusal('work.acted-on'));
    },
  );

  test('what others added keeps a returned item from becoming a draft again', () => {
    const adopted = adopt(after(anOpinion(), 'submit', {}, operator), anAdoption('city'));

    const again = after(after(adopted, 'return', { reason }), 'submit', {}, operator);

    expect(() => after(again, 'withdraw', {}, operator)).toThrow(new Refusal('work.acted-on'));
  });

  test('an item without text stays a draft, unless it came from a closed ledger', () => {
    expect(() => after(anOpinion({ content: null }), 'submit', {})).toThrow(new Refusal('opinion.content-missing'));
    expect(after(anOpinion({ content: null, imported: true }), 'submit', {}).status).toBe('submitted');
  });
});

describe('returning', () => {
  test('the reason stands until the return is answered', () => {
    const returned = after(anOpinionIn('submitted'), 'return', { reason });
    const sentBack = after(anOpinionIn('signed'), 'return', { reason });

    expect(returned).toMatchObject({
      status: 'returned',
      reason,
      waitingFor: { holder: '报送单位', action: 'submit' },
    });
    expect(after(returned, 'submit', {}).reason).toBeUndefined();
    expect(sentBack).toMatchObject({ status: 'reviewed', reason });
    expect(after(sentBack, 'sign', {}).reason).toBeUndefined();
  });

  test('why an item was turned down stays with it to the archive', () => {
    const rejected = after(anOpinionIn('edited'), 'reject', { reason: '与已报信息重复' });

    const archived = after(after(rejected, 'feedback', { text: '未采用' }), 'archive', {});

    expect(archived).toMatchObject({ status: 'archived', rejected: true, reason: '与已报信息重复' });
  });
});

test('editing changes what was sent and keeps the rest, references included', () => {
  const references = [{ item: 'op-2', title: '另一条', text: '参考' }];
  const item = anOpinionIn('submitted', { content: { situation: '旧', references } });

  const edited = after(item, 'edit', { content: { situation: '新', suggestion: '建议' } });

  expect(edited).toMatchObject({ title: item.title, content: { situation: '新', suggestion: '建议', references } });
  expect(after(edited, 'edit', { title: '新标题' })).toMatchObject({ title: '新标题', content: edited.content });
});

test('issuing gives the number, the recipients and the day', () => {
  const issued = after(anOpinionIn('signed'), 'issue', { number: '〔2026〕1号', recipients: ['区委'] });

  expect(issued).toMatchObject({ number: '〔2026〕1号', recipients: ['区委'], issuedOn: '2026-03-09' });
  expect(after(anOpinionIn('signed', { number: '〔2025〕9号' }), 'issue', { number: '〔2026〕1号' }).number).toBe(
    '〔2025〕9号',
  );
});

test('the fast lane transfers before signing, an ordinary item does not', () => {
  const input = { mode: 'sole', handlingUnits: [{ name: '住建局' }] } as const;

  expect(after(anOpinionIn('submitted', { fastLane: true }), 'transfer', input).status).toBe('in-handling');
  expect(() => after(anOpinionIn('submitted'), 'transfer', input)).toThrow(new Refusal('opinion.not-fast-lane'));
  expect(after(anOpinionIn('signed'), 'transfer', input).status).toBe('in-handling');
});

test('the street handles an item itself, and the office feeds its result back', () => {
  const handled = after(anOpinionIn('submitted'), 'handle-locally', { text: '已更换灯具 12 盏' }, operator);

  expect(handled).toMatchObject({ status: 'handled', localHandling: '已更换灯具 12 盏' });
  expect(handled.waitingFor).toMatchObject({ holder: '办公室', action: 'feedback' });
});

test('an adopted item is neither merged nor turned down while the adoption stands', () => {
  const adopted = anOpinionIn('edited', { adoptions: [anAdoption('city')] });
  const voided = { reason: '误录', by: '经办人', at: '2026-04-03T09:00:00+08:00' };

  expect(() => after(adopted, 'merge', { into: 'op-9' })).toThrow(new Refusal('opinion.adopted-not-merged'));
  expect(() => after(adopted, 'reject', { reason })).toThrow(new Refusal('opinion.adopted-not-rejected'));
  expect(after({ ...adopted, adoptions: [anAdoption('city', { voided })] }, 'reject', { reason }).status).toBe(
    'rejected',
  );
});

describe('who may change the fields without a step', () => {
  test.each([
    { actor: operator, open: ['draft', 'returned'] },
    { actor: clerk, open: ['draft', 'submitted', 'returned', 'edited'] },
  ])('a $actor.role: $open', ({ actor, open }) => {
    const statuses = Object.keys(opinionStatuses) as OpinionStatus[];

    expect(statuses.filter((status) => !opinionKind.changeRefusal(anOpinionIn(status), actor))).toEqual(open);
  });

  test('a row of a closed ledger is corrected by the office wherever it stands', () => {
    expect(opinionKind.changeRefusal(anOpinionIn('archived', { imported: true }), clerk)).toBeUndefined();
    expect(opinionKind.changeRefusal(anOpinionIn('archived', { imported: true }), operator)).toBe(
      'opinion.not-changeable',
    );
  });
});

describe('what the city sees', () => {
  const fastLane = anOpinionIn('submitted', { fastLane: true });
  const transferred = after(fastLane, 'transfer', { mode: 'sole', handlingUnits: [{ name: '住建局' }] });
  const issued = after(anOpinionIn('signed'), 'issue', {});

  test('no state of itself', () => {
    const statuses = Object.keys(opinionStatuses) as OpinionStatus[];

    expect(statuses.filter((status) => opinionKind.shownBelow(anOpinionIn(status)))).toEqual([]);
  });

  test.each([
    ['issued', issued, true],
    ['issued and in handling', after(issued, 'transfer', { mode: 'sole', handlingUnits: [{ name: '住建局' }] }), true],
    ['issued and archived', after(issued, 'archive', {}), true],
    ['handed over on the fast lane, which nobody reviewed', transferred, false],
    ['handled by the street', after(anOpinionIn('submitted'), 'handle-locally', { text: '已修复' }), false],
    ['signed and handed over without being issued', anOpinionIn('in-handling'), false],
    ['turned down and archived', after(anOpinionIn('rejected'), 'archive', {}), false],
    ['a row of a closed ledger', anOpinionIn('archived', { imported: true }), false],
    ['a row that the city adopted', anOpinionIn('archived', { imported: true, adoptions: [anAdoption('city')] }), true],
    ['adopted by the province', adopt(transferred, anAdoption('province')), true],
    ['adopted by its county alone', adopt(transferred, anAdoption('county')), false],
    ['adopted by the city by mistake', anOpinionIn('edited', { adoptions: [voidedAdoption('city')] }), false],
  ])('%s: %s', (_, item, shown) => {
    expect(opinionKind.shownBelow(item)).toBe(shown);
    expect(facetsOf(opinionKind, item).includes(shownBelowFacet)).toBe(shown);
  });

  test('its list and the figure agree', () => {
    for (const item of [issued, transferred, anOpinionIn('archived', { rejected: true })]) {
      const counts = opinionKind.facts(item).some(({ key }) => key === 'opinions.issued');
      expect(facetsOf(opinionKind, item).includes('stage=issued')).toBe(counts);
      // Nothing is counted for the city that it cannot open.
      expect(counts && !opinionKind.shownBelow(item)).toBe(false);
    }
  });
});

test('an opinion counts for the committee, its unit, each member and each informant once', () => {
  const authors = [
    { member: 'm1', name: '陆文涵' },
    { member: 'm1', name: '陆文涵' },
    { informant: 'i1', name: '王芳' },
  ];

  expect(authorMembers({ authors })).toEqual(['m1']);
  expect(opinionKind.facts(anOpinionIn('submitted', { authors })).map(({ subject }) => subject)).toEqual([
    'committee',
    'unit#weiyang',
    'member#m1',
    'informant#i1',
  ]);
});

test('the length counts characters of all sections without blanks, a rare character as one', () => {
  expect(contentLength({ situation: '一 二\n三', analysis: '　四', suggestion: '𠮷五' })).toBe(6);
  expect(contentLength({ situation: '' })).toBe(0);
});

test('an item is overdue the day after its day', () => {
  expect(isOverdue({ dueOn: '2026-03-09' }, '2026-03-09')).toBe(false);
  expect(isOverdue({ dueOn: '2026-03-09' }, '2026-03-10')).toBe(true);
  expect(isOverdue({ dueOn: null }, '2026-03-10')).toBe(false);
});
