import * as contract from '@lianluo/contract/letter';
import { findLetter as find } from '../../engine/letter/find-letter';
import { letterView } from '../../engine/letter/letter.view';
import type { Mount } from '../../floor/http/mount';
import { changeLetterSeries, readSeries } from './letter-series';

/** 发文登记: what was sent under a number, what came back of it, and what was voided. */
export function letterRoutes(mount: Mount): void {
  mount(contract.listLetters, { act: async (call) => (await import('./list-letters')).listLetters(call) });
  mount(contract.readLetter, {
    find,
    act: async (call, { letter }) => ({ body: letterView(letter, call.actor), version: letter.version }),
  });
  mount(contract.letterDocument, {
    find,
    act: async (call, { letter }) => (await import('./letter-document')).letterDocument(call, letter),
  });
  mount(contract.returnLetter, {
    find,
    act: async (call, found) => (await import('./follow-letter')).returnLetter(call, found),
  });
  mount(contract.voidLetter, {
    find,
    act: async (call, found) => (await import('./follow-letter')).voidLetter(call, found),
  });
}

/** 发文字号 */
export function letterSeriesRoutes(mount: Mount): void {
  mount(contract.readLetterSeries, { act: readSeries });
  mount(contract.changeLetterSeries, {
    find: async (scope) => (await import('../../engine/letter/letter-series.store')).readLetterSeries(scope),
    act: changeLetterSeries,
  });
}
