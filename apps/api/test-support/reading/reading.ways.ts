import type { Ways } from '../ways';

/** How readings, their registers and the links to a calendar name things. */
export function readingWays({
  planned,
  announced,
  held: done,
  book,
  group,
}: Record<'planned' | 'announced' | 'held' | 'book' | 'group', string>): Ways {
  const draft = { title: '读书会', plannedOn: '2026-06-01' };
  const held = { heldOn: '2026-05-20', attendance: [], record: '记录' };
  const naming = (of: string, method: string, path: string, more: object): Ways => ({
    [`${of}.body/books/*`]: (given) => [method, path, { ...more, books: [given] }, '/books/0'],
    ...Object.fromEntries(
      ['guides', 'leaders'].map((name) => [
        `${of}.body/${name}/*/member`,
        (given: string) =>
          [method, path, { ...more, [name]: [{ name: '甲' }, { member: given }] }, `/${name}/1/member`] as const,
      ]),
    ),
  });
  const ofGroup = (of: string, method: string, path: string, more: object): Ways => ({
    [`${of}.body/owner`]: (given) => [method, path, { ...more, owner: given }, '/owner'],
    [`${of}.body/unit`]: (given) => [method, path, { ...more, unit: given }, '/unit'],
    [`${of}.body/members/*`]: (given) => [method, path, { ...more, members: [given] }, '/members/0'],
  });
  return {
    ...naming('readings.record', 'POST', '/readings', draft),
    ...naming('readings.change', 'PATCH', `/readings/${planned}`, {}),
    ...naming('readings.correct', 'POST', `/readings/${done}/actions/correct`, {}),
    ...naming('readings.hold', 'POST', `/readings/${announced}/actions/hold`, held),
    'readings.record.body/group': (given) => ['POST', '/readings', { ...draft, group: given }, '/group'],
    'readings.change.body/group': (given) => ['PATCH', `/readings/${planned}`, { group: given }, '/group'],
    'readings.change-sharings.body/sharings/*/member': (given) => [
      'PATCH',
      `/readings/${announced}/sharings`,
      { sharings: [{ member: given, text: '分享' }] },
      '/sharings/0/member',
    ],
    'readings.confirm-programme.body/groups/*': (given) => [
      'POST',
      '/readings/programme',
      { month: '2026-06', groups: [given] },
      '/groups/0',
    ],
    'books.create.body/group': (given) => [
      'POST',
      '/books',
      { title: '新书', half: '2026-H1', list: 'special', group: given },
      '/group',
    ],
    'books.change.body/group': (given) => ['PATCH', `/books/${book}`, { group: given }, '/group'],
    ...ofGroup('reading-groups.create', 'POST', '/reading-groups', { name: '新读书群' }),
    ...ofGroup('reading-groups.change', 'PATCH', `/reading-groups/${group}`, {}),
    'links.create.body/member': (given) => ['POST', '/links', { member: given }, '/member'],
    'links.create.body/unit': (given) => ['POST', '/links', { unit: given }, '/unit'],
  };
}
