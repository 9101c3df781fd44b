import { isOfTheParty, politicalStatusNamed, type PoliticalStatus } from '../member/political-statuses';
import type { Cell } from '../sheet/cells';
import { plainText } from '../sheet/cell-text';
import { readYesNo } from './yes-no';

/** Words that deny the Party and name nothing else. */
const none = /^(非(中共)?党员|非中共(党员|人士)?|非党(人士)?|民主党派(成员)?|党外(人士|干部)?|无)$/;

/** 中共党员（1998.07）, 1998年7月入党: since when somebody is of a party is not which one. */
const since = /(?:19|20)\d{2}(?:[年.\-/]\d{1,2}(?:[月.\-/](?:\d{1,2}日?)?)?|年)(?:入党|加入)?/g;
/** 民盟秦都区总支主委, 民盟（主委）: what somebody is within their party. */
const post =
  /(?<=[革盟建进工党社员])(?:.{0,4}[省市区县])?(?:委员会|工委|委|总支|支部)?(?:专职)?副?(?:主委|主任委员)$|^(?:(?:专职)?副?(?:主委|主任委员)|骨干)$/;

const partsOf = (cell: Cell | undefined): string[] => {
  const [first, ...more] = plainText(cell)
    .replaceAll(since, '、')
    .replace(/\((预备)(?:期|党员)?\)/, '$1')
    .replaceAll(/[()]/g, '、')
    .split(/[、,;/+|和兼及]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(post, ''));
  return first === undefined ? [] : [first, ...more.filter((part) => part !== '')];
};

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
