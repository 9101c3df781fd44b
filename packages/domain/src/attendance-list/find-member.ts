import { groupBy } from '../import/group-by';
import { simplified } from '../text/simplified';
import { fold } from '../text/fold';
import { keptName } from '../text/name';
import { candidateOf, type Candidate, type Listed } from './told';

/** Whom a name means: one, several who bear it, or nobody, with those who may be meant. */
export type Found =
  | { match: 'found'; member: Listed }
  | { match: 'several' | 'unknown'; candidates: readonly Candidate[] };

export interface Finder {
  isKnown(name: string): boolean;
  find(name: string, hints?: readonly string[]): Found;
  /** Whether a word names a 界别 or a group of the roster: no person is meant. */
  isGroup(word: string): boolean;
}

const most = 5;
/** One spelling for comparing: 張 and 张, a dot or none, any space. */
const keyOf = (name: string): string => simplified(fold(keptName(name))).replaceAll('·', '');

const postWords =
  '副主席|主席|副秘书长|秘书长|常委|委员|副主任|主任|副书记|书记|副局长|局长|副院长|院长|副校长|校长|副会长|会长|董事长|总经理|经理|副组长|组长|召集人|联络员|老师|教授|同志|先生|女士';
const before = new RegExp(`^(?:(?:.{0,6}[省市县旗区])?政协)?(?:${postWords})[:：]?(?=.{2,4}$)`, 'u');
const after = new RegExp(`(?<=.)(?:${postWords})+$`, 'u');
/** 张三委员, 区政协委员张三, 张三同志 */
const withoutPost = (name: string): string => name.replace(before, '').replace(after, '');
/** 王副主席: a surname with a post. */
const called = new RegExp(`^(.{1,2}?)(${postWords})$`, 'u');

/** What stands for a character that somebody could not type. */
const gap = /[?？□◇◆■▢＊*_#〓]/gu;

const groupKey = (word: string): string =>
  keyOf(word.replace(/[（(]\s*\d+\s*[人名位]?\s*[)）]$/, '')).replace(/(界别组|界别|界|委员|联络组|小组|组)$/, '');

/** The roster by name, as lists spell it. */
export function memberFinder(roster: readonly Listed[]): Finder {
  // Folding costs more than comparing, so that each name is folded once.
  const spelled = roster.map((member) => ({
    member,
    key: keyOf(member.name),
    letters: Array.from(keyOf(member.name)),
  }));
  const byName = groupBy(spelled, ({ key }) => key);
  const groups = new Set(roster.flatMap(({ sector, units }) => [sector, ...units].map(groupKey)));
  const named = (name: string): readonly Listed[] => byName.get(keyOf(name))?.map(({ member }) => member) ?? [];

  /** How much of what is said of somebody fits them. */
  const fitting = ({ sector, units }: Listed, hints: readonly string[]): number =>
    hints.filter((hint) => {
      const word = groupKey(hint);
      const keys = [sector, ...units].map(groupKey).filter((key) => key !== '');
      return word !== '' && keys.some((key) => key.includes(word) || word.includes(key));
    }).length;

  function choose(bearers: readonly Listed[], hints: readonly string[]): Found {
    // Namesakes of one sector are told apart by their group, and those of one group by their sector.
    const best = Math.max(1, ...bearers.map((each) => fitting(each, hints)));
    const meant = bearers.length > 1 ? bearers.filter((each) => fitting(each, hints) === best) : bearers;
    const [member] = meant;
    if (member && meant.length === 1) return { match: 'found', member };
    return { match: 'several', candidates: (meant.length > 1 ? meant : bearers).map(candidateOf) };
  }

  return {
    isKnown: (name) => named(name).length > 0 || named(withoutPost(name)).length > 0,
    isGroup: (word) => groups.has(groupKey(word)) && groupKey(word) !== '',
    find(name, hints = []) {
      for (const spelling of [name, withoutPost(name)]) {
        const bearers = named(spelling);
        if (bearers.length > 0) return choose(bearers, hints);
      }
      const meant = likely(spelled, withoutPost(name), name, (each) => fitting(each, hints) > 0);
      return { match: 'unknown', candidates: meant.slice(0, most).map(candidateOf) };
    },
  };
}

interface Spelled {
  member: Listed;
  key: string;
  letters: readonly string[];
}

/** Whom an unknown name may mean, the likeliest first. */
function likely(
  roster: readonly Spelled[],
  bare: string,
  whole: string,
  isHinted: (member: Listed) => boolean,
): readonly Listed[] {
  const [, surname, post] = called.exec(simplified(keptName(whole))) ?? [];
  const asked = Array.from(keyOf(bare.replaceAll(gap, '?')));
  const scored = roster.flatMap(({ member, key, letters }) => {
    const isCalled = surname !== undefined && key.startsWith(surname) && member.post?.endsWith(post ?? '');
    const score = isCalled ? 1 : likeness(asked, letters);
    return score > 0 ? [{ member, score: score + (isHinted(member) ? 0.5 : 0) }] : [];
  });
  return scored.toSorted((one, other) => other.score - one.score).map(({ member }) => member);
}

/**
 * How near two names are, 0 where they are two people's: one character differs, is missing or could not be typed, or two have
 * changed places. Of names of two characters the surname is the same, or the given name.
 */
function likeness(asked: readonly string[], name: readonly string[]): number {
  // Most have nothing in common.
  if (!asked.some((letter) => letter === '?' || name.includes(letter))) return 0;
  if (asked.length === name.length) {
    const differing = name.flatMap((each, at) => (asked[at] === each ? [] : [at]));
    if (differing.every((at) => asked[at] === '?')) return differing.length < name.length ? 1 : 0;
    if (differing.length === 1) return name.length > 2 ? 0.8 : 0.4 + (asked[0] === name[0] ? 0.1 : 0);
    return [...asked].toSorted().join('') === [...name].toSorted().join('') ? 0.7 : 0;
  }
  const [longer, shorter] = asked.length > name.length ? [asked, name] : [name, asked];
  if (longer.length - shorter.length !== 1 || shorter.length < 2) return 0;
  const drops = longer.some((_, at) => longer.toSpliced(at, 1).join('') === shorter.join(''));
  return drops ? 0.75 : 0;
}
