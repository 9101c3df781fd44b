import { listHandlingUnits } from '@lianluo/contract/handling-unit';
import type { HandlingState } from '@lianluo/domain/handling/handling-unit';
import { call } from '../../api/call';
import type { Tone } from '../../ui/tone';

/** A handling unit of an item, as a step chooses one. */
export interface HandlingUnitName {
  id: string;
  name: string;
}

/** The committee's own list of 承办单位, by 汉字, pinyin or initials. */
export const findHandlingUnits = async (committee: string, words: string, signal: AbortSignal) => {
  const query = { q: words || undefined, active: 'true' as const, limit: 30 };
  const { items } = await call(listHandlingUnits, { params: { c: committee }, query }, signal);
  return items.map(({ name }) => ({ id: name, name }));
};

export const handlingTones: Record<HandlingState, Tone> = {
  assigned: 'due',
  'signed-for': 'go',
  'return-requested': 'due',
  replied: 'go',
  passed: 'done',
  replaced: 'rest',
  released: 'rest',
};
