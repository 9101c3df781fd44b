import { useHotkeys } from './use-hotkeys';

/** `j` and `k` move from row to row of the page's table; Enter opens the row they stand on. */
export function useRowKeys(): void {
  const move = (by: number) => {
    const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr[tabindex="0"]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
    rows[next]?.focus();
    rows[next]?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({ j: () => move(1), k: () => move(-1) });
}
