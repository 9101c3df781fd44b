import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAdoption } from '../../test-support/opinion/opinion.examples';
import { adoptionKinds, adoptionLevels, type AdoptionKind } from '../opinion/opinion';
import { usualOrgans } from '../opinion/organs';
import { adoptionCell } from './adoption-cell';
import { readAdoptions, usualAdoptionWords } from './adoption-words';

const city = { level: 'city' } as const;
const province = { level: 'province' } as const;

describe('采用情况 as offices write it', () => {
  test.each([
    ['市政协采用', [{ ...city, organ: '市政协' }]],
    ['市级采用', [city]],
    ['市政协采用（《社情民意》第12期）', [{ ...city, organ: '市政协', outlet: '《社情民意》', number: '第12期' }]],
    [
      '被市政协《社情民意》2026年第3期采用',
      [{ ...city, organ: '市政协', outlet: '《社情民意》', number: '2026年第3期' }],
    ],
    ['省委办公厅单篇采用', [{ ...province, organ: '省委办公厅', kind: 'single' }]],
    [
      '省委统战部转送采用（〔2026〕24号）',
      [{ ...province, organ: '省委统战部', kind: 'forwarded', number: '〔2026〕24号' }],
    ],
    [
      '市委办、市政府办采用',
      [
        { ...city, organ: '市委办' },
        { ...city, organ: '市政府办' },
      ],
    ],
    [
      '全国政协、省政协和市政协、区政协采用',
      [
        { level: 'county', organ: '区政协' },
        { ...city, organ: '市政协' },
        { ...province, organ: '省政协' },
        { level: 'national', organ: '全国政协' },
      ],
    ],
    ['省政协采用（2022.3）', [{ ...province, organ: '省政协' }]],
    ['省政协采用（2022.3.9）', [{ ...province, organ: '省政协', adoptedOn: '2022-03-09' }]],
    ['本级采用', [{ level: 'county', organ: '本级政协' }]],
    ['市政协采用、市政协采用', [{ ...city, organ: '市政协' }]],
    ['2026年5月被省政协采用', [{ ...province, organ: '省政协' }]],
    ['省政协采用 2023年5月3日', [{ ...province, organ: '省政协', adoptedOn: '2023-05-03' }]],
    ['2023.5.3市政协第5期采用', [{ ...city, organ: '市政协', number: '第5期', adoptedOn: '2023-05-03' }]],
    ['市政协〔2026〕12号采用', [{ ...city, organ: '市政协', number: '〔2026〕12号' }]],
    ['市政协已采用', [{ ...city, organ: '市政协' }]],
    [
      '市政协综合采用《社情民意》第3期',
      [{ ...city, organ: '市政协', kind: 'combined', outlet: '《社情民意》', number: '第3期' }],
    ],
    ['区政协采用并获市委书记批示', [{ level: 'county', organ: '区政协' }]],
    ['未采用', []],
    ['—', []],
  ])('%s', (words, claims) => {
    expect(readAdoptions(words)).toEqual({ claims, unclear: [], instructed: [] });
  });

  test.each(['已报市政协', '采用', '待省政协采用'])('of %s nobody can say who adopted', (words) => {
    expect(readAdoptions(words)).toEqual({ claims: [], unclear: [words], instructed: [] });
  });
});

test("a leader's words beside an adoption are none", () => {
  expect(readAdoptions('市政协采用；区委书记批示')).toEqual({
    claims: [{ ...city, organ: '市政协' }],
    unclear: [],
    instructed: ['区委书记批示'],
  });
  expect(readAdoptions('区长批示（2023.5.3）')).toEqual({
    claims: [],
    unclear: [],
    instructed: ['区长批示（2023.5.3）'],
  });
});

const organs = adoptionLevels.flatMap((level) => [
  ...usualOrgans[level]({ name: '秦都区政协', level: 'county' }),
  ...usualOrgans[level]({ name: '示范市政协', level: 'city' }),
]);
// Names that would be taken for two organs, for another level, or for words of a course.
const awkward = [
  '区委、区政府办公室',
  '人力资源和社会保障局',
  '人民日报社',
  '未成年人保护办',
  '市委第5期',
  '2026年5月省政协',
  '省政协已',
  '省政协（委员工作委）',
  '采用',
];
const orNothing = <Value>(values: readonly Value[]) => fc.constantFrom(undefined, ...values);

test('whatever an adoption says is read again from the cell it is written to', () => {
  const adoptions = fc.record({
    level: fc.constantFrom(...adoptionLevels),
    organ: orNothing([...organs, ...awkward]),
    outlet: orNothing(['《社情民意》', '《社情民意》（第 61 期）', '工作快报', '信息、专报', '2026年第1期']),
    number: orNothing(['第12期', '〔2026〕24号', '2026年第3期', '总第286期', '12', '五月号，下']),
    kind: orNothing(Object.keys(adoptionKinds) as AdoptionKind[]),
    adoptedOn: fc.constantFrom(null, '2026-05-19'),
  });
  const withoutBlanks = (text: string | undefined) => text?.replaceAll(' ', '');
  fc.assert(
    fc.property(fc.uniqueArray(adoptions, { selector: ({ level }) => level, maxLength: 4 }), (all) => {
      const { claims, unclear } = readAdoptions(
        all.map((each) => adoptionCell(anAdoption(each.level, each))).join('、'),
      );
      const bySaying = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
      expect(unclear).toEqual([]);
      expect(
        claims
          .map(({ level, organ, outlet, number, kind, adoptedOn = null }) => ({
            level,
            organ,
            outlet,
            number,
            kind,
            adoptedOn,
          }))
          .toSorted(bySaying),
      ).toEqual(
        all
          .map(({ level, organ, outlet, number, kind, adoptedOn }) => ({
            level,
            organ,
            outlet: withoutBlanks(outlet),
            number,
            kind,
            adoptedOn,
          }))
          .toSorted(bySaying),
      );
    }),
  );
});

test('a committee exports and offers its own word', () => {
  const ownWord = (name: string, level: 'city' | 'county') => usualAdoptionWords({ name, level })[0];

  expect(ownWord('秦都区政协', 'county')).toBe('区政协采用');
  expect(ownWord('政协延川县委员会', 'county')).toBe('县政协采用');
  expect(usualAdoptionWords({ name: '示范市政协', level: 'city' })).toEqual([
    '市政协采用',
    '省政协采用',
    '全国政协采用',
  ]);
  // 韩城 is a county's city: its 市政协 must not be read as the one above it.
  expect(ownWord('政协韩城市委员会', 'county')).toBe('本级采用');
  for (const name of ['秦都区政协', '政协延川县委员会', '政协韩城市委员会'])
    expect(
      usualAdoptionWords({ name, level: 'county' }).flatMap((words) =>
        readAdoptions(words).claims.map(({ level }) => level),
      ),
    ).toEqual(adoptionLevels);
});
