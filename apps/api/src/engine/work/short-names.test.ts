import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { expect, test } from 'vitest';
import { ownColumns } from '../kinds/columns';
import { addedFields, keptNames } from '../kinds/gathering/gathering.columns';
import { shortNames } from './short-names';

/** As the rows that are stored have them: a name that changes here is one that they are no longer read by. */
const stored: Readonly<Record<string, string>> = {
  activities: 'ty n a br c se y',
  arrivals: 'c w d s r si a su so be p re ad ado o',
  awards: 't l i m u p o c g d r im',
  calls: 's a d as u f',
  clues: 's m p c ca pu r su',
  deeds: 'm t be p d pe y bef a r s i',
  issues: 's se y n t i si u no c e p co sig is r re im sec ed',
  consultations: 'f te re c n p pa par ro ch ne o ou po rev revi fo',
  proposals:
    'f p c s si ca w fi r g re fil be m mo a h rep cl ra ro clo fo so k e clu cal bec fr rai su i for wa n beca',
  reports: 't s p c r d h l a re su',
  speeches: 'm be beh s w c f e d o p r bec su',
  motions: 'm d c co con a ad s se an ans answ cl r ra su',
  suggestions: 'f l m a c an ans answ t me r be ra s i fr ta',
  readings: 'c f g bo gu le sh',
  tasks: 't s se a d de o ac f r c re ca to ab be i',
};

test('a field keeps the name that stored rows have it under', () => {
  // These have the names of the plain columns, and some of their fields in fewer words.
  const shorter: readonly string[] = ['proposals', 'tasks'];
  const plain = kindNames.filter((name) => ownColumns[name] === undefined || shorter.includes(name));

  const gatherings = ['activities', 'consultations', 'readings'] as const;

  const names = [
    ...plain.map((name) => [name, shortNames(Object.keys(kinds[name].fields))] as const),
    ...gatherings.map((name) => [name, shortNames(Object.keys(addedFields(kinds[name])), keptNames)] as const),
  ].map(([name, short]) => [name, [...short.values()].join(' ')]);

  expect(Object.fromEntries(names)).toEqual(stored);
});

test('no two fields share a name, and none takes that of the undone step', () => {
  const names = [...shortNames(['before', 'became', 'b', 'by', 'bya', 'be']).values()];

  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('b');
});
