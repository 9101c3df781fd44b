import type { Ways } from '../ways';

type Way = Ways[string];

type Kind = 'activities' | 'readings' | 'consultations';

/** Where 活动、读书、协商 name something beside what a form of every kind names: one that is announced, and one that was held. */
export function gatheringWays(kind: Kind, { announced, held }: { announced: string; held: string }): Ways {
  const plan = { title: '新的一场', plannedOn: '2026-06-01' };
  const draft = {
    opinions: { title: '会上提出', content: { situation: '情况' } },
    suggestions: { title: '会上提出', content: '内容' },
    proposals: { title: '会上提出', proposers: [], content: { situation: '情况' } },
  };
  const raised =
    (as: keyof typeof draft, body: (given: string) => object, pointer: string): Way =>
    (given) => ['POST', `/${kind}/${held}/raised`, { kind: as, ...draft[as], ...body(given) }, pointer];
  const authors = [{ name: '过路人' }];
  const invited = Object.fromEntries(
    ['members', 'units', 'committees'].flatMap((by): [string, Way][] => [
      [
        `${kind}.record.body/invited/${by}/*`,
        (given) => ['POST', `/${kind}`, { ...plan, invited: { [by]: [given] } }, `/invited/${by}/0`],
      ],
      [
        `${kind}.change.body/invited/${by}/*`,
        (given) => ['PATCH', `/${kind}/${announced}`, { invited: { [by]: [given] } }, `/invited/${by}/0`],
      ],
    ]),
  );
  return {
    ...invited,
    // Of one that came from a sheet the office corrects who was there.
    [`${kind}.change.body/attendance/*/member`]: (given) => [
      'PATCH',
      `/${kind}/${held}`,
      { attendance: [{ member: given, state: 'present' }] },
      '/attendance/0/member',
    ],
    [`${kind}.attend.body/lines/*/member`]: (given) => [
      'PATCH',
      `/${kind}/${held}/attendance`,
      { lines: [{ member: given, state: 'present' }] },
      '/lines/0/member',
    ],
    [`${kind}.hold.body/attendance/*/member`]: (given) => [
      'POST',
      `/${kind}/${announced}/actions/hold`,
      { heldOn: '2026-05-20', attendance: [{ member: given, state: 'present' }], record: '记录' },
      '/attendance/0/member',
    ],
    [`${kind}.reply.body/lines/*/member`]: (given) => [
      'PATCH',
      `/${kind}/${announced}/replies`,
      { lines: [{ member: given, answer: 'coming' }] },
      '/lines/0/member',
    ],
    [`${kind}.raise.body/authors/*/member`]: raised(
      'opinions',
      (member) => ({ authors: [{ member }] }),
      '/authors/0/member',
    ),
    [`${kind}.raise.body/authors/*/informant`]: raised(
      'opinions',
      (informant) => ({ authors: [{ informant }] }),
      '/authors/0/informant',
    ),
    [`${kind}.raise.body/call`]: raised('opinions', (call) => ({ authors, call }), '/call'),
    [`${kind}.raise.body/unit`]: raised('opinions', (unit) => ({ authors, unit }), '/unit'),
    [`${kind}.raise.body/topics/*`]: raised('opinions', (topic) => ({ authors, topics: [topic] }), '/topics/0'),
    [`${kind}.raise.body/members/*`]: raised('suggestions', (member) => ({ members: [member] }), '/members/0'),
    [`${kind}.raise.body/clue`]: raised('proposals', (clue) => ({ clue }), '/clue'),
    [`${kind}.raise.body/proposers/*/member`]: raised(
      'proposals',
      (member) => ({ proposers: [{ member }] }),
      '/proposers/0/member',
    ),
  };
}

/** 本会活动类型, where they are made and where they are borne. */
export const ownTypeWays = (announced: string): Ways => ({
  'activities.record.body/named': (given) => [
    'POST',
    '/activities',
    { title: '新的一场', plannedOn: '2026-06-01', named: given },
    '/named',
  ],
  'activities.change.body/named': (given) => ['PATCH', `/activities/${announced}`, { named: given }, '/named'],
  'committees.change.body/activityTypes/*/id': (given) => [
    'PATCH',
    '',
    { activityTypes: [{ id: given, name: '桢商量', type: 'talk' }] },
    '/activityTypes/0/id',
  ],
});
