import { at } from '../random';
import { anyBodies, bodiesOf } from './bodies';

/** 区, 县, 市: how a committee's own region is called in the names of its bodies. */
export type Region = '区' | '县' | '市';

/** Whom a body has but once, and of whom it has a few; any number may have the same profession. */
const sole =
  /(?<!副)(校长|院长|馆长|站长|会长|主席|理事长|书记|总监|局长|团长|店长)$|(务|训处|教|理部|剂科|间)主任$|总经理助理$/;
const few = /^副(?!主任医师|研究馆?员)|副主席$|经理$|部长$|主管$|秘书长$/;
/** More than anybody asks for. */
const most = 1000;
const placesFor = (title: string): number => (sole.test(title) ? 1 : few.test(title) ? 2 : Infinity);

/** 工作单位及职务 of one member after the other, in one committee: a body has no more heads and deputies than it has places. */
export function postBook(region: Region): (sector: string) => string {
  const held = new Map<string, number>();
  const asked = new Map<string, number>();
  return (sector) => {
    const bodies = bodiesOf[sector] ?? anyBodies;
    for (let turn = asked.get(sector) ?? 0; turn < most; turn++) {
      asked.set(sector, turn + 1);
      const [place, titles] = at(bodies, turn);
      const title = at(titles.split(' '), Math.floor(turn / bodies.length));
      // 社区 stays what it is wherever it lies.
      const post = place.replace(/(?<!社)区/, region) + title;
      const count = held.get(post) ?? 0;
      if (count >= placesFor(title)) continue;
      held.set(post, count + 1);
      return post;
    }
    throw new Error(`no post is left in ${sector}`);
  };
}
