import { adoptionWords, outletWords } from '../opinion/adoption-text';
import type { Adoption } from '../opinion/opinion';
import {
  already,
  bareLevel,
  byWhom,
  dayBefore,
  exactLevels,
  levelIn,
  numberBehind,
  separators,
  verb,
} from './adoption-patterns';

/** One adoption as a ledger's cell tells it, so that it is read again as it was: in quotation marks what would not be. */
export function adoptionCell(adoption: Adoption): string {
  const { level, organ, outlet, number, adoptedOn } = adoption;
  const who = organ === undefined || isPlain(organ, adoption) ? organ : `${exactLevels[level]}“${organ}”`;
  const journal = isPlainJournal(adoption)
    ? [outletWords(adoption)]
    : [outlet && `刊物“${outlet}”`, number && `期号“${number}”`];
  const details = [adoptedOn, ...journal].filter((each) => each !== undefined && each !== null && each !== '');
  return adoptionWords({ ...adoption, organ: who }) + (details.length > 0 ? `（${details.join('，')}）` : '');
}

const others = /^本级$|[\s“”‘’《》〈〉()（）〔〕]|(?:单篇|综合|转送)$/;

/** The name of an organ that says its level and nothing else. */
const isPlain = (organ: string, { level }: Adoption): boolean =>
  levelIn(organ) === level &&
  !bareLevel.test(organ) &&
  ![others, verb, byWhom, dayBefore, already, numberBehind].some((pattern) => pattern.test(organ)) &&
  organ.search(separators) < 0;

const plainOutlet = /^《[^“”《》()（）〔〕]+》$/;
const plainNumber = /^(?:(?:\d{4}年)?总?第?\d+期|〔\d{4}〕\d+号)$/;
const isPlainJournal = ({ outlet = '《》', number = '第1期' }: Adoption): boolean =>
  (outlet === '《》' || plainOutlet.test(outlet)) && plainNumber.test(number);
