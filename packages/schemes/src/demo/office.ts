import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { nationalSectors, type MemberLevel } from '@lianluo/domain/member/member';
import type { PlacementBasis } from '@lianluo/domain/member/member';
import { officeDay } from './office-days';
import { leaderPosts, sectorOfLeader } from './people/leaders';
import { peopleOf, type Person } from './people/people';
import { isPartyMember, politicalStatus } from './people/political-status';
import { postBook, type Region } from './people/post-book';
import { at, random } from './random';
import { Clock, type Scene } from './scene';
import { enterMember } from './setup';
import { street, type StreetCast } from './street';

/** The office of one committee, with one account for everything, on the day it begins to enter what it has. */
export interface Office {
  scene: Scene;
  clock: Clock;
  invent: () => Person;
  /** 职务 of the leaders, and what the others work at; a body has no more heads than places, whenever they are entered. */
  leads: ReturnType<typeof leaderPosts>;
  works: ReturnType<typeof postBook>;
}

export interface Opening {
  id: string;
  region: Region;
  seed: number;
  /** Its share of the invented names. */
  share: number;
  /** How many days before today it begins. */
  since?: number;
}

export function openOffice(today: Day, { id, region, seed, share, since = 400 }: Opening): Office {
  const account = `demo.${id}`;
  const scene: Scene = {
    committee: id,
    administrator: account,
    clerk: account,
    random: random(seed),
    lastDay: officeDay(today, -1),
    calls: [],
    region,
  };
  const clock = new Clock(scene, officeDay(addDays(today, -since), 0), 0);
  return {
    scene,
    clock,
    invent: peopleOf(random(seed + 1), share),
    leads: leaderPosts(region),
    works: postBook(region),
  };
}

/** 界别 of a committee at home. */
export const sectors = nationalSectors.filter((sector) => !/港|澳|台/.test(sector));

export interface Seats {
  prefix: string;
  count: number;
  /** Where each stands, by the saved names of groups. */
  placed: (index: number) => readonly (readonly [group: string, basis: PlacementBasis])[];
  sectors?: readonly string[];
  /** Who is known already and comes first behind the leaders and the standing members. */
  heads?: readonly Person[];
  /** 常委 among them; one in six without. */
  standing?: number;
  /** Whether the leaders of the committee are among them. */
  led?: boolean;
}

/** Enters members, the leaders first; by the names they are saved under. */
export function enterMembers(
  office: Office,
  { prefix, count, placed, sectors: theirs = sectors, heads = [], standing = Math.ceil(count / 6), led = true }: Seats,
): string[] {
  const { scene, clock, invent, leads, works } = office;
  const from = clock.day;
  const known = [...heads];
  return Array.from({ length: count }, (_, index) => {
    const save = `${prefix}-${index + 1}`;
    const level = led ? levelOf(index, standing) : 'member';
    const sector = sectorOfLeader(level, index - 1) ?? at(theirs, index);
    const partyMember = isPartyMember(sector, level === 'standing' || index % 5 < 2);
    enterMember(scene, clock, save, {
      ...((level === 'member' && known.shift()) || invent()),
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
      placements: placed(index).map(([group, basis]) => ({ group: `@${group}`, basis, from })),
    });
    return save;
  });
}

/** One chair, three deputies, a secretary-general, and the standing members. */
function levelOf(index: number, standing: number): MemberLevel {
  if (index === 0) return 'chair';
  if (index <= 3) return 'vice-chair';
  if (index === 4) return 'secretary-general';
  return index < 5 + standing ? 'standing' : 'member';
}

/** What lies about a unit, all of it invented after one word. */
export const surroundings = (key: string, name: string, word: string) =>
  street(
    key,
    name,
    `${word}社区 ${word}东社区|${word}花园 ${word}新村|${word}路 ${word}街|${word}小学|${word}便民市场|${word}公园|${word}村`,
  );

/** Units with what lies about them and the members who stand in them, each to the next. */
export const castOf = (
  units: readonly { save: string; name: string; word: string }[],
  members: readonly string[],
): StreetCast[] =>
  units.map(({ save, name, word }, index) => ({
    ...surroundings(save, name, word),
    unit: save,
    members: members.filter((_, number) => number % units.length === index),
    informants: [],
  }));
