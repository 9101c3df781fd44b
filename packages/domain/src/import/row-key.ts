import { fold } from '../text/fold';
import { plainText } from '../sheet/cell-text';

/** 同一委员: the phone, else name and sector. The first key is the row's own, the second finds a member without phone. */
export function memberKeys(member: { name: string; sector: string; phone?: string | undefined }): readonly string[] {
  const byName = `name:${fold(member.name)}|${fold(member.sector)}`;
  return member.phone ? [`phone:${fold(member.phone)}`, byName] : [byName];
}

/** What tells two rows of a ledger apart. */
export interface ToldRow {
  serial?: string | undefined;
  /** The day that the kind is told by; nothing while it has not come. */
  day: string;
  title: string;
  unit?: string | undefined;
}

/** 同一条: 序号, day, title and unit of the sheet. */
export const ledgerKey = ({ serial = '', day, title, unit = '' }: ToldRow): string =>
  [serial, day, plainText(title), unit].join('|');

/** 相同的事: what a row and an item that is there have in common where they are one. */
export const ledgerWords = ({ day, title, unit = '' }: Omit<ToldRow, 'serial'>): string =>
  [day, fold(title), unit].join('|');
