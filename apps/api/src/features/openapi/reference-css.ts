import { raw } from 'hono/html';

/** The page's own looks: readable on a screen and on paper, by day and by night. */
export const css = raw(`
:root { color-scheme: light dark; --ink: #1f2329; --soft: #5c6470; --line: #dfe3e8; --ground: #fff; --shade: #f5f7f9; --accent: #9f1d20; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a0a8b3; --line: #363c44; --ground: #16191d; --shade: #1f2329; --accent: #f08a80; } }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: 280px minmax(0, 1fr); color: var(--ink); background: var(--ground);
  font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body.one { display: block; } body.one main { margin: 0 auto; } body.one h1 { font-size: 22px; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 20px; border-right: 1px solid var(--line); background: var(--shade); }
nav h1 { font-size: 18px; margin: 0 0 12px; }
nav h2 { font-size: 14px; margin: 14px 0 2px; }
nav ul { list-style: none; margin: 0; padding: 0; font-size: 13px; }
main { max-width: 960px; padding: 20px 32px 80px; }
h2 { font-size: 20px; } h3 { font-size: 17px; margin: 0; } h4 { font-size: 14px; margin: 14px 0 4px; }
a { color: inherit; text-decoration: none; } a:hover, a:focus-visible { color: var(--accent); text-decoration: underline; }
main p a { color: var(--accent); text-decoration: underline; }
article { border: 1px solid var(--line); border-radius: 6px; padding: 16px 20px; margin: 16px 0; scroll-margin-top: 12px; }
article:target { border-color: var(--accent); }
code, pre { font: 13px/1.6 ui-monospace, Consolas, Menlo, monospace; }
pre { background: var(--shade); padding: 12px; border-radius: 4px; overflow: auto; margin: 8px 0; }
.call { margin: 6px 0 0; } .right, small { color: var(--soft); font-weight: normal; } .right { margin: 0; }
.call b { display: inline-block; min-width: 58px; color: var(--accent); }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); font-weight: normal; overflow-wrap: anywhere; }
th { width: 36%; } i { color: var(--accent); font-style: normal; margin-left: 2px; }
.refused { list-style: none; margin: 0; padding: 0; color: var(--soft); font-size: 13px; display: flex; flex-wrap: wrap; gap: 2px 18px; }
summary { cursor: pointer; color: var(--soft); font-size: 13px; }
input, textarea { max-width: 100%; font: inherit; }
main p, .call code { overflow-wrap: anywhere; }
@media (max-width: 800px) { body { display: block; } nav { position: static; height: auto; } main { padding: 16px; } }
@media print { nav { display: none; } body { display: block; } article { break-inside: avoid; } }
`);
