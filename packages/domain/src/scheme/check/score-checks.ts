import { memberLevels } from '../../member/member';
import { entryOfKey, isOfPersons, splitTag, tagLabel } from '../catalogue/catalogue';
import { whoWords } from '../catalogue/who';
import { pointsLabels } from '../catalogue/subjects';
import type { Case, Pattern, PointsFor, Tag, Who } from '../language';
import { caseWords } from '../told/clause-words';
import { fault, inEach, none, type Found } from './fault';
import { valuesLeft, withThoseWithin } from './pattern-checks';
import type { ClauseAt } from './places';
import { isAmong } from './who-checks';

const isWho = (when: string): boolean =>
  whoWords(when) !== undefined &&
  (!when.startsWith('level:') || (memberLevels as readonly string[]).includes(when.slice(6)));

/** Whether a subject's facts of a pattern can carry the tag: its key does, and the pattern does not ask for another value. */
function canCarry(pattern: Pattern, tag: Tag, subject: PointsFor): boolean {
  const entry = entryOfKey(pattern.key);
  if (!entry || tagLabel(entry, tag) === undefined) return false;
  if (subject !== 'member' && isOfPersons(entry, tag)) return false;
  const [name, value] = splitTag(tag);
  const left = valuesLeft(pattern, name);
  return !left || withThoseWithin(pattern.key, name, value).some((each) => left.has(each));
}

/** Why a line of a score table can never hold, in the office's words. */
function neverHolds(each: readonly Pattern[], when: Case, subject: PointsFor): string | undefined {
  if (when === '*') return undefined;
  const isKey = when.startsWith('key:');
  if (isKey ? each.some(({ key }) => `key:${key}` === when) : isWho(when)) return undefined;
  // What is neither is a tag, or nothing at all.
  if (!isKey && each.some((pattern) => canCarry(pattern, when as Tag, subject))) return undefined;
  const words = caseWords(each, when);
  const named = words.startsWith('（') ? when : words;
  return `“${named}”这一情形不会出现在本款的事实中，请删去，或改选本款事实所带的情形`;
}

/** Whether an earlier line takes all that this one means: 出席 takes 迟到. */
const isWithin = (each: readonly Pattern[], when: Case, earlier: Case): boolean => {
  // What is no tag has nothing within it.
  const [name, value] = splitTag(earlier as Tag);
  return each.some(({ key }) => withThoseWithin(key, name, value).some((inner) => when === `${name}:${inner}`));
};

/** 不会有的对象: who stands in a line may be none of those for whom the clause holds, and a table that is not of members has none at all. */
export function scoreOfNobody({ node: { score, onlyFor, notFor }, subject }: ClauseAt): readonly Found[] {
  if (typeof score === 'number') return none;
  return inEach('/score', score, ([when]) => {
    if (!isWho(when)) return none;
    if (subject !== 'member')
      return fault(
        '/0',
        `${pointsLabels[subject]}不分委员身份，“${whoWords(when) ?? when}”这一情形不会出现，请删去这一行`,
      );
    // What was just found to be one.
    return isAmong(when as Who, { onlyFor, notFor })
      ? none
      : fault('/0', `本款不适用于“${whoWords(when) ?? when}”，这一情形不会出现，请删去这一行，或放宽适用对象`);
  });
}

/** 分值表: its lines are read from the first on, and the first that fits counts. */
export function scoreFaults({ node: { each, score }, subject }: ClauseAt): readonly Found[] {
  if (typeof score === 'number') return none;
  if (score.length === 0) return fault('/score', '分值表是空的，请至少填写一种情形和分值');
  const rest = score.findIndex(([when]) => when === '*');
  return inEach('/score', score, ([when], index) => {
    const never = neverHolds(each, when, subject);
    if (never !== undefined) return fault('/0', never);
    if (score.findIndex(([earlier]) => earlier === when) < index)
      return fault('/0', `“${caseWords(each, when)}”重复，只有第一行起作用，请删去这一行`);
    const outer = score.slice(0, index).find(([earlier]) => isWithin(each, when, earlier));
    if (outer)
      return fault('/0', `“${caseWords(each, when)}”已计入前面的“${caseWords(each, outer[0])}”，请移到那一行之前`);
    return rest >= 0 && index > rest ? fault('/0', '“其他”之后的情形不起作用，请把“其他”移到最后一行') : none;
  });
}
