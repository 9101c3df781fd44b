import type { Day } from '@lianluo/domain/calendar/day';
import { playActivity } from '../activity/activity-course';
import { playDeed } from '../deed/deed-course';
import { officeDays } from '../office-days';
import { playOpinion } from '../opinion-course';
import { at, random } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { playSuggestion } from '../suggestion/suggestion-course';
import { accepted, ofMember, ofUnit, playReport } from '../written/reports';
import { writer, type Writer } from '../writing';
import { dayAt, periodsBack } from '../year-days';

/** The groups that work, the most diligent first; the last two have fallen behind, and of the other thirty nothing has come. */
const working = [0, 3, 6, 11, 17, 22, 28, 36];
/** How many of them do each of the six in the period that runs, and how many did in those before. */
const [opinions, suggestions, inspections, surveys, deeds] = [6, 6, 5, 3, 5];
const [opinionsBefore, suggestionsBefore, inspectionsBefore] = [2, 3, 2];

/** 六个至少 of this year (S3): what some groups and their members did by the month, the quarter, the half-year and the year. */
export function shacheYear(told: Scene, today: Day, groups: readonly StreetCast[]): void {
  // By its own chances, as what was told before it stays.
  const scene = { ...told, random: random(205) };
  const casts = working.map((index) => at(groups, index));
  const words = writer(random(206), (unit) => unit.replace('秦都', '莎车'));
  playMonths(scene, today, casts, words);
  playQuarters(scene, today, casts);
  playHalves(scene, today, casts);
  playYear(scene, today, casts);
}

function playMonths(scene: Scene, today: Day, casts: readonly StreetCast[], words: Writer): void {
  periodsBack(scene, today, 1).forEach((month, back) => {
    for (const [rank, street] of casts.entries()) {
      const isTold = month.current ? rank < opinions : rank < opinionsBefore || (back <= 2 && rank % 3 !== 2);
      if (!isTold) continue;
      const day = dayAt(month, (rank + 1) / (casts.length + 2));
      playOpinion(
        scene,
        day,
        {
          name: `sc-o-${back}-${rank}`,
          street,
          wording: words.write(street, Number(day.slice(5, 7))),
          by: [at(street.members, 1 + (back % 2))],
        },
        [],
      );
    }
  });
}

function playQuarters(scene: Scene, today: Day, casts: readonly StreetCast[]): void {
  let number = 0;
  periodsBack(scene, today, 3).forEach((quarter, back) => {
    for (const [rank, street] of casts.entries()) {
      const day = dayAt(quarter, 0.45 + rank / 20);
      if (rank < (quarter.current ? suggestions : suggestionsBefore))
        playSuggestion(scene, {
          name: `sc-s-${back}-${rank}`,
          number: number++,
          street: of(street, 1, 4),
          day,
          reached: !quarter.current ? (rank === 2 ? 'declined' : 'closed') : 'submitted',
        });
      const inspects = rank < (quarter.current ? inspections : inspectionsBefore);
      const gathers = !inspects && (quarter.current ? rank < inspections + 2 : rank === inspectionsBefore);
      if (inspects || gathers)
        playActivity(scene, {
          name: `sc-a-${back}-${rank}`,
          type: inspects ? 'inspection' : 'member-day',
          street,
          day,
          number: rank + back,
          size: [3, 5],
          reached: quarter.current && rank % 2 === 1 ? 'held' : 'closed',
        });
    }
  });
}

function playHalves(scene: Scene, today: Day, casts: readonly StreetCast[]): void {
  periodsBack(scene, today, 6).forEach((half, back) => {
    casts.slice(0, surveys).forEach((street, rank) => {
      const day = dayAt(half, 0.6 + rank / 10);
      const period = `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;
      const report = { type: 'survey', period, steps: accepted, back: daysAgo(scene, day) } as const;
      playReport(scene, { ...report, name: `sc-r-${back}-${rank}`, subject: ofUnit(street.unit) });
      if (half.current)
        playReport(scene, { ...report, name: `sc-r-m-${rank}`, subject: ofMember(at(street.members, 1)) });
    });
  });
}

function playYear(scene: Scene, today: Day, casts: readonly StreetCast[]): void {
  const [year] = periodsBack(scene, today, 6);
  if (!year) return;
  casts.slice(0, deeds + 2).forEach((street, number) => {
    const reached = number < deeds ? 'done' : 'confirmed';
    playDeed(scene, {
      name: `sc-d-${number}`,
      number,
      street: of(street, 1, 4),
      day: dayAt(year, 0.5 + number / 20),
      reached,
    });
  });
}

/** A group with some of its members only. */
const of = (street: StreetCast, from: number, to: number): StreetCast => ({
  ...street,
  members: street.members.slice(from, to),
});

/** How many office days before the last one a day lies. */
const daysAgo = (scene: Scene, day: Day): number => officeDays(day, scene.lastDay).length - 1;
