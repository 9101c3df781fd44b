import type { Cell } from '../sheet/cells';
import type { MemberLevel } from '../member/member';
import { plainText } from '../sheet/cell-text';

const words: Readonly<Record<string, MemberLevel>> = {
  主席: 'chair',
  副主席: 'vice-chair',
  秘书长: 'secretary-general',
  常委: 'standing',
  常务委员: 'standing',
  常务委员会委员: 'standing',
  委员: 'member',
};

/** 常委, 区政协副主席, 政协委员: nothing for a blank or another word. */
export function readMemberLevel(cell: Cell | undefined): MemberLevel | undefined {
  return words[plainText(cell).replace(/^(.{1,6}[省市区县])?(政协)?/, '')] ?? words[plainText(cell)];
}
