import { memberLevels, memberStatuses } from '@lianluo/domain/member/member';
import { whoWords } from '@lianluo/domain/scheme/catalogue/who';
import type { Who } from '@lianluo/domain/scheme/language';

export interface WhoChoice {
  id: Who;
  name: string;
  heading: string;
}

const choice = (heading: string, id: Who): WhoChoice => ({ id, heading, name: whoWords(id) ?? id });
const plain = ['party', 'invited', 'joined'] as const satisfies readonly Who[];

/** Whom a rule may ask for, by what they are told apart by; and those that it asks for already, whatever they are. */
export function whoChoices(sectors: readonly string[], chosen: readonly Who[]): WhoChoice[] {
  const known = [
    ...memberLevels.map((level) => choice('政协职务', `level:${level}`)),
    ...plain.map((who) => choice('身份', who)),
    ...sectors.map((sector) => choice('界别', `sector:${sector}`)),
    ...memberStatuses.map((status) => choice('履职状态', `status:${status}`)),
  ];
  const rest = chosen.filter((who) => known.every(({ id }) => id !== who));
  return [...known, ...rest.map((who) => choice(who.startsWith('post:') ? '担任职务' : '其他', who))];
}
