import type { Author, ShownAs } from '@lianluo/domain/opinion/author';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { withoutTelephone } from '@lianluo/domain/text/without-telephone';
import type { ItemLink } from '@lianluo/domain/work/link';
import { compact, type Columns } from '../../work/column-codec';

interface Listed {
  sb?: string;
  r?: boolean;
  i?: boolean;
  fr?: ItemLink;
  su?: Opinion['submissions'];
  eb?: string;
  rb?: string;
}

/** 社情民意信息 under short names: a list of fifty must stay within two read units. */
export const opinionColumns: Columns<Opinion> = {
  write(item) {
    const { authors, fastLane, handlingUnits, adoptions, submissions, submittedBy, rejected, imported } = item;
    const { mode, instructions, instructionRecords, recipients, issuedOn, issue, signature } = item;
    const { mergedInto, reason, call, from, raisedAt, authorship, editedBy, reviewedBy, handledLocallyOn } = item;
    // Who may sign it depends on whose hands it went through; before and after that is no list's matter.
    const toSign = item.status === 'reviewed';
    // A list names its authors; what they were then is told where one item is read.
    const withPosts = authors.some((author) => 'member' in author && author.post !== undefined);
    return {
      top: {
        ...compact({ a: authors.map(authorColumn), f: fastLane, h: handlingUnits.map(withoutEntry) }),
        ...compact({ ad: adoptions.map(withoutId) }),
        ...idsOf(item),
      },
      // Who may throw a draft away depends on what it was made from; later that is no list's matter.
      x: compact({
        sb: submittedBy,
        r: rejected,
        i: imported,
        su: submissions.map(withoutId),
        ...(item.status === 'draft' && { fr: from }),
        ...(toSign && { eb: editedBy, rb: reviewedBy }),
      }),
      o: {
        ...compact({ mode, instructions, recipients, issuedOn, issue, signature }),
        ...compact({ mergedInto, reason, call, from, raisedAt, authorship, handledLocallyOn }),
        ...compact(toSign ? {} : { editedBy, reviewedBy }),
        ...(instructionRecords.length > 0 && { instructionRecords }),
        ...(withPosts && { authors }),
      },
    };
  },
  read(row) {
    const extra = (row['x'] ?? {}) as Listed;
    const ids = (row['ids'] ?? {}) as Ids;
    return {
      authors: ((row['a'] ?? []) as string[][]).map(readAuthor),
      fastLane: row['f'] === true,
      handlingUnits: withIds((row['h'] ?? []) as Opinion['handlingUnits'], ids, 'entry'),
      adoptions: withIds((row['ad'] ?? []) as Opinion['adoptions'], ids, 'enteredById'),
      submissions: withIds(extra.su ?? [], ids, 'enteredById'),
      instructions: [],
      instructionRecords: [],
      imported: extra.i === true,
      ...compact({
        submittedBy: extra.sb,
        rejected: extra.r,
        from: extra.fr,
        editedBy: extra.eb,
        reviewedBy: extra.rb,
      }),
    };
  },
};

/** Of whom or what a record speaks by name, by the record's id: of no list's size, so no list's index has them. */
type Ids = Readonly<Record<string, string>>;

function idsOf({ handlingUnits, adoptions, submissions }: Opinion): { ids?: Ids } {
  const named = [
    ...handlingUnits.map(({ id, entry }) => [id, entry]),
    ...[...adoptions, ...submissions].map(({ id, enteredById }) => [id, enteredById]),
  ].filter(([, other]) => other !== undefined);
  return named.length > 0 ? { ids: Object.fromEntries(named) as Ids } : {};
}

const withoutEntry = ({ entry: _entry, ...unit }: Opinion['handlingUnits'][number]) => unit;
const withoutId = <Entered extends { enteredById?: string | undefined }>({ enteredById: _id, ...record }: Entered) =>
  record;

const withIds = <Value extends { id: string }>(values: readonly Value[], ids: Ids, as: string): Value[] =>
  values.map((value) => (ids[value.id] === undefined ? value : { ...value, [as]: ids[value.id] }));

function authorColumn(author: Author): string[] {
  if ('member' in author) return ['m', author.member, author.name];
  if ('informant' in author) return ['i', author.informant, author.name];
  return ['n', author.kind, author.name, ...(author.shownAs ? [author.shownAs] : [])];
}

function readAuthor([which = '', key = '', name = '', shownAs]: string[]): Author {
  if (which === 'm') return { member: key, name };
  if (which === 'i') return { informant: key, name };
  // Kinds of authors are written by `authorColumn` alone. A telephone beside a name was taken in by an earlier release.
  return {
    kind: key as 'other',
    name: withoutTelephone(name) || name,
    ...(shownAs && { shownAs: shownAs as ShownAs }),
  };
}
