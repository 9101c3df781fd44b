import type { Cell } from '../sheet/cells';
import { plainText } from '../sheet/cell-text';
import { readYesNo } from './yes-no';

const party = /^(中共|中国共产党|共产党)(正式|预备)?(党员|成员)?(预备期)?$|^(正式|预备)?党员(预备期|预备)?$/;
const otherParty =
  /^(中国)?(国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|致公党|民革|民盟|民建|民进|农工党?|致公党?|九三学社|九三|台湾民主自治同盟|台盟)(党员|盟员|会员|社员|成员)?$/;
const none =
  /^(非(中共)?党员|非中共(党员|人士)?|非党(人士)?|无党派(民主)?(人士)?|民主党派(成员)?|党外(人士|干部)?|群众|普通公民|公民|无|(共青)?团员|中国共产主义青年团团员)$/;

/** 是否中共党员, from a yes or no or from 政治面貌; nothing for a blank or a word that is neither. */
export function readParty(cell: Cell | undefined): boolean | undefined {
  const answer = readYesNo(cell);
  if (answer !== undefined) return answer;
  const word = plainText(cell).replaceAll(/[()]/g, '、');
  const parts = word.split(/[、,;/+|和兼及]+/).filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const answers = parts.map((part) => {
    if (party.test(part)) return true;
    return none.test(part) || otherParty.test(part) ? false : undefined;
  });
  if (answers.every((each) => each !== undefined)) return answers.includes(true);
  return undefined;
}
