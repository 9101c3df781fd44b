import { isOfTheParty, politicalStatusNamed, type PoliticalStatus } from '../member/political-statuses';
import type { Cell } from '../sheet/cells';
import { plainText } from '../sheet/cell-text';
import { readYesNo } from './yes-no';

/** Words that deny the Party and name nothing else. */
const none = /^(非(中共)?党员|非中共(党员|人士)?|非党(人士)?|民主党派(成员)?|党外(人士|干部)?|无)$/;

const partsOf = (cell: Cell | undefined): string[] =>
  plainText(cell)
    .replaceAll(/[()]/g, '、')
    .split(/[、,;/+|和兼及]+/)
    .filter((part) => part !== '');

/** 是否中共党员, from a yes or no or from 政治面貌; nothing for a blank or a word that is neither. */
export function readParty(cell: Cell | undefined): boolean | undefined {
  const answer = readYesNo(cell);
  if (answer !== undefined) return answer;
  const answers = partsOf(cell).map((part) => {
    const status = politicalStatusNamed(part);
    return status ? isOfTheParty(status) : none.test(part) ? false : undefined;
  });
  return answers.length > 0 && answers.every((each) => each !== undefined) ? answers.includes(true) : undefined;
}

/** 政治面貌 of the list in a word or a cell, 民盟（中共） being two; nothing where a part of it is not of the list. */
export function readStatuses(cell: Cell | undefined): PoliticalStatus[] {
  const found = partsOf(cell).map(politicalStatusNamed);
  return found.every((each) => each !== undefined) ? found : [];
}
