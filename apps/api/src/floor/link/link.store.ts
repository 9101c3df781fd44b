import { linkPurposeNames, type Link } from '@lianluo/domain/link/link';
import { rowCodec } from '../storage/row-codec';
import { fields, maybe, oneOf, text } from '../storage/shape';
import type { Address, Row } from '../storage/table';

/** The links of a committee, in the order in which they were made. */
export const linksPartition = (committee: string): string => `${committee}#links`;

export const linkAddress = ({ committee, id }: Pick<Link, 'committee' | 'id'>): Address => ({
  table: 'platforms',
  key: { pk: linksPartition(committee), sk: id },
});

const person = fields<Link['createdBy']>({ id: text, name: text });

/** Of the token itself the hash alone is kept: whoever reads the table cannot use it. */
export const linkCodec = rowCodec('platforms', {
  value: fields<Omit<Link, 'version'>>({
    id: text,
    committee: text,
    purpose: oneOf(linkPurposeNames),
    subject: fields({ kind: text, id: text, name: text }),
    bearer: maybe(person),
    expiresOn: text,
    hint: text,
    createdAt: text,
    updatedAt: maybe(text),
    createdBy: person,
    revoked: maybe(fields({ at: text, by: person })),
    used: maybe(fields({ at: text })),
  }),
  hash: text,
});

export const linkRow = ({ version, ...link }: Link, hash: string): Row => ({
  ...linkAddress(link).key,
  version,
  value: { ...link },
  hash,
});

export function readLinkRow(row: Row): { link: Link; hash: string } {
  const { value, hash, version } = linkCodec(row);
  return { link: { ...value, version }, hash };
}
