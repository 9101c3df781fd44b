import { leaveWords, readMark, type Mark } from './marks';
import type { Finder } from './find-member';

/** One name of a list with the words beside it. */
export interface ListedName {
  /** The line it stands in, from 1. */
  row: number;
  written: string;
  name: string;
  /** 界别, unit, post, marks: whatever is said of them. */
  words: readonly string[];
}

/** What stands above names and holds for all of them until the next: 请假：, 教育界（12人）. */
export interface Block {
  mark?: string | undefined;
  group?: string | undefined;
}

const between = /[、，,;；|\t。]/;
const opening = '（([【〔';
const closing = '）)]】〕';
const numbering = /^\s*(?:[（(]?[\d０-９]{1,4}\s*[)）.．:：]|[①-⑳]|[\d０-９]{1,4}(?=\s|\p{Script=Han}))\s*/u;
const listNumber = /^\s*[（(]?[一二三四五六七八九十]{1,3}[)）、.．]\s*/u;
/** What a group is called that the roster does not know; a name may end on 会 as well. */
const groupLike = /^第.{1,3}[组排桌]$|^\S+(?:[界组站室]|(?:委员|联合|协|商|学|工|总)会)$/u;
/** What the head of a sheet says beside the names. */
const aboutAll =
  /^(?:会议|活动)?(?:时间|日期|地点|名称|主题|议题|内容|议程)$|^记录人?$|^.{0,3}单位$|^[应实]到$|^[合共总]计$|^备?注$|^说明$/u;
const countBehind = /\s*[（(]?\s*(?:共|计)?\s*\d+\s*[人名位]?\s*[)）]?\s*$/u;

/** Separators within brackets divide nothing: 张三（教育界、请假）. */
function pieces(line: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const each of line) {
    if (opening.includes(each)) depth += 1;
    if (closing.includes(each)) depth = Math.max(0, depth - 1);
    if (depth === 0 && between.test(each)) found.push('');
    else found.push((found.pop() ?? '') + each);
  }
  return found;
}

/** The names of a text that somebody pasted, each with what its line and its block say beside it. */
export function namesIn(text: string, finder: Finder): ListedName[] {
  const names: ListedName[] = [];
  let block: Block = {};
  text.split(/\r\n|[\n\r\u2028]/).forEach((line, at) => {
    const { head, rest, isOfLine } = headOf(line.replace(listNumber, ''), finder);
    const now = head?.group === undefined ? { ...block, ...head } : head;
    names.push(...namesInLine(rest, at + 1, finder).map((each) => withBlock(each, now)));
    if (!isOfLine) block = now;
  });
  return names;
}

const withBlock = (named: ListedName, { mark, group }: Block): ListedName => ({
  ...named,
  // What stands beside the name itself goes before.
  words: [...named.words, ...(mark === undefined ? [] : [mark]), ...(group === undefined ? [] : [group])],
});

interface Head {
  head?: Block;
  rest: string;
  /** It holds for its own line alone. */
  isOfLine?: boolean;
}

/** 请假（3人）：, 教育界：, 第一组: what a line says of those that follow. */
function headOf(line: string, finder: Finder): Head {
  const [, before = line, rest] = /^([^:：]{1,24})[:：](.*)$/su.exec(line) ?? [];
  const label = before.replace(countBehind, '').trim();
  const isHead = rest !== undefined || countBehind.test(before) || line.trim() === label;
  if (label === '' || !isHead || finder.isKnown(withoutNumber(label))) return { rest: line };
  const word = label.replace(/(?:的?委员|人员|名单|情况|人)$/, '');
  const mark = markAlone(word);
  // One leads, and whoever stands below was led.
  if (mark) return { head: { mark: word }, rest: rest ?? '', isOfLine: mark.told.led === true };
  const isGroup = finder.isGroup(label) || groupLike.test(label);
  if (isGroup && (rest !== undefined || !between.test(line))) return { head: { group: label }, rest: rest ?? '' };
  return rest === undefined ? { rest: line } : behindLabel(line, label, rest, finder);
}

