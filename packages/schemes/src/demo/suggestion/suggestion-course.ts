import type { Day } from '@lianluo/domain/calendar/day';
import { officeDay } from '../office-days';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { StreetCast } from '../street';
import { suggestionMatters } from './suggestion-matters';

/** How far a suggestion has come; `turned` became an opinion once it was answered, `declined` is closed without being taken up. */
export type SuggestionReached =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'answered'
  | 'taken-up'
  | 'not-taken-up'
  | 'closed'
  | 'declined'
  | 'turned';

interface SuggestionPlan {
  name: string;
  /** Which of the matters it is about. */
  number: number;
  street: StreetCast;
  /** The day of its last step. */
  day: Day;
  reached: SuggestionReached;
}

/** Writes one 意见建议 into the script: handed in by its street, answered within days, taken up or not, closed. */
export function playSuggestion(scene: Scene, { name, number, street, day, reached }: SuggestionPlan): void {
  const { random } = scene;
  const { level, content, answeredBy, answer, measure, title } = at(suggestionMatters, number);
  const unit = street.operator ?? scene.clerk;
  const path = `/committees/${scene.committee}/suggestions`;
  const fill = (text: string) =>
    text
      .replaceAll('{社}', at(street.communities, number))
      .replaceAll('{路}', at(street.roads, number))
      .replaceAll('{小}', at(street.estates, number))
      .replaceAll('{校}', at(street.schools, number));
  const [answers, decides, closes] = [random.int(2, 7), random.int(1, 3), random.int(2, 6)];
  const ends = answers + decides + closes;
  const lasts: Record<SuggestionReached, number> = {
    draft: 0,
    submitted: 0,
    returned: answers,
    answered: answers,
    turned: answers + decides,
    'taken-up': answers + decides,
    'not-taken-up': answers + decides,
    closed: ends,
    declined: ends,
  };
  const clock = new Clock(scene, officeDay(day, -lasts[reached]), random.int(0, 120));
  const step = (action: string, body: object = {}, as = scene.clerk) =>
    say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body });

  say(scene, clock, {
    as: unit,
    method: 'POST',
    path,
    save: name,
    body: {
      title: fill(title),
      unit: `@${street.unit}`,
      form: number % 4 === 3 ? 'suggestion' : 'micro',
      level,
      members: random
        .shuffled(street.members)
        .slice(0, random.int(1, 2))
        .map((each) => `@${each}`),
      ...(level === 'unit' && { addressee: street.name }),
      content: fill(content),
    },
  });
  if (reached === 'draft') return;
  clock.pass(0);
  step('submit', {}, unit);
  if (reached === 'submitted') return;
  clock.pass(answers);
  if (reached === 'returned') return step('return', { reason: '请写明具体位置和涉及的户数。' });
  step('answer', { answeredBy, answeredOn: clock.day, answer });
  if (reached === 'answered') return;
  clock.pass(decides);
  if (reached === 'turned') return step('turn-into-opinion');
  const isTaken = reached === 'taken-up' || reached === 'closed';
  if (isTaken) step('take-up', { measure });
  else step('decline', { reason: '条件暂不具备，待改造方案确定后再议。' });
  if (reached === 'taken-up' || reached === 'not-taken-up') return;
  clock.pass(closes);
  step('close');
}

const open: readonly SuggestionReached[] = [
  'submitted',
  'draft',
  'answered',
  'returned',
  'taken-up',
  'not-taken-up',
  'turned',
  'submitted',
  'answered',
];

interface SuggestionYear {
  prefix: string;
  /** So many are closed, every fourth of them without being taken up. */
  count: number;
  /** Nothing was entered before. */
  from: Day;
  streets: readonly StreetCast[];
}

/** The suggestions of a year: those closed, as many as there was room for, and those under way. */
export function playSuggestions(scene: Scene, { prefix, count, from, streets }: SuggestionYear): void {
  const first = officeDay(from, 18);
  // Round after round of the matters begins with the next street, and five rounds with one more, so that no title comes twice.
  const streetOf = (number: number) => {
    const round = Math.floor(number / suggestionMatters.length);
    return at(streets, number + round + Math.floor(round / 5));
  };
  for (let number = 0; number < count; number++) {
    const day = officeDay(scene.lastDay, -(Math.round((number * 180) / count) + 2));
    if (day < first) break;
    const reached = number % 4 === 2 ? 'declined' : 'closed';
    playSuggestion(scene, { name: `${prefix}-${number}`, number, street: streetOf(number), day, reached });
  }
  open.forEach((reached, index) => {
    const number = count + index;
    const day = officeDay(scene.lastDay, -index);
    playSuggestion(scene, { name: `${prefix}-open-${index}`, number, street: streetOf(number), day, reached });
  });
}
