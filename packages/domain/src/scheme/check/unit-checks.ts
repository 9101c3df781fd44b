import { unitTypes as allTypes } from '../../unit/unit';
import type { Rules } from '../scheme';
import { unitTypesWords } from '../told/quota-words';
import { fault, inEach, none, type Found } from './fault';

const isType = (type: string): boolean => (allTypes as readonly string[]).includes(type);

/** 组织类型 that the platform does not know, or that this scheme does without. */
export function unknownUnitTypes(
  at: string,
  types: readonly string[] | undefined,
  { unitTypes }: Rules,
): readonly Found[] {
  if (types === undefined) return none;
  if (types.length === 0) return fault(at, '没有选择组织类型，请至少选择一类，或去掉这一限定');
  return inEach(at, types, (type) => {
    if (!isType(type)) return fault('', `“${type}”不是组织类型，请从列表中选择`);
    return unitTypes.includes(type)
      ? none
      : fault('', `本方案没有“${unitTypesWords([type])}”这一组织类型，请先在组织类型中选用，或另选`);
  });
}

/** Of the scheme's own list. */
export const unknownTypesOfScheme = ({ unitTypes }: Rules): readonly Found[] =>
  inEach('/unitTypes', unitTypes, (type, index) => {
    if (!isType(type)) return fault('', `“${type}”不是组织类型，请从列表中选择`);
    return unitTypes.indexOf(type) < index ? fault('', `“${unitTypesWords([type])}”重复`) : none;
  });
