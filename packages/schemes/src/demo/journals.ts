import { daysBetween, yearOf, type Day } from '@lianluo/domain/calendar/day';
import type { AdoptionKind } from '@lianluo/domain/opinion/opinion';

/** 采用的刊物 outside: by whom, and how many of them come out in a hundred days of a year. Two organs of a level may take one item. */
const journals = {
  county: { level: 'county', organ: '区委办公室', outlet: '《每日要情》', inHundredDays: 68 },
  city: { level: 'city', organ: '市政协', outlet: '《社情民意》', inHundredDays: 14 },
  'city-party': { level: 'city', organ: '市委办公室', outlet: '《信息专报》', inHundredDays: 27 },
  province: { level: 'province', organ: '省政协', outlet: '《社情民意信息》', inHundredDays: 36 },
} as const;
export type Journal = keyof typeof journals;

/** What an office enters when a journal has taken an item up on a day; what came out later bears the higher number. */
export function adoptionBy(journal: Journal, adoptedOn: Day, kind: AdoptionKind): object {
  const { inHundredDays, ...said } = journals[journal];
  const days = daysBetween(`${yearOf(adoptedOn)}-01-01`, adoptedOn);
  const number = `第${1 + Math.floor((days * inHundredDays) / 100)}期`;
  return { ...said, number, kind, adoptedOn, evidence: `${said.organ}采用通报` };
}
