import type { GridNodeView, GridView } from '@lianluo/contract/grid-schemas';
import { mount } from '@vue/test-utils';
import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import GridPicture from './GridPicture.vue';

const node = (member: string, level: number, parent?: string): GridNodeView => ({
  member,
  type: 'member',
  level,
  ...(parent && { parent }),
  name: member,
  spelling: member,
  from: '2026-01-01',
});

/** Two vice-chairs with forty standing members each: more rows than are open at first. */
const network = (moved?: string): GridView =>
  ({
    network: 'five-level',
    version: moved ? 2 : 1,
    levels: [
      { level: 1, name: '副主席' },
      { level: 2, name: '常委' },
    ],
    nodes: ['甲', '乙'].flatMap((chair, at) => [
      node(chair, 1),
      ...Array.from({ length: 40 }, (_, index) => {
        const name = `${chair}${index}`;
        return node(name, 2, name === moved ? ['乙', '甲'][at] : chair);
      }),
    ]),
    unplaced: [],
  }) as unknown as GridView;

test('after a move the picture is as it was opened', async () => {
  // Only what is in sight is drawn, and happy-dom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(4000);
  const picture = mount(GridPicture, {
    props: { grid: network(), today: '2026-11-27', chosen: '甲1', draggable: true },
  });
  await nextTick();
  const shown = () => picture.findAll('.node .name').map((each) => each.text());
  const toggle = (name: string) => picture.get(`[aria-label^="${name}联系"]`).trigger('click');
  // Of two large branches only the first is open by itself.
  expect(shown()).toContain('乙0');
  await toggle('乙');
  await toggle('甲');

  await picture.setProps({ grid: network('甲1') });

  expect(shown()).toContain('甲0');
  expect(shown()).not.toContain('乙0');
  // 甲1 stands under 乙 now.
  expect(shown()).not.toContain('甲1');
});
