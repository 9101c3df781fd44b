/** Chinese is what the office reads; English is for who asks for it before Chinese. */
export function isEnglish(accepted: string | undefined): boolean {
  const rank = (language: string): number =>
    Math.max(
      0,
      ...(accepted ?? '').split(',').map((each, index) => {
        const [tag = '', ...params] = each.trim().toLowerCase().split(';');
        const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((q) => q !== undefined);
        // Of two that are wished for alike the first counts.
        return tag.split('-')[0] === language ? Number(quality ?? 1) - index / 1000 : 0;
      }),
    );
  return rank('en') > rank('zh');
}
