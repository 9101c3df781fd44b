import type { Cell } from '../sheet/cells';
import { isMaskedPhone, readTelephone, type TelephoneProblem } from '../member/telephone';
import { plainText } from '../sheet/cell-text';

export type PhoneProblem = TelephoneProblem | 'masked';
export type PhoneReading = { ok: true; phone: string; landline?: true } | { ok: false; problem: PhoneProblem };

/** 联系电话 of a sheet, where a number may have become a figure: 1.99E+10, 19900001000.0. A masked one is none given. */
export function readPhone(cell: Cell | undefined): PhoneReading {
  const text = String(cell ?? '')
    .trim()
    .replace(/^['‘’]/, '')
    .replace(/(?<=\d)\.0+$/, '');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(plainText(text))) return { ok: false, problem: 'shortened' };
  if (isMaskedPhone(text)) return { ok: false, problem: 'masked' };
  return readTelephone(text);
}

/** Of somebody new: a list of our own shows telephones masked, and nothing can be read of them. */
export const maskedPhoneMessage = (written: string): string => `“${written}”是遮盖的号码，没有读入；请填完整的号码`;
