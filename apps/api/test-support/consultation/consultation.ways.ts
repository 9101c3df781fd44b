import { pointSteps } from '@lianluo/domain/consultation/point.steps';
import { inputOf } from '../kind-bodies';
import type { Ways } from '../ways';

/** How topics, and consultations beside what every gathering names, name units, members and points. */
export function consultationWays({ announced, topic }: { announced: string; topic: string }): Ways {
  const one = `/consultations/${announced}`;
  const team = (given: string) => ({ team: [{ name: '王工程师' }, { member: given }] });
  const given = { word: '样本', unit: '', member: '' };
  const ofPoints = Object.entries(pointSteps).flatMap(([action, { takes }]): [string, Ways[string]][] =>
    'point' in takes
      ? [
          [
            `consultations.${action}.body/point`,
            (point) => [
              'POST',
              `${one}/actions/${action}`,
              { ...inputOf('consultations', action, given), point },
              '/point',
            ],
          ],
        ]
      : [],
  );
  const places = ['setByUnit', 'answeredByUnit'].flatMap((name): [string, Ways[string]][] => [
    [`topics.create.body/${name}`, (unit) => ['POST', '/topics', { name: '新议题', [name]: unit }, `/${name}`]],
    [`topics.change.body/${name}`, (unit) => ['PATCH', `/topics/${topic}`, { [name]: unit }, `/${name}`]],
  ]);
  return {
    ...Object.fromEntries([...ofPoints, ...places]),
    'topics.change.body/claimedBy/units/*': (unit) => [
      'PATCH',
      `/topics/${topic}`,
      { claimedBy: { units: [unit] } },
      '/claimedBy/units/0',
    ],
    'topics.claim.body/units/*': (unit) => ['POST', `/topics/${topic}/actions/claim`, { units: [unit] }, '/units/0'],
    'consultations.record.body/team/*/member': (member) => [
      'POST',
      '/consultations',
      { title: '新的协商', plannedOn: '2026-06-01', ...team(member) },
      '/team/1/member',
    ],
    'consultations.change.body/team/*/member': (member) => ['PATCH', one, team(member), '/team/1/member'],
    'consultations.open-round.body/participants/*/member': (member) => [
      'POST',
      `${one}/rounds`,
      { question: '怎样分摊？', closesOn: '2026-06-30', participants: [{ name: '甲' }, { member }] },
      '/participants/1/member',
    ],
  };
}
