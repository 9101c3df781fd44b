import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import { plenaryTitle } from '@lianluo/domain/proposal/plenary';
import type { Plenary } from '@lianluo/domain/proposal/proposal-rules';
import { playActivity } from '../activity/activity-course';
import { playDeed } from '../deed/deed-course';
import { playGathering } from '../gathering-course';
import { officeDay, officeDayFrom, officeDays } from '../office-days';
import { playOpinion } from '../opinion-course';
import { inSession, layDownProposals } from '../proposal/plenary';
import { playProposal } from '../proposal/proposal-course';
import { at, random } from '../random';
import { reading } from '../readings';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { playSuggestion } from '../suggestion/suggestion-course';
import { accepted, ofMember, playReport } from '../written/reports';
import { writer, type Writer } from '../writing';
import { daysOfYear } from '../year-days';

const [term, termFrom] = [11, 2021];
/** The first three of the five levels, who come first among the members. */
const councillors = 31;

/** Members by how much they do, of every level and every station: three who do all they can, five, eight, and nine who come now and then. */
interface Circles {
  first: readonly string[];
  second: readonly string[];
  third: readonly string[];
  others: readonly string[];
}

/** ☆级评价 of this year (row 11): what some 25 of the 151 did, so that their stars differ. */
export function yanchuanYear(
  told: Scene,
  today: Day,
  stations: readonly StreetCast[],
  members: readonly string[],
): void {
  // By its own chances, as what was told before it stays.
  const scene: Scene = { ...told, random: random(152), region: '县' };
  const active = members.filter((_, index) => index % 6 === 2);
  const circles: Circles = {
    first: active.slice(0, 3),
    second: active.slice(3, 8),
    third: active.slice(8, 16),
    others: active.slice(16),
  };
  const words = writer(random(153), (unit) => unit.replace('秦都', '延川'));
  const plenary = plenaryBefore(scene, today);
  playPlenary(scene, plenary, at(stations, stations.length - 1), members);
  playMeetings(scene, today, stations, circles, members.slice(0, councillors));
  playWords(scene, today, stations, circles, words);
  playProposals(scene, today, stations, circles, { plenary, words });
  playDuty(scene, today, stations, circles);
}

/** 全会 of this January, or of the last one while this year's has not sat. */
function plenaryBefore(scene: Scene, today: Day): Plenary {
  const year = Number(today.slice(0, 4));
  const opensIn = (each: number) => officeDayFrom(`${each}-01-12`);
  const sat = addDays(opensIn(year), 4) < scene.lastDay ? year : year - 1;
  const opensOn = opensIn(sat);
  const id = `${term}-${sat - termFrom}`;
  return { id, name: plenaryTitle(id), opensOn, closesOn: addDays(opensOn, 4), cutOffOn: officeDay(opensOn, 2) };
}

function playPlenary(scene: Scene, { name, opensOn }: Plenary, street: StreetCast, members: readonly string[]): void {
  playGathering(scene, opensOn, {
    kind: 'activities',
    type: 'plenary',
    name: 'y-plenary',
    street: { ...street, members },
    title: `县政协${name}`,
    topic: '听取和审议常务委员会工作报告、提案工作报告',
    place: '县会议中心',
    record: '会议听取和审议常务委员会工作报告、提案工作报告，委员分组讨论、大会发言，通过有关决议。',
    outcome: '通过政治决议和各项报告决议，收集讨论意见，由办公室分送有关部门。',
    participants: [],
    size: [members.length, members.length],
    comes: 0.94,
    own: { startsAt: '09:00', halfDays: 4, invited: { everyone: true } },
  });
}

/** What members were called to, from the newest back, and how many of the circles; those of 常委会 are all called to its meetings. */
const calendar: readonly (readonly [type: ActivityType | 'reading', circle: 0 | 2 | 3 | 4])[] = [
  ['reading', 3],
  ['standing-meeting', 0],
  ['inspection', 2],
  ['reading', 2],
  ['member-day', 4],
  ['survey', 2],
  ['standing-meeting', 0],
  ['reading', 3],
  ['inspection', 2],
  ['talk', 2],
];

