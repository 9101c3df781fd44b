import type { Rules } from '@lianluo/domain/scheme/scheme';

/** Minhang, which asks members alone, with a task for whoever holds activities. */
export const withHolders = (rules: Rules): object => {
  const quota = {
    id: 'held',
    label: '组织活动',
    source: '本会规定',
    for: ['unit', 'committee'],
    every: 'year',
    atLeast: 1,
    of: [{ key: 'activities.held' }],
    count: 'facts',
  };
  return { ...rules, plans: [...rules.plans, { id: 'holders', name: '组织活动', quotas: [quota] }] };
};
