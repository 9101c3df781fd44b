import type { Plugin } from 'vite';

/** Brings the style of exactly those Element Plus components that a module imports by name. */
export function elementStyles(): Plugin {
  return {
    name: 'element-styles',
    enforce: 'post',
    transform(code, id) {
      if (
        !/[\\/]src[\\/].+\.(?:vue|ts)/.test(id) ||
        (!code.includes("'element-plus'") && !code.includes('"element-plus"'))
      )
        return;

      const imported = [...code.matchAll(/import\s*\{([^}]+)\}\s*from\s*['"]element-plus['"]/g)];
      const parts = new Set(imported.flatMap(([, names = '']) => names.split(',').map(styleOf)));
      const styles = [...parts].filter(Boolean).map((part) => `import 'element-plus/es/components/${part}/style/css';`);
      return { code: `${styles.join('')}${code}`, map: null };
    },
  };
}

function styleOf(imported: string): string | undefined {
  const name = imported.trim().split(/\s+as\s+/)[0] ?? '';
  if (name === 'vLoading') return 'loading';
  if (!/^El[A-Z]/.test(name)) return undefined;
  return name
    .slice(2)
    .replace(/(?<!^)[A-Z]/g, '-$&')
    .toLowerCase();
}
