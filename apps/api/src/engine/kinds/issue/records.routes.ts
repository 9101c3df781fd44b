import * as contract from '@lianluo/contract/issue';
import type { Issue } from '@lianluo/domain/issue/issue';
import { route, type Route } from '../../../floor/http/mount';
import { findItem, type FoundItem } from '../../work/find-item';

const find = findItem('issues');
// Of the kinds only issues are found here.
const issueOf = ({ item }: FoundItem) => item as Issue;

/** What stands beside an issue's course: its paper and its 审签单, as they are printed and as files. */
export const issueRecords: readonly Route[] = [
  route(contract.issuePaper, {
    find,
    act: async (call, found) => ({ body: await (await import('./paper')).paperOf(call, issueOf(found)) }),
  }),
  route(contract.issueDocument, {
    find,
    act: async (call, found) => (await import('./issue-document')).documentOf(call, issueOf(found)),
  }),
  route(contract.issueSigningSheet, {
    find,
    act: async (call, found) => ({ body: await (await import('./signing')).signingOf(call, issueOf(found)) }),
  }),
  route(contract.issueSigningDocument, {
    find,
    act: async (call, found) => (await import('./issue-document')).signingDocumentOf(call, issueOf(found)),
  }),
];