function playMeetings(
  scene: Scene,
  today: Day,
  stations: readonly StreetCast[],
  circles: Circles,
  council: readonly string[],
): void {
  const { first, second, third, others } = circles;
  const rings = [first, second, third, others];
  const days = daysOfYear(scene, today, calendar.length).toReversed();
  for (const [index, day] of days.entries()) {
    const [type, circle] = at(calendar, index);
    const called = circle === 0 ? council : rings.slice(0, circle).flat();
    const street = { ...at(stations, index * 2), members: called };
    const [name, size] = [`ya-${index}`, [called.length, called.length] as const];
    if (type === 'reading') {
      playGathering(scene, day, { ...reading(scene.random, name, street, '书香延川', day), size });
      continue;
    }
    const title = type === 'standing-meeting' && standingMeeting(day, calendar.slice(index, days.length));
    playActivity(scene, { name, type, street, day, number: index, size, ...(title && { title }) });
  }
}

/** 常委会会议 are numbered within their year. */
const standingMeeting = (day: Day, since: typeof calendar): string =>
  `县政协${day.slice(0, 4)}年第${since.filter(([type]) => type === 'standing-meeting').length}次常委会会议`;

/** 社情民意信息 and 意见建议 */
function playWords(scene: Scene, today: Day, stations: readonly StreetCast[], circles: Circles, words: Writer): void {
  const { first, second, third } = circles;
  const turns = [...first, ...second, ...third.slice(0, 5), ...first, ...second, ...first.slice(0, 2)];
  daysOfYear(scene, today, turns.length).forEach((day, index) => {
    const street = at(stations, index);
    const wording = words.write(street, Number(day.slice(5, 7)));
    playOpinion(scene, day, { name: `yo-${index}`, street, wording, by: [at(turns, index)] }, []);
  });
  const suggesting = [...second, ...third].filter((_, index) => index % 3 === 0);
  daysOfYear(scene, today, suggesting.length).forEach((day, number) =>
    playSuggestion(scene, {
      name: `ys-${number}`,
      number,
      street: { ...at(stations, number + 3), members: [at(suggesting, number)] },
      day,
      reached: 'answered',
    }),
  );
}

interface Sitting {
  plenary: Plenary;
  words: Writer;
}

/** Each of the first circle has two filed, one of the plenary and one after it, some of the second sign or have one. */
function playProposals(
  scene: Scene,
  today: Day,
  stations: readonly StreetCast[],
  { first, second }: Circles,
  { plenary, words }: Sitting,
): void {
  layDownProposals(scene, plenary);
  const handIn = (number: number, day: Day, members: readonly string[], sitting: 'in-session' | 'out-of-session') => {
    const street = at(stations, number);
    playProposal(scene, {
      name: `yp-${number}`,
      by: { members },
      unit: street.unit,
      wording: words.write(street, Number(day.slice(5, 7))),
      session: plenary.id,
      sitting,
      day,
      reached: sitting === 'in-session' && number % 2 === 0 ? 'closed' : 'filed',
    });
  };
  const one = at(second, 0);
  [...first, one].forEach((member, number) => handIn(number, inSession(plenary, number), [member], 'in-session'));
  const later = [...first.map((member, index) => [member, at(second, index + 1)]), [one]];
  daysOfYear(scene, today, later.length)
    .filter((day) => day > plenary.closesOn)
    .forEach((day, index) => handIn(4 + index, day, at(later, index), 'out-of-session'));
}

/** 为民办实事 and 履职报告 */
function playDuty(scene: Scene, today: Day, stations: readonly StreetCast[], { first, second }: Circles): void {
  const doing = [...first, ...first.slice(0, 2), ...second.slice(0, 3)];
  daysOfYear(scene, today, doing.length).forEach((day, number) =>
    playDeed(scene, {
      name: `yd-${number}`,
      number,
      street: { ...at(stations, number), members: [at(doing, number)] },
      day,
      reached: 'done',
    }),
  );
  const reporting = [...first, ...second.slice(0, 4)];
  daysOfYear(scene, today, reporting.length).forEach((day, index) =>
    playReport(scene, {
      name: `yr-${index}`,
      type: 'duty-report',
      subject: ofMember(at(reporting, index)),
      period: today.slice(0, 4),
      steps: accepted,
      back: officeDays(day, scene.lastDay).length - 1,
    }),
  );
}
