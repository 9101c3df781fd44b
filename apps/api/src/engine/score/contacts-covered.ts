import type { CoverageView } from '@lianluo/contract/grid-contact';
import type { ContactDuty, Pattern } from '@lianluo/domain/scheme/language';
import { coverageOf, type Meant } from '@lianluo/domain/scheme/quota/contacts';
import type { Scope } from '../../floor/context';
import { askingOf, type Asking } from './asking';
import { factsTold, withFacts, yearsAsked } from './read-facts';
import { everyOfScored } from './subjects';

type Covered = CoverageView['duties'][number];
type Whom = 'member' | 'unit';

/** Only members and units have cards; of sectors, departments and the public nobody keeps a count. */
const isCounted = ({ whom }: ContactDuty): boolean => whom === 'member' || whom === 'unit';

/** Leaders contact as members that they are, committees as units. */
const madeBy: Readonly<Record<ContactDuty['of'], Pattern>> = {
  leader: { key: 'contacts.received', tags: ['as:member'] },
  member: { key: 'contacts.received', tags: ['as:member'] },
  unit: { key: 'contacts.received', tags: ['as:unit'] },
  committee: { key: 'contacts.received', tags: ['as:unit'] },
};

/** 考核办法的联系任务 in a period: each as it stands in the last of its own periods that has begun by then. */
export async function contactsCovered(scope: Scope, period: string): Promise<CoverageView['duties']> {
  // The register and its cards are read only where a scheme asks for contacts.
  const asking = await askingOf(scope, period);
  if (!asking || asking.scheme.contacts.length === 0) return [];
  const { contacts } = asking.scheme;
  const meant = new Map<string, readonly Meant[]>();
  for (const whom of new Set(contacts.filter(isCounted).map((duty) => duty.whom as Whom)))
    meant.set(whom, await everyMeant(scope, asking, whom));
  return contacts.map((duty): Covered => {
    const covered = coveredOf(asking, duty, meant.get(duty.whom));
    return { id: duty.id, label: duty.label, ...(covered && { covered }) };
  });
}

async function everyMeant(scope: Scope, asking: Asking, whom: Whom): Promise<Meant[]> {
  const subjects = await everyOfScored(scope, whom, {});
  const looksBeyond = asking.scheme.contacts.some(({ every }) => every === 'term');
  const read = await withFacts(scope, subjects, yearsAsked(asking, looksBeyond));
  return read.map((each) => ({ id: each.scored.id, subject: each.scored.asked, facts: factsTold(each) }));
}

function coveredOf(
  { frame, span }: Asking,
  duty: ContactDuty,
  meant: readonly Meant[] | undefined,
): Covered['covered'] {
  if (!meant) return undefined;
  const found = coverageOf(duty, meant, frame, [madeBy[duty.of]]).findLast(
    ({ from, to }) => from <= frame.today && from <= span.to && to >= span.from,
  );
  if (!found) return undefined;
  const { period, from, to, numerator, denominator, percent = null, wanted, state } = found;
  const target = wanted === undefined ? {} : { target: wanted };
  return { period, from, to, reached: numerator, total: denominator, percent, ...target, state };
}