/** 地点：三楼会议室 names nobody; 参加活动的有：张三、李四 names those behind it. */
function behindLabel(line: string, label: string, rest: string, finder: Finder): Head {
  const isName = (text: string) => {
    const [first = ''] = pieces(text).flatMap((piece) => tokensOf(withoutNumber(piece), finder));
    return finder.isKnown(told(first, finder).name);
  };
  if (between.test(label) || isName(label)) return { rest: line };
  if (isName(rest)) return { head: { mark: undefined }, rest };
  return { rest: aboutAll.test(label) ? '' : line };
}

/** A mark and nothing else: 李文出差 is somebody with what is said of them. */
function markAlone(word: string): Mark | undefined {
  const mark = readMark(word);
  return mark?.told.state === 'leave' && /\p{Script=Han}/u.test(word) && !leaveWords.test(word) ? undefined : mark;
}

const withoutNumber = (text: string): string => text.replace(numbering, '');

function namesInLine(line: string, row: number, finder: Finder): ListedName[] {
  const names: ListedName[] = [];
  const add = (name: string, written: string, words: readonly string[]) => names.push({ row, written, name, words });
  const beside = (...words: string[]) => {
    const last = names.at(-1);
    if (last) names[names.length - 1] = { ...last, words: [...last.words, ...words] };
  };
  for (const piece of pieces(line)) {
    for (const token of tokensOf(withoutNumber(piece), finder)) {
      const { name, words } = told(token, finder);
      if (name === '' || isBeside(name, finder, names.length > 0)) beside(...(name === '' ? words : [name, ...words]));
      else add(name, token.trim(), words);
    }
  }
  return names;
}

const personal =
  /^[男女汉]$|族$|^(?:中共|民[革盟建进]|农工党|致公党|九三(?:学社)?|台盟)?[党盟会社]员$|^(?:民[革盟建进]|农工党|致公党|九三学社|台盟|无党派(?:人士)?|群众)$|^(?:大专|本科|研究生|[学硕博]士)$/u;

/** A number, a mark, a group or a long post stands beside a name and is none. */
function isBeside(word: string, finder: Finder, isBehind: boolean): boolean {
  if (finder.isKnown(word)) return false;
  if (!/\p{L}/u.test(word) || markAlone(word) || finder.isGroup(word)) return true;
  return isBehind && (personal.test(word) || (Array.from(word).length > 4 && !word.includes('·')));
}

/** 张三（教育界、请假）, 张三：请假, 张三√, 张三请假: the name and the words. */
function told(token: string, finder: Finder): { name: string; words: string[] } {
  const words: string[] = [];
  const bare = token.replaceAll(/[（([【〔]([^（）()[\]【】〔〕]*)[)）\]】〕]/g, (_, inside: string) => {
    words.push(...inside.split(/[、，,;；\s]/).filter((each) => each !== ''));
    return ' ';
  });
  const [first = '', ...rest] = bare.split(/[:：]/).map((each) => each.trim());
  words.push(...rest.filter((each) => each !== ''));
  if (finder.isKnown(first)) return { name: first, words };
  // A mark that is glued to the name.
  for (let from = 1; from < first.length; from += 1) {
    const [name, mark] = [first.slice(0, from).trim(), first.slice(from).trim()];
    if (readMark(mark) && (finder.isKnown(name) || !/\p{Script=Han}/u.test(mark)) && /\p{L}/u.test(name))
      return { name, words: [mark, ...words] };
  }
  return { name: first, words };
}

/** Blanks divide names, and stand within those of two characters: 张 三 李 四 王小明. */
function tokensOf(piece: string, finder: Finder): string[] {
  // A tick is set beside a name without a blank, and those of two characters have one within.
  const apart = piece.replaceAll(/(?<=\p{L})(?=[√✓✔☑×✗✘✕○〇△])/gu, ' ');
  const words = apart.trim().split(/[\s\u3000]+(?![^（(]*[)）])/u);
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const longest = Math.min(words.length, at + 4);
    let until = at + 1;
    for (let end = longest; end > at + 1; end -= 1)
      if (finder.isKnown(words.slice(at, end).join(''))) {
        until = end;
        break;
      }
    const [one = '', next = ''] = [words[at], words[at + 1]];
    if (until === at + 1 && isHan(one) && isHan(next) && !readMark(next)) until = at + 2;
    found.push(words.slice(at, until).join(''));
    at = until;
  }
  return found.filter((each) => each !== '');
}

const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
