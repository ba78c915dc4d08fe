/** The style of the HTML report: light and dark by the reader's system, light on paper, no font or picture from elsewhere. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f9, #0f1216);
  --card: light-dark(#ffffff, #171b21);
  --sunken: light-dark(#f3f4f6, #101419);
  --line: light-dark(#dfe3e8, #2b323b);
  --ink: light-dark(#1b2027, #e4e8ee);
  --soft: light-dark(#57606c, #9aa4b2);
  --link: light-dark(#0b57c2, #82b1ff);
  --critical: light-dark(#a8071a, #ff8585);
  --high: light-dark(#ad4a00, #ffae66);
  --medium: light-dark(#7d5a00, #eccb58);
  --low: light-dark(#1a56b8, #8ab4ff);
  --good: light-dark(#17703a, #6fd395);
  --mono: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; padding-top: 1.75rem; padding-bottom: .75rem; }
footer { padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
h1, h2, h3, p, ol, ul { margin: 0; }
h2 { font-size: 1.125rem; margin: 2.25rem 0 .75rem; overflow-wrap: anywhere; }
code { font-family: var(--mono); font-size: .875em; overflow-wrap: anywhere; }
p code, li code, h1 code, h3 code, td code { background: var(--sunken); border: 1px solid var(--line); border-radius: .3em; padding: .05em .3em; }
.brand { font-weight: 700; letter-spacing: -.01em; font-size: 1.125rem; }
.span { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.verdict { --tone: var(--good); background: color-mix(in srgb, var(--tone) 9%, var(--card)); border: 1px solid color-mix(in srgb, var(--tone) 45%, var(--line)); border-radius: .75rem; padding: 1.25rem 1.5rem; }
.verdict.failure { --tone: var(--critical); }
.verdict.neutral { --tone: var(--medium); }
.verdict h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -.015em; color: var(--tone); }
.verdict p { margin-top: .35rem; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin-top: 1rem; }
.counts li, .pill { --tone: var(--soft); display: inline-block; border-radius: 99rem; padding: .1rem .7rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; color: var(--tone); background: color-mix(in srgb, var(--tone) 10%, var(--card)); border: 1px solid color-mix(in srgb, var(--tone) 40%, transparent); }
.critical { --tone: var(--critical) !important; }
.high { --tone: var(--high) !important; }
.medium { --tone: var(--medium) !important; }
.low { --tone: var(--low) !important; }
.finding { --tone: var(--soft); background: var(--card); border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .75rem; padding: 1.1rem 1.35rem 1.25rem; margin: 0 0 1rem; }
.finding > * + * { margin-top: .85rem; }
.finding h3 { font-size: 1.0625rem; line-height: 1.4; overflow-wrap: anywhere; margin-top: .6rem; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; font-size: .875rem; color: var(--soft); }
.facts strong { color: var(--ink); }
.frame { background: var(--sunken); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem 0; overflow-x: auto; font: .8125rem/1.6 var(--mono); tab-size: 2; }
.frame pre { margin: 0; min-width: max-content; font: inherit; }
.row { display: block; padding: 0 1rem 0 0; }
.row.hit { background: color-mix(in srgb, var(--tone) 9%, transparent); }
.number { display: inline-block; width: 4.5em; padding-right: 1.2em; text-align: right; color: var(--soft); user-select: none; }
.hit .number { color: var(--tone); font-weight: 700; }
mark { color: inherit; background: color-mix(in srgb, var(--tone) 20%, transparent); border-bottom: 2px solid var(--tone); padding: .1em 0; }
.label { font-size: .75rem; font-weight: 700; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); margin-bottom: .35rem; }
.path { list-style: none; padding: 0; counter-reset: step; }
.path li { counter-increment: step; position: relative; padding: 0 0 .7rem 2.25rem; overflow-wrap: anywhere; }
.path li:last-child { padding-bottom: 0; }
.path li::before { content: counter(step); position: absolute; left: 0; top: .1rem; width: 1.4rem; height: 1.4rem; border-radius: 50%; border: 1px solid var(--line); background: var(--sunken); color: var(--soft); font-size: .75rem; font-weight: 700; line-height: 1.35rem; text-align: center; }
.path li:not(:last-child)::after { content: ""; position: absolute; left: .7rem; top: 1.65rem; bottom: .05rem; border-left: 1px solid var(--line); }
.path .where { color: var(--soft); font-size: .875rem; }
.path .where code, .path .at code { background: none; border: 0; padding: 0; }
.path .at { display: block; font-size: .9375rem; }
.chain ul { list-style: none; padding: 0; }
.chain ul ul { padding-left: 1.5rem; position: relative; }
.chain ul ul > li { position: relative; }
.chain ul ul > li::before { content: ""; position: absolute; left: -1rem; top: -.2rem; width: .7rem; height: 1.1rem; border-left: 1px solid var(--soft); border-bottom: 1px solid var(--soft); border-bottom-left-radius: .3rem; opacity: .6; }
.chain .link { display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: baseline; padding: .15rem 0; }
.chain .where { color: var(--soft); font-size: .875rem; }
.chain .where code { background: none; border: 0; padding: 0; }
.tag { font-size: .75rem; font-weight: 600; color: var(--soft); border: 1px solid var(--line); border-radius: .3em; padding: 0 .4em; white-space: nowrap; }
.tag.bad { color: var(--tone); border-color: color-mix(in srgb, var(--tone) 45%, transparent); }
.tag.fixed { color: var(--good); border-color: color-mix(in srgb, var(--good) 45%, transparent); }
.fix { border-left: .2rem solid var(--good); padding-left: .9rem; }
.fix .frame { margin-top: .5rem; --tone: var(--good); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .35rem 1.35rem; list-style: none; }
.card li { padding: .6rem 0; overflow-wrap: anywhere; }
.card li + li { border-top: 1px solid var(--line); }
.card .why { color: var(--soft); }
@media (max-width: 40rem) { .number { width: 3.2em; padding-right: .8em; } .finding, .verdict { padding: 1rem; } }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { font-size: 10.5pt; }
  .finding, .card li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .frame { overflow: visible; }
  .frame pre { min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .verdict, .finding, .frame, .pill, mark, .row.hit { print-color-adjust: exact; }
}
`;
