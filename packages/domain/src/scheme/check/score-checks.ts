import { memberLevels } from '../../member/member';
import { entryOfKey, tagLabel } from '../catalogue/catalogue';
import { whoWords } from '../catalogue/who';
import type { Case, Clause, Pattern, Tag } from '../language';
import { caseWords } from '../told/clause-words';
import { splitTag } from '../catalogue/catalogue';
import { fault, inEach, none, type Found } from './fault';
import { valuesLeft } from './pattern-checks';

const isWho = (when: string): boolean =>
  whoWords(when) !== undefined &&
  (!when.startsWith('level:') || (memberLevels as readonly string[]).includes(when.slice(6)));

/** Whether facts of a pattern can carry the tag: its key does, and the pattern does not ask for another value. */
function canCarry(pattern: Pattern, tag: Tag): boolean {
  const entry = entryOfKey(pattern.key);
  if (!entry || tagLabel(entry, tag) === undefined) return false;
  const [name, value] = splitTag(tag);
  return valuesLeft(pattern, name)?.has(value) ?? true;
}

/** Why a line of a score table can never hold, in the office's words. */
function neverHolds(each: readonly Pattern[], when: Case): string | undefined {
  if (when === '*') return undefined;
  const isKey = when.startsWith('key:');
  if (isKey ? each.some(({ key }) => `key:${key}` === when) : isWho(when)) return undefined;
  // What is neither is a tag, or nothing at all.
  if (!isKey && each.some((pattern) => canCarry(pattern, when as Tag))) return undefined;
  const words = caseWords(each, when);
  const named = words.startsWith('（') ? when : words;
  return `“${named}”这一情形不会出现在本款的事实中，请删去，或改选本款事实所带的情形`;
}

/** 分值表: its lines are read from the first on, and the first that fits counts. */
export function scoreFaults({ each, score }: Clause): readonly Found[] {
  if (typeof score === 'number') return none;
  if (score.length === 0) return fault('/score', '分值表是空的，请至少填写一种情形和分值');
  const rest = score.findIndex(([when]) => when === '*');
  return inEach('/score', score, ([when], index) => {
    const never = neverHolds(each, when);
    if (never !== undefined) return fault('/0', never);
    if (score.findIndex(([earlier]) => earlier === when) < index)
      return fault('/0', `“${caseWords(each, when)}”重复，只有第一行起作用，请删去这一行`);
    return rest >= 0 && index > rest ? fault('/0', '“其他”之后的情形不起作用，请把“其他”移到最后一行') : none;
  });
}
