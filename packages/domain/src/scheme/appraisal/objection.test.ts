import { describe, expect, test } from 'vitest';
import type { Objection } from './appraisal';
import { checking, locked, refusalOf, running } from '../../../test-support/scheme/appraisal.examples';
import { lock } from './course';
import { decideObjection, raiseObjection, withdrawObjection } from './objection';

const objection: Objection = {
  id: 'o1',
  subject: 'member#b',
  line: 'adopted',
  text: '漏记一条采用',
  evidence: { files: ['f1'] },
  by: 'b',
  on: '2026-12-22',
};
const lines = (_subject: string, line: string) => line === 'adopted';
const raise = (more: Partial<Objection>, to = checking) =>
  refusalOf(() => raiseObjection(to, { ...objection, ...more }, lines));

describe('an objection', () => {
  test('is raised in the check window, on its first and its last day as well', () => {
    const closed = [['/line', '现在不在核对期，不能提出异议。']];
    expect([raise({ on: '2026-12-21' }), raise({ on: '2026-12-31' })]).toEqual([undefined, undefined]);
    expect([raise({ on: '2026-12-20' }), raise({ on: '2027-01-01' })]).toEqual([closed, closed]);
    expect([raise({}, running), raise({}, locked)]).toEqual([closed, closed]);
  });

  test('is about a line, says what is wrong and shows it', () => {
    expect(raise({ line: 'gone', text: ' ', evidence: { text: '', files: [] } })).toEqual([
      ['/line', '没有这一项，无法提出异议。'],
      ['/text', '请写明异议内容。'],
      ['/evidence', '请附佐证。'],
    ]);
    expect(raise({ evidence: { text: '县委信息第 12 期' } })).toBeUndefined();
  });
});

describe('its decision', () => {
  const raised = raiseObjection(checking, objection, lines);
  const decision = { outcome: 'upheld' as const, reason: '刊物可查', by: 'head', on: '2027-01-02' };

  test('is made by somebody else, with a reason, even after the window is over', () => {
    expect(decideObjection(raised, 'o1', decision).objections).toEqual([{ ...objection, decision }]);
    expect(refusalOf(() => decideObjection(raised, 'o1', { ...decision, by: 'b' }))).toEqual([
      ['/by', '异议由您提出，请由另一人裁定。'],
    ]);
    expect(refusalOf(() => decideObjection(raised, 'o1', { ...decision, reason: '' }))).toEqual([
      ['/reason', '请说明裁定的理由。'],
    ]);
  });

  test('is made by whoever raised it where nobody else may', () => {
    const own = { ...decision, by: 'b', alone: true };
    expect(decideObjection(raised, 'o1', own).objections).toEqual([{ ...objection, decision: own }]);
  });

  test('is made once, of an objection there is', () => {
    const decided = decideObjection(raised, 'o1', decision);
    expect(refusalOf(() => decideObjection(decided, 'o1', decision))).toEqual([
      ['/id', '这条异议已经裁定或者撤回，或者年度已经锁定。'],
    ]);
    expect(refusalOf(() => decideObjection(raised, 'o2', decision))).toEqual([['/id', '没有这条异议。']]);
  });
});

describe('its withdrawal', () => {
  const raised = raiseObjection(checking, objection, lines);
  const withdrawal = { by: 'b', on: '2027-01-02', reason: '已补登' };

  test('is for whoever raised it, and leaves nothing to decide', () => {
    expect(refusalOf(() => withdrawObjection(raised, 'o1', { ...withdrawal, by: 'head' }))).toEqual([
      ['/by', '异议由提出人撤回。'],
    ]);
    const withdrawn = withdrawObjection(raised, 'o1', withdrawal);
    expect(withdrawn.objections).toEqual([{ ...objection, withdrawn: { on: '2027-01-02', reason: '已补登' } }]);
    expect(refusalOf(() => lock(raised, [], '2027-01-04'))).toBeDefined();
    expect(lock(withdrawn, [], '2027-01-04').state).toBe('locked');
  });

  test('is no longer possible once it was decided or withdrawn', () => {
    const withdrawn = withdrawObjection(raised, 'o1', withdrawal);
    const over = [['/id', '这条异议已经裁定或者撤回，或者年度已经锁定。']];
    const decision = { outcome: 'upheld' as const, reason: '刊物可查', by: 'head', on: '2027-01-02' };
    const decided = decideObjection(raised, 'o1', decision);
    expect(refusalOf(() => withdrawObjection(decided, 'o1', withdrawal))).toEqual(over);
    expect(refusalOf(() => withdrawObjection(withdrawn, 'o1', withdrawal))).toEqual(over);
    expect(refusalOf(() => decideObjection(withdrawn, 'o1', decision))).toEqual(over);
  });
});
