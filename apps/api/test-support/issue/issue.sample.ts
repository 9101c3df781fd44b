import type { KindSample } from '../kind-sample';

/** 刊物编发: the office's own work, which no unit enters. */
export const issueSample: KindSample = {
  byUnit: [],
  readByUnit: ['paper', 'document', 'signing-sheet', 'signing-document'],
  byOffice: true,
  shownBelow: true,
  own: {
    // The one that every committee has.
    series: () => undefined,
    items: ({ known }) => (known?.['opinions'] === undefined ? undefined : [known['opinions']]),
    circulation: ({ word }) => ({ report: [word], send: [], distribute: [] }),
  },
  usually: 'draft',
};
