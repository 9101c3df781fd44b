import type { Cell } from './grid';
import { plainText } from './cell-text';

export type PhoneProblem = 'empty' | 'several' | 'shortened' | 'landline' | 'wrong-length' | 'unreadable';
export type PhoneReading = { ok: true; phone: string } | { ok: false; problem: PhoneProblem };

const refuse = (problem: PhoneProblem): PhoneReading => ({ ok: false, problem });

/** 手机号: a number or text, full-width digits, spaces and hyphens, with or without 86 in front. */
export function readPhone(cell: Cell | undefined): PhoneReading {
  const text = plainText(cell).replace(/\.0+$/, '');
  if (text === '') return refuse('empty');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return refuse('shortened');
  const digits = text.replaceAll(/[-–—()+.]/g, '');
  if (/1[3-9]\d{9}[/、,，;；]/.test(text)) return refuse('several');
  if (!/^\d+$/.test(digits)) return refuse('unreadable');
  const phone = digits.replace(/^(?:0086|86|0)(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(phone)) return { ok: true, phone };
  if (/^(0\d{2,3}\d{7,8}|[2-9]\d{6,7})$/.test(phone)) return refuse('landline');
  return refuse(phone.length === 11 ? 'unreadable' : 'wrong-length');
}
