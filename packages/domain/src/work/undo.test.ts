import { describe, expect, test } from 'vitest';
import { aReading } from '../../test-support/reading/reading.examples';
import { after, anAdoption, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { adopt } from '../opinion/adoption';
import { opinionKind } from '../opinion/opinion.kind';
import { administrator, clerk, operator } from '../../test-support/permission.examples';
import { Refusal } from '../refusal';
import { readingKind } from '../reading/reading.kind';
import { allowedSteps, settle, take } from './lifecycle';
import { aMoment } from '../../test-support/work/work.examples';

const monday = '2026-03-02T09:00:00+08:00';
const reason = '选错了单位';
const transferred = (mode: 'sole' | 'joint', ...names: string[]) => {
  const signed = settle(opinionKind, undefined, anOpinionIn('signed'), aMoment(monday));
  return { signed, item: after(signed, 'transfer', { mode, handlingUnits: names.map((name) => ({ name })) }) };
};

describe('a wrong transfer', () => {
  test('is taken back while no unit has signed for it: the item waits as long as it had waited', () => {
    const { signed, item } = transferred('joint', '住建局', '城管局');

    const recalled = after(item, 'recall', { reason });

    expect(recalled).toMatchObject({ status: 'signed', handlingUnits: [], undo: undefined });
    expect([recalled.mode, recalled.waitingFor, recalled.dueOn]).toEqual([undefined, signed.waitingFor, signed.dueOn]);
    expect(recalled.dueOn).toBe('2026-03-04');
  });

  test.each([
    ['signed for it', 'sign-for', {}],
    ['asked to return it', 'request-return', { reason }],
  ] as const)('stands once a unit has %s', (_what, action, input) => {
    const { item } = transferred('sole', '住建局');
    const moved = after(item, action, { handlingUnit: item.handlingUnits[0]?.id ?? '', ...input } as never);

    expect(() => after(moved, 'recall', { reason })).toThrow(new Refusal('action.followed'));
    expect(allowedSteps(opinionKind, moved, administrator).map(({ action: name }) => name)).not.toContain('recall');
  });

  test('can be made anew after it was taken back, and taken back again', () => {
    const again = after(after(transferred('sole', '住建局').item, 'recall', { reason }), 'transfer', {
      mode: 'sole',
      handlingUnits: [{ name: '水务局' }],
    });

    expect(after(again, 'recall', { reason }).status).toBe('signed');
  });
});

describe('a wrong archiving', () => {
  test.each(['fed-back', 'issued', 'rejected'] as const)('goes back to %s', (status) => {
    const before = anOpinionIn(status);

    const back = after(after(before, 'archive', {}), 'unarchive', { reason });

    expect([back.status, back.rejected]).toEqual([status, before.rejected]);
  });

  test('goes back although a level adopted the item meanwhile, and the adoption stands', () => {
    const adopted = adopt(after(anOpinionIn('issued'), 'archive', {}), anAdoption('city'));

    expect(after(adopted, 'unarchive', { reason })).toMatchObject({ status: 'issued', adoptions: adopted.adoptions });
  });

  test('of a closed ledger is no step, so nothing takes it back', () => {
    const imported = anOpinionIn('archived', { imported: true, undo: undefined });

    expect(() => after(imported, 'unarchive', { reason })).toThrow(new Refusal('work.imported'));
  });
});

test('an item turned down by mistake is opened again and counts as before', () => {
  const edited = anOpinionIn('edited');
  const opened = after(after(edited, 'reject', { reason: '内容重复' }), 'reopen', { reason });

  expect(opened).toMatchObject({ status: 'edited', waitingFor: { action: 'review' } });
  expect([opened.rejected, opened.reason]).toEqual([undefined, undefined]);
  expect(opinionKind.facts(opened)).toEqual(opinionKind.facts(edited));
});

test('one who was told is not untold: after the feedback the turning down stands', () => {
  const told = after(after(anOpinionIn('edited'), 'reject', { reason }), 'feedback', { text: '未采用' });

  expect(allowedSteps(opinionKind, told, clerk).map(({ action }) => action)).toEqual(['archive', 'recall-feedback']);
  expect(after(told, 'recall-feedback', { reason })).toMatchObject({ status: 'rejected', rejected: true });
});

test('a unit takes its own handling back, nothing of the office', () => {
  const handled = after(anOpinionIn('submitted'), 'handle-locally', { text: '已更换灯具' }, operator);

  expect(allowedSteps(opinionKind, handled, operator).map(({ action }) => action)).toEqual(['recall-local']);
  expect(after(handled, 'recall-local', { reason }, operator).localHandling).toBeUndefined();
});

describe('a reading', () => {
  const steps = (...taken: readonly (readonly [string, object])[]) =>
    taken.reduce(
      (so, [action, input]) => take(readingKind, so, action, input, { ...aMoment(), actor: operator }),
      settle(readingKind, undefined, aReading(), aMoment(monday)),
    );
  const held = ['hold', { heldOn: '2026-03-08', attendance: [], record: '领读第三章' }] as const;

  test('closed by mistake is open again, its outcome to be entered anew', () => {
    const opened = steps(['announce', {}], held, ['close', { outcome: '荐书' }], ['reopen', { reason }]);

    expect(opened).toMatchObject({ status: 'held', record: '领读第三章', waitingFor: { action: 'close' } });
    expect([opened.outcome, opened.dueOn]).toEqual([undefined, '2026-03-23']);
  });

  test.each([
    ['draft', []],
    ['announced', [['announce', {}]]],
  ] as const)('cancelled by mistake as a %s goes on from there', (status, before) => {
    expect(steps(...before, ['cancel', { reason: '停电' }], ['reopen', { reason }])).toMatchObject({
      status,
      waitingFor: steps(...before).waitingFor,
    });
  });
});
