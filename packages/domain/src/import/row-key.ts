import { fold } from '../text/fold';
import { plainText } from '../sheet/cell-text';

/** 同一委员: the phone, else name and sector. The first key is the row's own, the second finds a member without phone. */
export function memberKeys(member: { name: string; sector: string; phone?: string | undefined }): readonly string[] {
  const byName = `name:${fold(member.name)}|${fold(member.sector)}`;
  return member.phone ? [`phone:${fold(member.phone)}`, byName] : [byName];
}

/** 同一条信息: 序号, day, title and unit of the sheet. */
export function opinionKey(opinion: {
  serial?: string | undefined;
  reportedOn: string;
  title: string;
  unit?: string | undefined;
}): string {
  return [opinion.serial ?? '', opinion.reportedOn, plainText(opinion.title), opinion.unit ?? ''].join('|');
}
