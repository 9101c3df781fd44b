import { describe, expect, test } from 'vitest';
import { Refusal, type RefusalCode } from '../refusal';
import { answer } from '../../test-support/refusal.examples';
import { adopt, voidRecord } from './adoption';
import { instruct } from './instructing';
import { adoptionLevels, opinionStatuses, type Adoption, type Opinion, type OpinionStatus } from './opinion';
import { anAdoption, anInstruction, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { facetsOf } from '../work/facets';
import { figureDayOf } from '../scorecard/figure-day';
import { opinionKind } from './opinion.kind';

const voided = { reason: '录入有误', by: '经办人', at: '2026-04-03T09:00:00+08:00' };
const statuses = Object.keys(opinionStatuses) as OpinionStatus[];
const refusalIn: Partial<Record<OpinionStatus, RefusalCode>> = {
  draft: 'opinion.draft',
  merged: 'opinion.merged',
  rejected: 'opinion.rejected',
};
const standing = ({ status, waitingFor, dueOn }: Opinion) => ({ status, waitingFor, dueOn });

describe.each(statuses)('on a %s item', (status) => {
  const item = anOpinionIn(status);
  const code = refusalIn[status];

  test(`adoptions and instructions are ${code ? 'refused' : 'entered'} and leave the state as it is`, () => {
    for (const enter of [() => adopt(item, anAdoption('city')), () => instruct(item, anInstruction())]) {
      expect(answer(() => standing(enter()))).toEqual(code ?? standing(item));
    }
  });
});

test('an item that was turned down takes no record from the archive either', () => {
  const archived = anOpinionIn('archived', { rejected: true });

  expect(() => adopt(archived, anAdoption('city'))).toThrow(new Refusal('opinion.rejected'));
});

test('each level may adopt, and nobody twice', () => {
  const item = adoptionLevels.reduce((so, level) => adopt(so, anAdoption(level)), anOpinionIn('issued'));

  expect(item.adoptions.map(({ level }) => level)).toEqual(adoptionLevels);
  for (const level of adoptionLevels)
    expect(() => adopt(item, anAdoption(level))).toThrow(new Refusal('opinion.already-adopted'));
});

test('two organs of a level adopt, and one organ in two journals; brackets and blanks make no other', () => {
  const by = (organ: string | undefined, outlet: string | undefined, over: Partial<Adoption> = {}) =>
    anAdoption('province', { organ, outlet, ...over });
  const adoptions = [by('省委办公厅', '《工作快报》'), by('省政协办公厅', '《工作快报》'), by('省委办公厅', '内参')];
  const item = adoptions.reduce(adopt, anOpinionIn('issued'));

  for (const twin of [
    by('省委办公厅', '工作 快报'),
    by('省委 办公厅', '《工作快报》', { number: '第3期', kind: 'combined' }),
  ])
    expect(() => adopt(item, twin)).toThrow(new Refusal('opinion.already-adopted'));
  expect(
    adopt(adopt(anOpinionIn('issued'), by(undefined, undefined)), by('省委办公厅', undefined)).adoptions,
  ).toHaveLength(2);
});

test('figures count an item once for a level, and beside that how often it was taken', () => {
  const item = [
    anAdoption('province', { organ: '省委办公厅' }),
    anAdoption('province', { organ: '省政协办公厅' }),
    anAdoption('county', { organ: '区政协' }),
  ].reduce(adopt, anOpinionIn('issued'));
  const counted = (of: Opinion) =>
    opinionKind
      .facts(of)
      .flatMap(({ key, subject }) => (subject === 'committee' && key.startsWith('opinions.adopt') ? [key] : []));

  expect(counted(item)).toEqual([
    'opinions.adopted.province',
    'opinions.adopted.county',
    'opinions.adoptions.province',
    'opinions.adoptions.province',
    'opinions.adoptions.county',
  ]);
  expect(counted(adopt(item, anAdoption('county', { organ: '区委办公室' })))).toContain('opinions.adopted.office');
});

test('several instructions stand side by side', () => {
  const item = instruct(instruct(anOpinionIn('issued'), anInstruction('a')), anInstruction('b'));

  expect(item.instructions.map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('voiding', () => {
  const adopted = adopt(adopt(anOpinionIn('issued'), anAdoption('city')), anAdoption('province'));

  test('keeps the record with its reason, counts it no longer, and frees its place', () => {
    const item = voidRecord(adopted, 'adoptions', 'adoption-city', voided);

    expect(item.adoptions).toEqual([anAdoption('city', { voided }), anAdoption('province')]);
    expect(facetsOf(opinionKind, item).filter((each) => each.startsWith('adoptedBy'))).toEqual(['adoptedBy=province']);
    expect(opinionKind.facts(item).some(({ key }) => key === 'opinions.adopted.city')).toBe(false);
    expect(adopt(item, anAdoption('city', { id: 'second' })).adoptions).toHaveLength(3);
  });

  test('happens once to a record that is there', () => {
    const item = voidRecord(adopted, 'adoptions', 'adoption-city', voided);

    expect(() => voidRecord(item, 'adoptions', 'adoption-city', voided)).toThrow(new Refusal('record.already-voided'));
    expect(() => voidRecord(item, 'adoptions', 'nothing', voided)).toThrow(new Refusal('record.unknown'));
    expect(() => voidRecord(item, 'instructions', 'adoption-city', voided)).toThrow(new Refusal('record.unknown'));
  });

  test('works for instructions alike', () => {
    const item = voidRecord(instruct(adopted, anInstruction()), 'instructions', 'instruction-1', voided);

    expect(item.instructions).toEqual([{ ...anInstruction(), voided }]);
  });
});

describe('an adoption is proved on its own day, and counted where its item stands', () => {
  const takenOn = (...days: (string | null)[]) => {
    const adoptions = days.map((adoptedOn, index) =>
      anAdoption('city', { id: `a${index}`, organ: `第${index}机关`, adoptedOn }),
    );
    const proved = opinionKind.facts(adoptions.reduce(adopt, anOpinionIn('issued')));
    const ofMember = (key: string) =>
      proved.flatMap((fact) => (fact.key === key && fact.subject === 'member#m1' ? [fact] : []));
    return { once: ofMember('opinions.adopted.city'), times: ofMember('opinions.adoptions.city') };
  };

  test('the first of several is the day of the item, and each of them that of a time', () => {
    const { once, times } = takenOn('2027-03-05', '2027-01-05');

    expect(once).toEqual([
      {
        key: 'opinions.adopted.city',
        on: '2027-01-05',
        of: '2026-03-02',
        subject: 'member#m1',
        role: 'sole',
        item: anOpinionIn('issued').id,
      },
    ]);
    expect(once.map(figureDayOf)).toEqual(['2026-03-02']);
    expect(times.map(({ on, item }) => [on, item])).toEqual([
      ['2027-03-05', undefined],
      ['2027-01-05', undefined],
    ]);
  });

  test('what a closed ledger tells without a day is of the item’s own', () => {
    expect(takenOn(null).once.map(({ on, of }) => [on, of])).toEqual([['2026-03-02', undefined]]);
  });
});
