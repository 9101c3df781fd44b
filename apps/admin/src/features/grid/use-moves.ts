import type { GridView } from '@lianluo/contract/grid-schemas';
import { ref, watch, type Ref } from 'vue';
import { confirm } from '../../ui/confirm';
import { useMoveNode, type Network } from './grid.queries';

/** One step back: the contactor that somebody had before. */
interface Undoing {
  network: Network;
  name: string;
  member: string;
  type: GridView['nodes'][number]['type'];
  parent: string | null;
}

/** 调整 and 编入 in the network on screen, by drag or by picker: asked first, and one step back is offered after. */
export function useMoves(committee: () => string, grid: Readonly<Ref<GridView | undefined>>) {
  const moving = useMoveNode(committee);
  const undoing = ref<Undoing>();
  // What was done in one network is not undone in another.
  watch(
    () => grid.value?.network,
    () => (undoing.value = undefined),
  );

  const nameOf = (id: string) => grid.value?.nodes.find(({ member }) => member === id)?.name ?? '';

  /** Whether it was agreed to; what came of it shows on the page. */
  async function move(id: string, onto: string | null): Promise<boolean> {
    const now = grid.value;
    const moved = now?.nodes.find(({ member }) => member === id);
    const subject = moved ?? now?.unplaced.find(({ member }) => member === id);
    if (!now || !subject) return false;
    const agreed = await confirm({
      title: onto === null ? `${subject.name}编入最高一级` : `${subject.name}改由${nameOf(onto)}联系`,
      loss: moved?.parent
        ? `现在由${nameOf(moved.parent)}联系。调整从今天起算，以前的联系记录不变。`
        : '从今天起编入网络。',
      action: '调整',
      danger: false,
    });
    if (!agreed) return false;
    const { network, version } = now;
    await moving.run({ network, version, member: id, type: subject.type, parent: onto });
    if (!moving.error.value && moved)
      undoing.value = { network, name: moved.name, member: id, type: moved.type, parent: moved.parent ?? null };
    return true;
  }

  async function undo(): Promise<void> {
    const version = grid.value?.version;
    if (!undoing.value || version === undefined) return;
    const { network, member, type, parent } = undoing.value;
    await moving.run({ network, version, member, type, parent });
    if (!moving.error.value) undoing.value = undefined;
  }

  return { problem: moving.error, undoing, move, undo };
}
