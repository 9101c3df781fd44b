import type { Client } from './client';
import type { Ways } from './ways';

/** Each month on the 21st, for the committee itself. */
export const aRule = (name: string, more: object = {}) => ({
  name,
  kind: 'activities',
  type: 'member-day',
  rule: { every: 'months', day: 21 },
  from: '2026-01-01',
  title: `${name}{月}月`,
  ...more,
});

export const aDoor = (id: string, more: object = {}) => ({
  id,
  name: `${id}号值班点`,
  times: [{ rule: { every: 'weeks', weekday: 3, onHoliday: 'skip' }, from: '09:00', to: '11:30' }],
  ...more,
});

/** Wednesdays of May and June 2026 at one door. */
export const aRota = (name: string, more: object = {}) => ({
  name,
  from: '2026-05-01',
  to: '2026-06-30',
  doors: [aDoor('east')],
  ...more,
});

export const aConcern = (word: string, more: object = {}) => ({ place: word, topic: word, text: word, ...more });

/** What rules, rosters and concerns name, tried one by one. */
export async function rosterWays(office: Client): Promise<Ways> {
  const base = '/committees/qindu';
  const { id: rule } = (await office.post<{ id: string }>(`${base}/recurrences`, aRule('命名的'))).body;
  const { id: rota } = (await office.post<{ id: string }>(`${base}/rosters`, aRota('命名的'))).body;
  const door = (unit: string) => ({ doors: [aDoor('east', { unit })] });
  return {
    'recurrences.create.body/units/*': (given) => [
      'POST',
      '/recurrences',
      aRule('另一项', { units: [given] }),
      '/units/0',
    ],
    'recurrences.change.body/units/*': (given) => ['PATCH', `/recurrences/${rule}`, { units: [given] }, '/units/0'],
    'rosters.create.body/doors/*/unit': (given) => ['POST', '/rosters', aRota('另一表', door(given)), '/doors/0/unit'],
    'rosters.create.body/members/*/member': (given) => [
      'POST',
      '/rosters',
      aRota('另一表', { members: [{ member: given }] }),
      '/members/0/member',
    ],
    'rosters.create.body/after': (given) => ['POST', '/rosters', aRota('另一表', { after: given }), '/after'],
    'rosters.change.body/doors/*/unit': (given) => ['PATCH', `/rosters/${rota}`, door(given), '/doors/0/unit'],
    'rosters.change.body/members/*/member': (given) => [
      'PATCH',
      `/rosters/${rota}`,
      { members: [{ member: given }] },
      '/members/0/member',
    ],
    'rosters.change.body/after': (given) => ['PATCH', `/rosters/${rota}`, { after: given }, '/after'],
    'concerns.create.body/roster': (given) => [
      'POST',
      '/concerns',
      aConcern('反映', { roster: given, shift: 'none' }),
      '/roster',
    ],
    'concerns.create.body/receivedBy/*': (given) => [
      'POST',
      '/concerns',
      aConcern('反映', { receivedBy: [given] }),
      '/receivedBy/0',
    ],
  };
}
