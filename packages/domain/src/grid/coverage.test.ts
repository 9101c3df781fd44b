import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from './coverage';
import { dutiesOf, factsOfContact, type Contact } from './contact';
import { isSame } from './subject';
import { suggestVisits } from './suggest';
import { rosterOf, schemeWith, counts, roomy, proposed } from '../../test-support/grid/network.examples';

describe('coverage', () => {
  test('equals a count over the contacts of the period', () => {
    const months = fc.array(fc.record({ link: fc.nat({ max: 30 }), month: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(counts, months, fc.integer({ min: 1, max: 4 }), (how, made, quarter) => {
        const roster = rosterOf(how);
        const scheme = schemeWith(roomy);
        const nodes = proposed(roster, scheme);
        const duties = dutiesOf('five-level', nodes);
        const contacts = made.flatMap(({ link, month }, index): Contact[] => {
          const duty = duties[link % Math.max(1, duties.length)];
          if (!duty) return [];
          const on = `2026-${String(month).padStart(2, '0')}-15`;
          return [
            { id: String(index), network: 'five-level', from: duty.contactor, to: duty.contacted, on, way: 'visit' },
          ];
        });

        const lines = coverageOf({ scheme, roster, nodes, contacts, period: `2026-Q${quarter}` });

        const inQuarter = contacts.filter(({ on }) => Math.ceil(Number(on.slice(5, 7)) / 3) === quarter);
        for (let level = 2; level <= 5; level++) {
          const links = nodes.filter((node) => node.level === level);
          const reached = links.filter(({ subject }) => inQuarter.some(({ to }) => isSame(to, subject))).length;
          expect(lines[level - 2]).toMatchObject({ key: `level-${level}`, total: links.length, reached });
        }
      }),
    );
  });

  test('five next visits: never seen first, then by days, each with its reason', () => {
    const roster = rosterOf([1, 6, 0, 0, 0]);
    const nodes = proposed(roster, schemeWith(roomy));
    const chair = { type: 'member', id: 'm1-00' } as const;
    const seen = (id: string, on: string): Contact => ({
      id,
      network: 'five-level',
      from: chair,
      to: { type: 'member', id },
      on,
      way: 'call',
    });
    const contacts = [seen('m2-00', '2026-05-19'), seen('m2-01', '2026-01-10')];

    const visits = suggestVisits({ network: 'five-level', nodes, contacts, today: '2026-05-20' }, chair, 5);

    expect(visits.map(({ subject }) => subject.id)).toEqual(['m2-02', 'm2-03', 'm2-04', 'm2-05', 'm2-01']);
    expect(visits.map(({ sentence }) => sentence).at(-1)).toBe('已 130 天没有联系，上次是 2026-01-10 电话联系。');
  });

  test('a contact is a fact for both ends, for who made it and for who received it', () => {
    const contact: Contact = {
      id: '1',
      network: 'five-level',
      from: { type: 'member', id: 'a' },
      to: { type: 'member', id: 'b' },
      on: '2026-05-20',
      way: 'talk',
    };

    expect(
      factsOfContact(contact).map(({ key, subject, role = '', type }) => `${key} ${subject} ${role} ${type}`),
    ).toEqual([
      'contacts.held committee  talk',
      'contacts.held member#a  talk',
      'contacts.held member#b  talk',
      'contacts.made member#a member talk',
      'contacts.received member#b member talk',
    ]);
    const taken = factsOfContact({ ...contact, from: { type: 'committee', id: 'qindu' } });
    expect(taken.map(({ key, subject, role = '' }) => `${key} ${subject} ${role}`)).toEqual([
      'contacts.held committee ',
      'contacts.held member#b ',
      'contacts.received member#b committee',
    ]);
  });
});
