import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import type { Columns } from '../../work/column-codec';
import { plainColumns } from '../../work/plain-columns';
import { shortNames } from '../../work/short-names';

const plain = plainColumns(proposalKind as unknown as Parameters<typeof plainColumns>[0]);
const short = shortNames(Object.keys(proposalKind.fields));
const [proposersAt = '', unitsAt = '', keyAt = ''] = ['proposers', 'handlingUnits', 'key'].map((name) =>
  short.get(name),
);

/**
 * 提案 as the plain columns have it, but for what would make a list of fifty too large: who proposes it and who handles it in the
 * few words that a list shows. All of it stands beside, where one is read.
 */
export const proposalColumns: Columns<Proposal> = {
  write(item) {
    const { proposers, handlingUnits, key } = item;
    const { x, o } = plain.write(item);
    return {
      x: {
        ...x,
        ...(proposers.length > 0 && { [proposersAt]: proposers.map(proposerColumn) }),
        ...(handlingUnits.length > 0 && { [unitsAt]: handlingUnits.map(unitColumn) }),
        ...(key && { [keyAt]: { ...key, surveys: [] } }),
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
    return {
      ...plain.read(row),
      proposers: ((x[proposersAt] ?? []) as ProposerColumn[]).map(readProposer),
    };
  },
};

type ProposerColumn = readonly [id: string, name: string, of: string, sealed?: 1] | readonly [id: string, name: string];

/** A member by their id, a body by its kind, which no id is. */
const proposerColumn = (proposer: Proposer): readonly unknown[] =>
  'member' in proposer
    ? [proposer.member, proposer.name]
    : [proposer.kind, proposer.name, 'b', ...(proposer.sealed ? [1] : [])];

function readProposer([of, name, body, sealed]: ProposerColumn): Proposer {
  // Columns are written by `proposerColumn` alone; an id within the proposal stands beside.
  const proposer =
    body === undefined ? { member: of, name } : { kind: of, name, ...(sealed === 1 && { sealed: true }) };
  return proposer as unknown as Proposer;
}

/** Without what was talked over, and the letter but for its class. */
const unitColumn = ({
  contacts: _contacts,
  opinion: _opinion,
  letter,
  ...unit
}: Proposal['handlingUnits'][number]) => ({
  ...unit,
  contacts: [],
  ...(letter && { letter }),
});
