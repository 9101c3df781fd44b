import { daysBetween, yearOf, type Day } from '@lianluo/domain/calendar/day';

/** 采用的刊物 outside: its name, and how many of them come out in a hundred days of a year. */
const journals = {
  county: { outlet: '区委办公室《每日要情》', inHundredDays: 68 },
  city: { outlet: '市政协《社情民意》', inHundredDays: 14 },
  province: { outlet: '省政协《社情民意信息》', inHundredDays: 36 },
} as const;
export type JournalLevel = keyof typeof journals;

/** What an office enters when a journal of this level has taken an item up on a day; what came out later bears the higher number. */
export function adoptionBy(level: JournalLevel, adoptedOn: Day): object {
  const { outlet, inHundredDays } = journals[level];
  const year = yearOf(adoptedOn);
  const number = 1 + Math.floor((daysBetween(`${year}-01-01`, adoptedOn) * inHundredDays) / 100);
  return { level, outlet, adoptedOn, evidence: `${outlet}${year}年第${number}期` };
}
