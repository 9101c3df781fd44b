import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import type { Columns } from '../../work/column-codec';
import { plainColumns } from '../../work/plain-columns';
import { shortNames } from '../../work/short-names';

const plain = plainColumns(proposalKind as unknown as Parameters<typeof plainColumns>[0]);
const short = shortNames(Object.keys(proposalKind.fields));
const at = (name: keyof typeof proposalKind.fields): string => short.get(name) ?? name;

/**
 * 提案 as the plain columns have it, but for what would make a list of fifty too large: who proposes and who handles it in the few
 * words that a list shows. All of it stands beside, where one is read.
 */
export const proposalColumns: Columns<Proposal> = {
  write(item) {
    const { proposers, handlingUnits, key, sitting, submittedBy, createdBy } = item;
    const { x, o } = plain.write(item);
    return {
      x: {
        ...x,
        ...(proposers.length > 0 && { [at('proposers')]: proposers.map(proposerColumn) }),
        ...(handlingUnits.length > 0 && { [at('handlingUnits')]: handlingUnits.map(withoutTalks) }),
        ...(key && { [at('key')]: { ...key, surveys: [] } }),
        ...(sitting === 'in-session' && { [at('sitting')]: 1 }),
        ...(submittedBy !== undefined && { [at('submittedBy')]: submittedBy === createdBy ? same : submittedBy }),
      },
      o: {
        ...o,
        ...(proposers.length > 0 && { proposers }),
        ...(handlingUnits.length > 0 && { handlingUnits }),
        ...(key && key.surveys.length > 0 && { key }),
      },
    };
  },
  read(row) {
    const x = (row['x'] ?? {}) as Readonly<Record<string, unknown>>;
    const submittedBy = x[at('submittedBy')];
    return {
      ...plain.read(row),
      proposers: ((x[at('proposers')] ?? []) as string[]).map(readProposer),
      sitting: x[at('sitting')] === 1 ? 'in-session' : 'out-of-session',
      ...(submittedBy !== undefined && { submittedBy: submittedBy === same ? row['by'] : submittedBy }),
    };
  },
};

/** Whoever entered it. */
const same = '=';
/** Before a body, which is no member; twice where it has sealed. */
const ofBody = '*';

/** Before a member who did not want to sign, or has not said. */
const unsigned = { declined: '-', asked: '?' } as const;
const unsignedBy = new Map<string, string>(Object.entries(unsigned).map(([state, mark]) => [mark, state]));

/** `id|name` of a member, `*party|name` of a body. */
const proposerColumn = (proposer: Proposer): string =>
  'member' in proposer
    ? `${markOf(proposer)}${proposer.member}|${proposer.name}`
    : `${ofBody.repeat(proposer.sealed ? 2 : 1)}${proposer.kind}|${proposer.name}`;

const markOf = ({ signing }: Proposer): string =>
  signing && signing.state !== 'confirmed' ? unsigned[signing.state] : '';

function readProposer(column: string): Proposer {
  const bar = column.indexOf('|');
  const [of, name] = [column.slice(0, bar), column.slice(bar + 1)];
  const marks = /^[*?-]*/.exec(of)?.[0] ?? '';
  const whose = of.slice(marks.length);
  const state = unsignedBy.get(marks);
  const told = marks.startsWith(ofBody)
    ? { kind: whose, name, ...(marks.length > 1 && { sealed: true }) }
    : { member: whose, name, ...(state !== undefined && { signing: { state } }) };
  // Columns are written by `proposerColumn` alone; its id within the proposal stands beside.
  return told as unknown as Proposer;
}

/** Whom it talked to, what an assistant said and why a unit gave it back are no list's matter. */
const withoutTalks = ({
  opinion: _opinion,
  returnReason: _why,
  returnRefusal: _not,
  releaseReason: _gone,
  ...unit
}: Proposal['handlingUnits'][number]) => ({ ...unit, contacts: [] });
