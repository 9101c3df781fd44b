import { classLabels } from '../../src/proposal/proposal-rules';

/** A sentence without A类 to F类: offices call the classes of a reply by letters, and nothing else. */
export const withoutClassNames = (sentence: string): string =>
  Object.values(classLabels).reduce((so, label) => so.replaceAll(label, ''), sentence);
