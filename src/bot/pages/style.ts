/** The whole style sheet of the pages; it stands in the page, so that nothing else is loaded. */
export const STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1b2628; --quiet: #4a5a5d; --line: #c9d4d5; --accent: #0b5c66;
  --band: #eef5f5; }
@media (prefers-color-scheme: dark) {
  :root { --page: #11191b; --text: #e8efef; --quiet: #b3c1c3; --line: #3b4a4d; --accent: #7fd3d8; --band: #1a2629; }
}
* { box-sizing: border-box; }
html { font: 100%/1.6 "Segoe UI", "Liberation Sans", system-ui, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere; hyphens: auto; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--page); }
header, footer { background: var(--band); }
header > div, main, footer > div { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem; }
header > div { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; }
.name { display: flex; align-items: center; gap: .6rem; margin: 0 auto 0 0; font-weight: 600; hyphens: manual; }
.name svg { display: block; width: 2.25rem; height: 2.25rem; border-radius: .4rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
nav a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; border-bottom: 3px solid; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2 { line-height: 1.25; hyphens: manual; }
h1 { margin: 1rem 0; font-size: 1.9rem; }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.3rem; }
p, ul, ol, table { margin: 0 0 1rem; }
ul, ol { padding-left: 1.4rem; }
main li { margin-bottom: .3rem; }
code { font-family: "Cascadia Mono", "Liberation Mono", monospace; font-size: .92em; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; }
th:nth-child(2):not(:last-child) { width: 30%; }
th:nth-child(3) { width: 26%; }
footer { margin-top: 2.5rem; color: var(--quiet); font-size: .9rem; }
footer p { margin: 0; }
@media (max-width: 36rem) {
  table, tbody, tr, td { display: block; width: 100%; }
  thead { position: absolute; left: -99rem; }
  tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  td { padding: 0 0 .35rem; border: 0; }
  td::before { content: attr(data-column); display: block; color: var(--quiet); font-size: .85rem; }
  td:empty { display: none; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --text: #000; --quiet: #333; --line: #999; --accent: #000; --band: #fff; }
  html { font-size: 10.5pt; }
  nav, .skip { display: none; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  main a[href^="https://"]::after { content: " (" attr(href) ")"; }
}
`;
