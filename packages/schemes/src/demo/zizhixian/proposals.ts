import { inSession, layDownProposals, plenaryOf } from '../proposal/plenary';
import { playProposal } from '../proposal/proposal-course';
import { at, random } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { writer } from '../writing';

const leaders = [
  { leader: '马某（演示）', post: '县政协主席' },
  { leader: '白某（演示）', post: '县政协副主席' },
  { leader: '韩某（演示）', post: '县政协副主席' },
];
const filed = 12;

/** 一年一次重点提案征集 (domain.md section 1, row 16): one of each town, and three of them led by a chair with a survey. */
export function zizhixianProposals(scene: Scene, towns: readonly StreetCast[]): void {
  const plenary = plenaryOf(scene, 10);
  layDownProposals(scene, plenary);
  const words = writer(random(557), (unit) => unit.replace('秦都', '示范'));
  for (let number = 0; number < filed; number++) {
    const street = at(towns, number);
    const day = inSession(plenary, number);
    const key = leaders[number / 2];
    playProposal(scene, {
      name: `zz-p-${number}`,
      by: { members: scene.random.shuffled(street.members).slice(0, number % 3 === 1 ? 2 : 1) },
      unit: street.unit,
      wording: words.write(street, Number(day.slice(5, 7))),
      session: plenary.id,
      sitting: 'in-session',
      day,
      reached: number === filed - 1 ? 'contacted' : 'closed',
      mode: key ? 'joint' : 'sole',
      ...(key && { key }),
      ...(number % 4 === 3 && { class: 'B' }),
    });
  }
}
