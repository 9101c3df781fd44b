import { examples } from '../work/kind.examples';
import { ordinary } from './subject.examples';
import { attendanceStates, type Attendance } from '../../src/gathering/attendance';
import { factsOfContact } from '../../src/grid/contact';
import { adoptionLevels } from '../../src/opinion/opinion';
import { factsOfProfile } from '../../src/scheme/facts-of-profile';
import type { Fact } from '../../src/scorecard/fact';
import { kindNames, kinds, type KindName } from '../../src/work/kinds';

const on = '2026-03-09';
const named = (id: string) => ({ member: id, name: '张三' });
const attendance: readonly Attendance[] = attendanceStates.flatMap((state) => [
  { ...named(`${state}-1`), state, halfDays: 1, led: true, spoke: 'oral' },
  { ...named(`${state}-2`), state, sittingIn: true, spoke: 'written' },
]);

/** What an item of a kind may have gone through, so that it proves all that it can. */
const further: Readonly<Partial<Record<KindName, readonly object[]>>> = {
  opinions: [
    {
      authors: [named('m1'), named('m2'), { informant: 'i1', name: '李四' }],
      topics: ['t1'],
      fastLane: true,
      issuedOn: on,
      call: 'call-1',
      submissions: [{ id: 's1', to: 'city', on }],
      instructions: [{ id: 'i1', leaderPost: '县委书记', instructedOn: on, text: '请研究' }],
      adoptions: adoptionLevels.map((level) => ({ id: level, level, organ: '县委办', adoptedOn: on })),
    },
  ],
  issues: [{ issuedOn: on }],
  activities: [{ attendance, halfDays: 2, served: 30, topics: ['t1'] }],
  consultations: ['micro', 'special'].map((form) => ({
    attendance,
    form,
    claimed: true,
    team: [named('m1'), { ...named('m2'), lead: true }, { name: '专家' }],
    outcomeSteps: [
      { link: 'report', on },
      { link: 'feed-back', on, adopted: true },
      { link: 'look-back', on },
    ],
    points: [{ state: 'done' }, { state: 'done' }],
  })),
  readings: [
    {
      attendance,
      form: 'salon',
      carrier: 'station',
      books: [{ id: 'b1', title: '史记' }],
      guides: [named('m1')],
      leaders: [named('m2')],
      sharings: [{ id: 's1', ...named('m3'), text: '有感', on }],
    },
  ],
  deeds: [{ type: 'elderly', yuan: 5000, peopleServed: 20 }],
  suggestions: [{ takenUp: true, answeredOn: on }],
  proposals: (['joint', 'collective'] as const).map((form) => ({
    form,
    unit: 'u1',
    proposers: [
      { id: 'p1', ...named('m1') },
      { id: 'p2', ...named('m2') },
    ],
    filedOn: on,
    repliedOn: on,
    class: 'A',
    ratings: [
      { id: 'r1', proposer: 'p1', round: 1, attitude: 'satisfied', result: 'satisfied', at: `${on}T09:00:00+08:00` },
    ],
    became: { kind: 'opinions', item: 'op-1' },
    key: {},
    excellent: {},
  })),
  reports: [true, false].map((late) => ({ late, subject: { kind: 'member', id: 'm1', name: '张三' } })),
  tasks: ['2026-01-01', '2026-12-01'].map((deadline) => ({
    deadline,
    finishedOn: on,
    assignee: { kind: 'member', id: 'm1', name: '张三' },
  })),
  awards: [{ type: 'lagging' }],
  motions: [{ adoptedOn: on, answeredOn: on }],
};

/** Whatever items of every kind prove in every state, the lines of an attendance list and contacts among them. */
export const proven: readonly Fact[] = [
  ...kindNames.flatMap((name) => {
    const kind = kinds[name];
    const items = [
      ...examples[name].starts,
      ...Object.keys(kind.statuses).flatMap((status) => {
        const item = examples[name].standing(status);
        return [item, ...(further[name] ?? []).map((more) => ({ ...item, ...more }))];
      }),
    ];
    return items.flatMap((item) => [
      ...kind.facts(item),
      ...Object.values(kind.beside ?? {}).flatMap((beside) => beside.facts(item)),
    ]);
  }),
  ...factsOfContact({
    id: 'c1',
    network: 'six-contacts',
    from: { type: 'member', id: 'm1' },
    to: { type: 'unit', id: 'u1' },
    on,
    way: 'visit',
    topics: ['t1'],
  }),
  ...factsOfProfile({ ...ordinary, statuses: [{ from: on, is: 'suspended' }] }, [2026]).map(
    ({ key, on: day }): Fact => ({
      key,
      on: day,
      subject: 'member#m1',
    }),
  ),
];
