import type { Contribution } from '@lianluo/domain/scorecard/card';
import { yearsOf } from '@lianluo/domain/scorecard/years';
import { isGraded, lineOfFact } from '@lianluo/domain/scheme/appraisal/late-lines';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { isCounted, type ClosedYear } from '../appraisal/closed-years';
import { concernsYear, lateCodec, lateId, lateKey, type Late, type LateSource } from '../appraisal/late.store';
import { CardRows } from './card-rows';

type Moved = Omit<Late, 'id' | 'version' | 'source'> & { key: Key };

/**
 * What comes too late to the cards of closed years: kept beside them in the transaction that moves them, so that each is told once,
 * whoever is cut short or counts again. While no year of the committee is closed there is nothing to do.
 */
export class LateRows {
  private readonly rows: CardRows;
  private readonly committee: string;
  private readonly closed: readonly ClosedYear[];

  constructor(storage: Storage, committee: string, closed: readonly ClosedYear[]) {
    this.committee = committee;
    this.closed = closed;
    this.rows = new CardRows(storage, {
      open: (row, key) => row ?? blank(key),
      blank,
      // A fact that came and went again was never late.
      saysNothing: (row) => netOf(row) === 0,
    });
  }

  load(moves: readonly { gone: Contribution; come: Contribution }[]): Promise<void> {
    return this.rows.load(moves.flatMap((move) => this.keysOf(move)));
  }

  get touched(): number {
    return this.rows.touched;
  }

  wouldTouch(move: { gone: Contribution; come: Contribution }): number {
    return this.rows.wouldTouch(this.keysOf(move));
  }

  move({ gone, come }: { gone: Contribution; come: Contribution }, source: LateSource): void {
    const all = [...this.linesOf(gone, -1), ...this.linesOf(come, 1)];
    for (const { key, net, ...line } of all)
      this.rows.change(key, (row) => ({ ...row, ...line, net: netOf(row) + net, source: { ...source } }));
  }

  take(): Write[] {
    return this.rows.take();
  }

  private keysOf({ gone, come }: { gone: Contribution; come: Contribution }): Key[] {
    return [...this.linesOf(gone, -1), ...this.linesOf(come, 1)].map(({ key }) => key);
  }

  private linesOf({ facts }: Contribution, by: 1 | -1): Moved[] {
    return this.closed.flatMap((closed) =>
      facts
        .filter(({ subject }) => isGraded(subject) && isCounted(closed, subject))
        .filter((fact) => yearsOf(fact).includes(closed.year))
        .flatMap((fact): Moved[] => {
          const { subject } = fact;
          const line = lineOfFact(fact, closed.year);
          if (!line || !concernsYear(subject, closed, line)) return [];
          const key = lateKey(this.committee, closed.year, lateId(subject, line));
          return [{ ...line, net: line.net * by, year: closed.year, subject, key }];
        }),
    );
  }
}

const blank = ({ pk, sk }: Key): Row => ({ pk, sk, version: 0 });
const netOf = (row: Row): number => (row.version === 0 && row['net'] === undefined ? 0 : lateCodec(row).net);
