import { palette } from "./palette.js";

const serif = '"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,"Noto Serif","DejaVu Serif",serif';
const sans = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif';

const light = scheme(palette.light, "light", "#1d1c1a", "#63605a", "#dcd8cd", "#f4f1e8");
const dark = scheme(palette.dark, "dark", "#dedbd4", "#a19d95", "#3b3a38", "#212225");

function scheme(
  { paper, colors }: { readonly paper: string; readonly colors: readonly string[] },
  name: string,
  ink: string,
  faint: string,
  rule: string,
  tint: string,
): string {
  const own = colors.map((color, index) => `--c${index}:${color}`).join(";");
  return `color-scheme:${name};--paper:${paper};--ink:${ink};--faint:${faint};--rule:${rule};--tint:${tint};${own}`;
}

/** The style sheet of a page whose annotations take this many lanes. A lane is 5 pixels high. */
export function style(lanes: number): string {
  const rules: string[] = [];
  for (let lane = 0; lane < lanes; lane++) rules.push(`.l${lane}{padding-bottom:${5 * lane + 1}px}`);
  for (const index of palette.light.colors.keys()) rules.push(`.c${index}{--c:var(--c${index})}`);
  return `${base}${rules.join("")}${narrow}${print}`;
}

const base = `
:root{${light};--serif:${serif};--sans:${sans};--measure:70ch}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:18px/1.55 var(--serif);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:3rem 2rem 5rem;max-width:calc(var(--measure) + 22rem);overflow-wrap:break-word}
a{color:inherit}
.n{font-variant-numeric:tabular-nums;color:var(--faint);font-weight:400;margin-inline-start:auto;white-space:nowrap;flex:none}
.empty{color:var(--faint);font-style:italic}
.spread{display:grid;grid-template-columns:minmax(0,var(--measure)) minmax(0,17rem);column-gap:3.5rem;align-items:start}
header{font:.8rem/1.5 var(--sans);color:var(--faint);border-bottom:1px solid var(--rule);padding-bottom:.7rem;margin-bottom:2.2rem}
header h1,header .title{font:600 1.9rem/1.2 var(--serif);color:var(--ink);margin:0 0 .6rem}
header p{margin:0}

.text{position:relative;hyphens:manual}
.text p,.text h1,.text h2{--lanes:1;margin:0 0 .75em;padding-bottom:calc(var(--lanes)*2.5px);white-space:pre-line;line-height:calc(1.5em + var(--lanes)*5px)}
.text h1{font-size:1.9rem;line-height:calc(1.22em + var(--lanes)*5px);font-weight:600;letter-spacing:-.005em;margin-bottom:.55em;text-wrap:balance}
.text h2{font-size:1.15rem;margin-top:1.4em;line-height:calc(1.3em + var(--lanes)*5px)}
.text .deck{font-size:1.15rem;font-style:italic;color:var(--faint)}
.text .byline,.text .dateline{font-family:var(--sans);font-size:.8rem;letter-spacing:.02em;color:var(--faint)}
.text .caption,.text .boilerplate{font-size:.85rem;color:var(--faint)}
.text .social{border-inline-start:2px solid var(--rule);padding-inline-start:1em}
.text .listItem{padding-inline-start:1.2em}

mark{background:none;color:inherit}
.v{border:0 solid var(--c,currentColor)}
.v.quoted,.v.reported{border-bottom-width:2px}
.v.cue,.v.source{color:var(--c,inherit)}
.v.from{border-inline-start:2px solid var(--c,currentColor);padding-inline-start:.15em}
.v[data-ref]::before,.ref.code{font:600 .56em/1.25 var(--sans);color:var(--c);letter-spacing:0;white-space:nowrap;border:1px solid var(--c);border-radius:2px;padding:0 .25em}
.v[data-ref]::before{content:attr(data-ref);font-style:normal;vertical-align:.5em;margin-inline-end:.3em}
h1 .v[data-ref]::before{font-size:.36em;vertical-align:1.1em}
.v.cue{font-style:italic}.deck .cue{font-style:normal}
.voiced .u:not(.none){background:var(--tint);background:color-mix(in srgb,var(--c) 14%,transparent)}
.u,.line{border-bottom:3px solid var(--c,currentColor);-webkit-box-decoration-break:slice;box-decoration-break:slice}
mark{cursor:help;scroll-margin:40vh}
.s0{border-bottom-width:1px}.s1{border-bottom-width:2px}.s3{border-bottom-width:4px}
.quoted{border-bottom-style:dashed}.reported{border-bottom-style:dotted}.scare{border-bottom-style:double}.none{border-bottom-width:1px}
mark:hover:not(:has(mark:hover)),mark:focus,mark:target{background:var(--tint);background:color-mix(in srgb,var(--c) 16%,var(--paper))}
mark:focus-visible{outline:2px solid var(--c);outline-offset:1px;border-radius:1px}
sup{font:600 .56em/0 var(--sans);vertical-align:.5em;color:var(--c);letter-spacing:0;white-space:nowrap;margin-inline-start:.2em}
h1 sup{font-size:.4em;vertical-align:.9em}
sup::after{content:attr(data-ref)}sup[data-sign]{letter-spacing:-.02em;font-size:.66em}sup[data-sign]::after{content:attr(data-sign)}h1 sup[data-sign]{font-size:.44em}
.ref{font:600 .86em/1.2 var(--sans);color:var(--c);font-variant-numeric:tabular-nums;white-space:nowrap}

.card{position:absolute;left:calc(100% + 2.5rem);width:19rem;z-index:1;padding:.75rem .9rem .8rem;background:var(--paper);border:1px solid var(--rule);border-top:3px solid var(--c);box-shadow:0 2px 14px #0002;font:400 .76rem/1.45 var(--sans);letter-spacing:0;color:var(--ink);text-align:start;white-space:normal;cursor:auto}
mark:focus>.card,mark:target>.card{display:block}
mark:hover:not(:has(mark:hover))>.card{display:block;z-index:2}
@supports (anchor-scope:--at) and (position-try-fallbacks:--above){
.text{anchor-name:--text}
mark:hover,mark:focus,mark:target{anchor-name:--at;anchor-scope:--at}
.card{position:fixed;position-anchor:--at;left:calc(anchor(--text right) + 2.5rem);top:anchor(--at top);max-height:calc(100vh - 2rem);overflow-y:auto;position-try-fallbacks:--above}
@position-try --above{top:auto;bottom:1rem}
}
.card>span{display:block}
.card b{font-weight:600}
.card .what{display:flow-root}.card .what i{color:var(--faint);font-style:normal;float:right}
.card .words{font:400 1.08em/1.4 var(--serif);margin:.3em 0 .4em}
.card .words~.what{border-top:1px solid var(--rule);margin-top:.6em;padding-top:.6em}
.card .around{color:var(--faint);border-top:1px solid var(--rule);margin-top:.6em;padding-top:.5em}
.field i{font-style:normal;color:var(--faint)}
.card .field{display:grid;grid-template-columns:6.6em minmax(0,1fr);column-gap:.5em}
.register .field:not(.evidence){margin-inline-end:.9em}
.register .evidence{display:block}

.legend{position:sticky;top:1.5rem;font:.76rem/1.45 var(--sans);max-height:calc(100vh - 3rem);overflow-y:auto;scrollbar-width:thin}
.legend h2{display:flex;font:600 .74rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;margin:0 0 .3rem;padding-bottom:.25rem;border-bottom:1px solid var(--rule)}
.legend ul{list-style:none;margin:0 0 1.3rem;padding:0}
.legend li{display:flex;align-items:baseline;gap:.7em;padding:.08rem 0}
.legend .ref{flex:none;min-width:2.7em;border-bottom:3px solid var(--c);line-height:1.25}
.ref.code,.legend .ref.code{font-size:.86em;border:1px solid var(--c);text-align:center}.speakers .ref{margin-inline-end:.6em}
.legend .v{flex:none;width:2.35em;height:.9em}.legend .v.cue{height:auto}
.legend b{font-weight:400}.legend small{font-size:1em;color:var(--faint)}
.line{flex:none;width:2.35em;transform:translateY(-.28em)}

section{font:.8rem/1.5 var(--sans);border-top:1px solid var(--rule);margin-top:2.5rem;padding-top:.4rem}
section>h2{font:600 .8rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;margin:.4rem 0 .9rem}
summary{cursor:pointer;color:var(--faint);padding:.2rem 0}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.32rem .9rem .32rem 0;font-weight:400}
td{overflow-wrap:anywhere}
thead th{color:var(--faint);border-bottom:1px solid var(--rule)}thead td{border-bottom:1px solid var(--rule)}
caption{text-align:start;font-weight:600;padding:.3rem 0}
.counts{max-width:46rem;table-layout:fixed;margin-bottom:1.6rem;font-variant-numeric:tabular-nums}
.counts td,.counts thead th+td~th{text-align:end;white-space:nowrap}
.counts tbody th .ref{display:inline-block;min-width:2.6em}
.counts thead th:first-child{width:30%}.counts thead td{width:22%}.counts td.bar{vertical-align:middle}.bar span{display:block;height:.6em;background:var(--c);min-width:2px}
.speakers{margin-bottom:1.6rem;font-variant-numeric:tabular-nums}.speakers caption small{display:block;font-weight:400;color:var(--faint)}
.speakers td:nth-child(n+3),.speakers thead th:nth-child(n+3){text-align:end}
.tones{margin-bottom:1.6rem;font-variant-numeric:tabular-nums;max-width:52rem}.tones caption small{display:block;font-weight:400;color:var(--faint)}
.tones td,.tones thead th+th{text-align:end;white-space:nowrap}.tones td:nth-child(4),.tones thead th:nth-child(4){text-align:start}.tones td.axis,.tones thead th:nth-child(2){text-align:center}
.tones .speaker th{padding-inline-start:1.2em}.axis svg{display:inline-block;vertical-align:middle}
.targets{margin-bottom:1.6rem;font-variant-numeric:tabular-nums;max-width:60rem}.targets caption small{display:block;font-weight:400;color:var(--faint)}
.targets td,.targets thead th:nth-child(n+4){text-align:end;white-space:nowrap}.targets td:nth-child(5),.targets thead th:nth-child(5),.targets td:nth-child(2),.targets tfoot td{text-align:start}.targets td:nth-child(2){white-space:normal}.targets td.axis,.targets thead th:nth-child(3){text-align:center}
.targets tfoot td{color:var(--faint)}
figure{margin:0}figcaption{font-weight:600;padding:.3rem 0}figcaption span{font-weight:400;white-space:nowrap;margin-inline-start:.9em}.bars{margin-inline-end:.35em;vertical-align:-1px}.tone{display:block;max-width:100%;min-width:27rem;height:auto}
.zero{color:var(--faint);opacity:.7}
.register tbody tr{border-bottom:1px solid var(--rule)}
.register tr:target{background:var(--tint)}
.register th,.register td{padding-block:.45rem}
.register td:nth-child(2){min-width:8.5rem}.register td:nth-child(3){width:32%;font:1.08em/1.45 var(--serif)}.register td:nth-child(4){width:46%}
.register b{display:block;font-weight:600}.register td>i{font-style:normal;color:var(--faint)}
.register code{display:block;font:.88em/1.5 ui-monospace,monospace;color:var(--faint)}
.sentence>summary{color:var(--ink);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.sentence[open]>summary{white-space:normal}.sentence>summary .n{margin-inline-end:.4em}
.sentence details{margin:0 0 .8rem 1.2rem}
.drawing{overflow-x:auto;padding:.4rem 0 .8rem;scrollbar-width:thin}.drawing:focus-visible{outline:2px solid var(--rule)}
.tree{display:block}
.tokens{width:auto;font-variant-numeric:tabular-nums}.tokens th,.tokens td{padding-block:.12rem;white-space:nowrap;overflow-wrap:normal}.tokens tbody th{color:var(--faint)}
dl{margin:.3rem 0 1rem;columns:17rem;column-gap:2.5rem}
dl div{display:flex;gap:1em;break-inside:avoid;border-bottom:1px dotted var(--rule)}
dt{flex:1}dd{margin:0;font-variant-numeric:tabular-nums}
`;

