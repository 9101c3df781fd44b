import { officeDay } from '../office-days';
import { inSession, layDownProposals, plenaryOf } from '../proposal/plenary';
import { playProposal } from '../proposal/proposal-course';
import { at, random } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { writer } from '../writing';

/** The report counts none of them; that they are more than the members' alone is what it says. */
const collective = 16;
const alone = 8;
const awarded = 5;

/** 提案工作制度 (domain.md section 1, row 15): more 集体提案, more 平时提案, and 优秀提案 of the year. */
export function shacheProposals(scene: Scene, groups: readonly StreetCast[]): void {
  const plenary = plenaryOf(scene, 12);
  layDownProposals(scene, plenary);
  const words = writer(random(204), (unit) => unit.replace('秦都', '莎车'));
  for (let number = 0; number < collective + alone; number++) {
    const street = at(groups, number);
    // Two of three come in between two plenaries.
    const sitting = number % 3 === 0 ? 'in-session' : 'out-of-session';
    const day = sitting === 'in-session' ? inSession(plenary, number) : officeDay(plenary.closesOn, 15 + number * 3);
    playProposal(scene, {
      name: `sc-p-${number}`,
      by: number < collective ? { kind: 'group', name: street.name } : { members: street.members.slice(0, 1) },
      unit: street.unit,
      wording: words.write(street, Number(day.slice(5, 7))),
      session: plenary.id,
      sitting,
      day,
      reached: 'closed',
      said: number % 4 === 3 ? 'mostly-satisfied' : 'satisfied',
      ...(number % 4 === 2 && { class: 'B' }),
      ...(number < awarded && { excellent: Number(plenary.opensOn.slice(0, 4)), class: 'A' }),
    });
  }
}
