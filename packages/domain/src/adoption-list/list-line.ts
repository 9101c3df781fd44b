import { yearOf, type Day } from '../calendar/day';
import { numberBehind, verb } from '../import/adoption-patterns';
import { readAdoptions, type AdoptionClaim } from '../import/adoption-words';
import { partsOf } from '../import/clauses';
import { readDay, withYear } from '../import/day';
import { adoptionKinds, type AdoptionKind } from '../opinion/opinion';
import { isBlank, lineText } from '../sheet/cell-text';
import type { Cell } from '../sheet/cells';

/** What a circular says of one adoption beside its title. */
export interface Told extends Partial<Omit<AdoptionClaim, 'adoptedOn'>> {
  adoptedOn?: Day;
}

const enumerated =
  /^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*(?=\D)|[①-⑳⒈-⒛㈠-㈩]\s*|第\d{1,3}[条篇]\s*[:：]?\s*|\d{1,3}\s+(?=\D)|[-–•·●★▪*]\s*)/;
const ofTitle = /关于|建议|反映|问题|情况/;
const remark = /政协|委员|采用|单篇|综合|转送|工作站|联络组|第?\d+期|\d+月|20\d{2}/;

/** A title without its number in the list, quotation marks, whoever sent it, and what stands beside it of its adoption. */
export function readLine(cell: Cell, today: Day): { title: string } & Told {
  const [line, before] = withoutJournal(lineText(cell).replace(enumerated, ''));
  const [text, behind] = withoutRemark(line, today);
  const [, head = '', quoted = '', tail = ''] = /^([^《》]*)《([^《》]*)》([^《》]*)$/.exec(text) ?? [];
  const rest = head + tail;
  // 关于修改《…的意见》的建议 is a title with another one in it.
  if (quoted === '' || /关于|的/.test(rest) || !(rest === '' || ofTitle.test(quoted)))
    return { title: text, ...before, ...behind };
  return { title: quoted, ...toldIn(rest, today), ...before, ...behind };
}

/** 《社情民意》第12期：关于… */
function withoutJournal(text: string): [string, Told] {
  const [, outlet, number, title] =
    /^(《[^《》]{1,20}》)?\s*(第?\d{1,5}期|〔\d{4}〕\d+号)\s*[:：]\s*(.+)$/.exec(text) ?? [];
  return title === undefined ? [text, {}] : [title, { ...(outlet && { outlet }), ...(number && { number }) }];
}

/** …（秦都区政协）, …（第12期，10月12日）: 关于…的建议（二） is the title. */
function withoutRemark(text: string, today: Day): [string, Told] {
  const [, title = '', said = ''] = /^(.+?)\s*[（(]([^（）()]*)[）)]$/.exec(text) ?? [];
  return said !== '' && remark.test(said) ? [title, toldIn(said, today)] : [text, {}];
}

function toldIn(words: string, today: Day): Told {
  const [claim] = verb.test(words) ? readAdoptions(words).claims : [];
  const parts = partsOf(words.trim(), /[，,;；\s]/g);
  const number = parts.map((part) => numberBehind.exec(part)?.[0]).find((each) => each !== undefined);
  const adoptedOn = parts.map((part) => dayIn(part, today)).find((each) => each !== undefined);
  const kind = kindIn(words);
  return {
    ...(number && { number }),
    ...(adoptedOn && { adoptedOn }),
    ...(kind && { kind }),
    ...(claim && told(claim, today)),
  };
}

/** 采用单位 in a cell of the list: each that used the item, none where it says that nobody did, nothing where it says no such thing. */
export function adoptersIn(cell: Cell, today: Day): readonly Told[] | undefined {
  if (isBlank(cell)) return undefined;
  const { claims, unclear, instructed } = readAdoptions(cell);
  return claims.length > 0 || unclear.length + instructed.length === 0
    ? claims.map((each) => told(each, today))
    : undefined;
}

/** A day to come is none. */
const told = ({ adoptedOn, ...claim }: AdoptionClaim, today: Day): Told => ({
  ...claim,
  ...(adoptedOn && adoptedOn <= today && { adoptedOn }),
});

const aHead = /(?:采用|录用|采纳|刊用|刊发|刊登)(?:的?(?:信息|稿件))?(?:\d{1,3}[条篇件])?(?:[（(][^（）()]*[)）])?$/;
const aTitleOfAll =
  /(?:采用|录用|采纳|刊用)(?:情况)?的?(?:通报|[一统]览表|统计表|目录|名单|清单|表)$|信息(?:采用|录用)情况$/;

/** 一、省政协采用（2篇） says of those below it by whom; 2026年10月采用情况通报 is nothing but what stands above all. */
export function readHead(cell: Cell, today: Day): Told | 'nothing' | undefined {
  const text = lineText(cell)
    .replace(enumerated, '')
    .replace(/[:：]$/, '');
  if (/[《》]|关于|建议|反映|问题/.test(text)) return undefined;
  if (aTitleOfAll.test(text)) return 'nothing';
  if (!aHead.test(text)) return undefined;
  const [claim, ...others] = readAdoptions(text).claims;
  return claim && others.length === 0 ? told(claim, today) : undefined;
}

/** A kind in a cell, or in the words of a line. */
export const kindIn = (text: string): AdoptionKind | undefined =>
  // Object.keys types keys as strings; the object is a closed literal.
  (Object.keys(adoptionKinds) as AdoptionKind[]).find((kind) => text.includes(adoptionKinds[kind]));

/** A day that has been: 12月15日 in a list of January is last year's. */
export function dayIn(cell: Cell, today: Day): Day | undefined {
  for (const year of [yearOf(today), yearOf(today) - 1]) {
    const day = readDay(withYear(cell, year));
    if (day.ok && day.precision === 'day' && day.day <= today) return day.day;
  }
  return undefined;
}