const narrow = `
@media (max-width:66rem){
body{max-width:calc(var(--measure) + 3rem)}
.spread{grid-template-columns:minmax(0,1fr)}
.legend{position:static;order:-1;max-height:none;overflow:visible;border-bottom:1px solid var(--rule);margin-bottom:1.8rem}
.legend h2{border:0;margin:0;gap:.8em}.legend h2 .n{margin:0}
.legend ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;margin-bottom:.7rem}.legend li{gap:.45em}.legend li .n{margin:0}.legend .ref{min-width:0}
.card{position:fixed;left:0;right:0;top:auto;bottom:0;width:auto;position-try-fallbacks:none;max-height:55vh;overflow-y:auto;padding:.8rem 1.2rem 1rem;box-shadow:0 -2px 18px #0003}
}
@media (max-width:38rem){
html{font-size:17px}
body{padding:1.4rem 1.1rem 4rem}
.text h1,header h1,header .title{font-size:1.5rem}
.register thead{display:none}
.register tr{display:grid;grid-template-columns:3.4rem 1fr;padding:.5rem 0}
.register th,.register td{padding:.1rem 0;grid-column:2;width:auto!important}.register th{grid-column:1;grid-row:1}
.register b,.register code{display:inline;margin-inline-end:.6em}
.speakers th:nth-child(2),.speakers td:nth-child(2){display:none}.speakers th,.speakers td{padding-inline-end:.45rem}.speakers tbody th{min-width:6.5rem}.speakers thead th{font-size:.8em}
.tones :is(th,td):nth-child(4),.tones :is(th,td):nth-child(7),.tones :is(th,td):nth-child(8){display:none}.tones th,.tones td{padding-inline-end:.45rem}.axis svg{width:4.5rem}
.targets :is(th,td):nth-child(n+5):not(:nth-child(8)){display:none}.targets th,.targets td{padding-inline-end:.45rem}.targets thead th{font-size:.8em}
.counts td.bar{display:none}.counts thead th:first-child{width:34%}.counts tbody th .ref{min-width:2.1em}.counts th,.counts td{padding-inline-end:.5rem}
.counts thead th{font-size:.85em}.counts thead td{display:none}
}
`;

const print = `
@media print{
:root{${light}}
@page{margin:18mm 16mm}
html{font-size:10.5pt;background:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
.spread{display:flex;flex-direction:column;align-items:stretch}
.legend{position:static;order:-1;max-height:none;overflow:visible;margin-bottom:1.5rem;border-bottom:1px solid var(--rule)}
.legend h2{border:0;margin:0;gap:.8em}.legend h2 .n{margin:0}
.legend ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;margin-bottom:.7rem}.legend li{gap:.45em}.legend li .n{margin:0}.legend .ref{min-width:0}
.legend li,.register tr,.counts{break-inside:avoid}
.text p{orphans:3;widows:3}
.text h1,.text h2,section>h2{break-after:avoid}
.card{display:none!important}
sup[data-sign]::after{content:attr(data-ref) attr(data-sign)}
.drawing{overflow:visible}.tree{max-width:100%;height:auto}.sentence{break-inside:avoid}
summary{list-style:none}
mark{background:none!important;outline:none!important}
details::details-content{content-visibility:visible;display:block;block-size:auto}
}
`;
