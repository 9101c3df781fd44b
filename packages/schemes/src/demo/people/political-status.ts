import { at } from '../random';

/** What those of a party or without one are called; the clergy are in no party at all. */
const ofSector: Readonly<Record<string, string>> = {
  民革: '民革党员',
  民盟: '民盟盟员',
  民建: '民建会员',
  民进: '民进会员',
  农工党: '农工党党员',
  致公党: '致公党党员',
  九三学社: '九三学社社员',
  台盟: '台盟盟员',
  无党派人士: '无党派人士',
  宗教界: '群众',
};

/** Of the other sectors whoever is not in the Party; some are in the democratic party of their field. */
const outsideParty: Readonly<Record<string, string>> = {
  教育界: '群众 民盟盟员 民进会员',
  医药卫生界: '群众 农工党党员 无党派人士',
  文化艺术界: '群众 民盟盟员 群众',
  科学技术界: '无党派人士 九三学社社员 群众',
  经济界: '群众 民建会员 群众',
  工商联: '群众 民建会员 无党派人士',
};

/** 是否中共党员 of somebody in a sector: never among the democratic parties, 无党派人士 and the clergy. */
export const isPartyMember = (sector: string, elsewhere: boolean): boolean =>
  sector === '中国共产党' || (elsewhere && ofSector[sector] === undefined);

/** 政治面貌, as it fits the sector. */
export function politicalStatus(sector: string, partyMember: boolean, index: number): string {
  if (partyMember) return '中共党员';
  return ofSector[sector] ?? at((outsideParty[sector] ?? '群众').split(' '), index);
}
