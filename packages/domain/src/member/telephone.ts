import { fold } from '../text/fold';

export type TelephoneProblem = 'empty' | 'several' | 'shortened' | 'wrong-length' | 'unreadable';
export type TelephoneReading =
  /** A `landline` may be an office's and shared; a mobile number is one person's. */
  { ok: true; phone: string; landline?: true } | { ok: false; problem: TelephoneProblem };

const refuse = (problem: TelephoneProblem): TelephoneReading => ({ ok: false, problem });
const landline = (phone: string): TelephoneReading => ({ ok: true, phone, landline: true });

const mobile = /^1[3-9]\d{9}$/;
/** Hong Kong, Macao and Taiwan: their codes are known also without a plus. */
const regions: readonly (readonly [code: string, number: RegExp])[] = [
  ['852', /^[2-9]\d{7}$/],
  ['853', /^[2-9]\d{7}$/],
  ['886', /^0?([2-8]\d{7,8}|9\d{8})$/],
];
const anywhere = /^[1-9]\d{6,14}$/;
/** With its area (029-12345 is a hotline), without one, of a service, or the short number of a group. */
const fixed = /^(0\d{2,3}-?\d{4,8}|[2-9]\d{6,7}|400-?\d{3}-?\d{4}|[2-9]\d{4,5})$/;
const areas = /^(0(?:10|2\d|[3-9]\d{2}))(\d{4,8})$/;
const between = /[/、,，;；\n]/;

function fixedNumber(text: string): string | undefined {
  const [number = '', extension] = text.split(/(?:转|ext\.?|x|#|分机)/i);
  const digits = number.replaceAll(/^-|-$/g, '');
  if (!fixed.test(digits) || (extension !== undefined && !/^\d{1,6}$/.test(extension))) return undefined;
  const withArea = digits.replaceAll('-', '').replace(areas, '$1-$2');
  return extension === undefined ? withArea : `${withArea}-${extension}`;
}

function regional(digits: string): string | undefined {
  for (const [code, number] of regions) {
    const rest = digits.startsWith(code) ? digits.slice(code.length) : undefined;
    if (rest !== undefined && number.test(rest)) return `+${code}${rest.replace(/^0/, '')}`;
  }
  return undefined;
}

/**
 * 联系电话, in a form or a sheet: any width, spaces, hyphens and brackets, with or without 86 in front. A number of the mainland
 * is kept in its eleven digits, any other mobile number as `+85291230001`.
 */
export function readTelephone(written: string): TelephoneReading {
  const text = fold(written.replaceAll(/[()（）]/g, ' ').replaceAll('.', '-'))
    .replaceAll('·', '-')
    .replace(/^电话:?|^tel:?/, '');
  if (text === '') return refuse('empty');
  const pieces = written.split(between).filter((piece) => piece.replaceAll(/\D/g, '').length >= 7);
  if (pieces.length > 1 || /(?<!\d)1[3-9]\d{9}\s+1[3-9]\d{9}(?!\d)/.test(written)) return refuse('several');
  const abroad = text.startsWith('+') || text.startsWith('00');
  const digits = text.replaceAll(/^\+|-/g, '').replace(/^00(?=[1-9])/, '');
  if (!/^\d+$/.test(digits)) {
    const phone = fixedNumber(text.replace(/^\+?86-?/, ''));
    return phone === undefined ? refuse('unreadable') : landline(phone);
  }
  const home = digits.replace(/^(?:86|0)(?=1[3-9]\d{9}$)/, '');
  if (mobile.test(home) && (!abroad || digits.startsWith('86'))) return { ok: true, phone: home };
  const region = regional(digits);
  if (region !== undefined) return { ok: true, phone: region };
  const phone = fixedNumber(abroad || digits.startsWith('86') ? digits.replace(/^860?/, '0') : text);
  if (phone !== undefined) return landline(phone);
  if (abroad && !digits.startsWith('86') && anywhere.test(digits)) return { ok: true, phone: `+${digits}` };
  return refuse(digits.length === 11 ? 'unreadable' : 'wrong-length');
}

/** 遮盖的号码 (`maskPhone`): it says that there is a number and not which. */
export const isMaskedPhone = (text: string): boolean => /^(\d{3})?[*＊]{3,}\d{2,4}$/.test(text.trim());
