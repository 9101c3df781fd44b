import type { MemberLevel } from '@lianluo/domain/member/member';
import { leaderPosts } from '../people/leaders';
import { demoPhone } from '../people/people';
import { politicalStatus } from '../people/political-status';
import { postBook } from '../people/post-book';
import type { Random } from '../random';
import { qinduRoster } from './roster';

export interface RosterMember {
  save: string;
  name: string;
  gender: '男' | '女';
  birthOn: string;
  ethnicity: string;
  sector: string;
  level: MemberLevel;
  partyMember: boolean;
  party: string;
  post: string;
  phone: string;
  /** Place of the street among the ten. */
  street: number;
  basis: 'work' | 'home';
}

const levels: Record<string, MemberLevel> = {
  C: 'chair',
  V: 'vice-chair',
  G: 'secretary-general',
  S: 'standing',
  M: 'member',
};

/** The roster, read: 255 members, each placed in the street of work or of home. */
export function rosterMembers(random: Random): RosterMember[] {
  const [leads, works] = [leaderPosts('区'), postBook('区')];
  const lines = qinduRoster.split(';').map((line) => line.trim());
  return lines.map((line, index) => {
    const [called = '', born = '', sector = '', marks = ''] = line.split(' ');
    const level = levels[marks[3] ?? ''] ?? 'member';
    const partyMember = marks[4] === 'P';
    const basis = marks[2] === 'h' ? 'home' : 'work';
    return {
      save: `m-${String(index + 1).padStart(3, '0')}`,
      name: called.replace('*', ''),
      gender: called.endsWith('*') ? '女' : '男',
      birthOn: `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`,
      ethnicity: sector === '少数民族界' ? random.pick(['回族', '满族', '蒙古族', '壮族']) : '汉族',
      sector,
      level,
      partyMember,
      party: politicalStatus(sector, partyMember, index),
      post: leads(level, partyMember) ?? works(sector),
      phone: demoPhone(index),
      street: Number(basis === 'work' ? marks[0] : marks[1]),
      basis,
    };
  });
}

/** The name of the chair. */
export const qinduChair: string = /(\S+?)\*? \d{8} \S+ \S{3}C/.exec(qinduRoster)?.[1] ?? '';
