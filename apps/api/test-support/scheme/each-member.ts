import type { Rules } from '@lianluo/domain/scheme/scheme';

/** Minhang, whose members are asked for an opinion in the year, and a unit for one of each of its members. */
export const withEachMember = (rules: Rules): object => {
  const quotas = rules.plans.flatMap((plan) => plan.quotas);
  const opinion = quotas.find(({ id }) => id === 'opinion-duty');
  if (!opinion) throw new Error('Minhang asks for no opinions.');
  const { who: _who, notFor: _notFor, ...asked } = opinion;
  const each = { ...asked, id: 'each-opinion', for: ['unit'], spread: 'every-member' };
  return {
    ...rules,
    plans: [...rules.plans, { id: 'each', name: '人人反映', quotas: [each] }],
    ranking: { shown: 'all', minimum: 1 },
  };
};
