import { subjectTypes, type SubjectType } from './terms';
/** 网格对象: whoever or whatever stands in a network. */
export interface GridSubject {
  type: SubjectType;
  id: string;
}

/** `member#m1`: the subject as one word, written as the scorecards write it. */
export const subjectKey = ({ type, id }: GridSubject): string => `${type}#${id}`;

/** Who it is, without what else the roster knows. */
export const subjectOf = ({ type, id }: GridSubject): GridSubject => ({ type, id });

export const isSame = (one: GridSubject | null, other: GridSubject | null): boolean =>
  one === other || (one !== null && other !== null && one.type === other.type && one.id === other.id);

/** The order every result is given in, whatever the order of the input; not the locale's, which differs by machine. */
export function byKey(one: GridSubject, other: GridSubject): number {
  const [left, right] = [subjectKey(one), subjectKey(other)];
  return left < right ? -1 : Number(left > right);
}

/** The subject a key names; the inverse of `subjectKey`. */
export function subjectOfKey(key: string): GridSubject {
  const [type = '', ...id] = key.split('#');
  const found = subjectTypes.find((each) => each === type);
  if (!found) throw new Error(`${key} names no subject.`);
  return { type: found, id: id.join('#') };
}
