/** 编号: 〔2026〕12号, counted anew each year. */
export const numberOf = (year: number, serial: number): string => `〔${year}〕${serial}号`;

/** A number as a text that sorts by its year and then by its count: `2026-000012`. */
export function numberPlace(number: string): string {
  const [, year = '', serial = ''] = /^〔(\d+)〕(\d+)号$/.exec(number) ?? [];
  return `${year}-${serial.padStart(6, '0')}`;
}
