/** 年度考核 of a year in the journal. */
export const yearItem = (year: number, version: number) => ({ kind: 'appraisals', id: String(year), version });
