import type { Day } from '../../calendar/day';
import { fold } from '../../text/fold';
import { chineseNumber } from '../../document/plain-paragraphs';
import type { KnownNames, Said } from '../../work/sheet';
import type { Proposal } from '../proposal';

const numerals = new Map(Array.from({ length: 60 }, (_, index) => [chineseNumber(index + 1), String(index + 1)]));
const arabic = (numeral: string): string | undefined => (/^\d{1,2}$/.test(numeral) ? numeral : numerals.get(numeral));

/** 十五届三次, 第15届第3次会议, 15-3 → `15-3`. */
function sessionIn(written: string): string | undefined {
  const [, term = '', no = ''] =
    /第?([一二三四五六七八九十\d]{1,3})届(?:委员会)?第?([一二三四五六七八九十\d]{1,3})次/.exec(written) ??
    /^(\d{1,2})[-－—.](\d{1,2})$/.exec(written) ??
    [];
  const [termNo, sessionNo] = [arabic(term), arabic(no)];
  return termNo && sessionNo ? `${termNo}-${sessionNo}` : undefined;
}

/**
 * The plenary that a row names, or else the one whose turn its day was: when each opened, and until when a proposal was 会上, are
 * among the known names as days, for a sheet says nothing else of it.
 */
export function sessionOf(
  written: unknown,
  day: Day | undefined,
  { session = [], opensOn = [], cutOffOn = [] }: KnownNames,
  said: Said,
): Partial<Pick<Proposal, 'session' | 'sitting'>> {
  const byDay = day === undefined ? undefined : opensOn.findLast(({ name }) => name <= day)?.id;
  const named = typeof written === 'string' && written !== '' ? written : undefined;
  const id = named
    ? (session.find(({ name }) => fold(name) === fold(named))?.id ?? sessionIn(named.replaceAll(/\s/g, '')))
    : byDay;
  if (named !== undefined && id === undefined) {
    const known = session.map(({ name }) => name).join('、');
    said.error(
      'session',
      'session.unreadable',
      `看不出“${named}”是哪次会议，应写成“十五届三次会议”或“15-3”${known && `；已设的有：${known}`}`,
    );
  }
  if (id === undefined) return {};
  const until = cutOffOn.find((each) => each.id === id)?.name;
  const isIn = until === undefined || day === undefined || day <= until;
  return { session: id, sitting: isIn ? 'in-session' : 'out-of-session' };
}
