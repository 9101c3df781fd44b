import { draftOf } from '../kind-bodies';
import type { Client } from '../client';
import type { Ways } from '../ways';

const fields = ['members', 'units', 'topics', 'proposal', 'opinion'] as const;

/** Whom an award names, and what it is given for. */
export async function awardWays(office: Client, given: { unit: string; member: string }): Promise<Ways> {
  const body = draftOf('awards', { word: '样本', ...given });
  const { id } = (await office.post<{ id: string }>('/committees/qindu/awards', body)).body;
  const naming = (field: (typeof fields)[number]): Ways => {
    const isList = field !== 'proposal' && field !== 'opinion';
    const [where, pointer] = isList ? [`${field}/*`, `/${field}/0`] : [field, `/${field}`];
    const named = (name: string) => ({ [field]: isList ? [name] : name });
    return {
      [`awards.record.body/${where}`]: (name) => ['POST', '/awards', { ...body, ...named(name) }, pointer],
      [`awards.change.body/${where}`]: (name) => ['PATCH', `/awards/${id}`, named(name), pointer],
    };
  };
  return Object.assign({}, ...fields.map(naming)) as Ways;
}
