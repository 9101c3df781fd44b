import { ElMessageBox } from 'element-plus';

export interface Question {
  /** What is about to happen: `删除草稿`. */
  title: string;
  /** What is lost, in one sentence. */
  loss: string;
  /** The button that does it, as a verb. */
  action: string;
  danger?: boolean;
}

/** Asks before something is lost; answers whether to go on. */
export async function confirm({ title, loss, action, danger = true }: Question): Promise<boolean> {
  return ElMessageBox.confirm(loss, title, {
    confirmButtonText: action,
    cancelButtonText: '取消',
    confirmButtonType: danger ? 'danger' : 'primary',
    autofocus: false,
  }).then(
    () => true,
    () => false,
  );
}

/** Takes back what was asked, as by 取消. */
export const takeBack = (): void => ElMessageBox.close();
