/**
 * The style sheet of the report: one column of text, one accent, light and dark, and paper. Every meaning has a sign besides its colour.
 * What clips is for the screen alone: on paper it takes Chromium several times as long, and it printed no more than some 1,000 articles.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1d1c1a;--quiet:#5f5b54;--line:#dcd7cd;--panel:#f5f2ec;--accent:#7a1f1f;--link:#1d4b8f;--ins:#dcefdc;--ins-ink:#12401a;--del:#f8dfdb;--del-ink:#7a1712;--both:#f3e6bd;--both-ink:#3d3000}
@media (prefers-color-scheme:dark){:root{--paper:#171819;--ink:#e9e6e0;--quiet:#aaa59b;--line:#3a3b3d;--panel:#202224;--accent:#e79a8f;--link:#93bdf5;--ins:#1d3a24;--ins-ink:#c9efcf;--del:#47221f;--del-ink:#ffd2cb;--both:#423818;--both-ink:#fbeab5}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:70rem;padding:2.5rem 1.5rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,blockquote,.totals dd,.verdict{font-family:Georgia,"Iowan Old Style","Noto Serif","DejaVu Serif",serif}
h1{font-size:2.1rem;line-height:1.2;font-weight:600;margin:.1rem 0 1.2rem}
h2{font-size:1.5rem;line-height:1.25;font-weight:600;margin:0 0 .4rem}
h3{font-size:.82rem;letter-spacing:.06em;text-transform:uppercase;font-weight:650;color:var(--quiet);margin:1.9rem 0 .6rem}
p{margin:.3rem 0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.brand{margin:0;color:var(--accent);font-weight:650;letter-spacing:.04em}
.none{color:var(--quiet)}
.totals{display:flex;flex-wrap:wrap;margin:0 0 1.2rem;border-top:2px solid var(--ink);border-bottom:1px solid var(--line)}
.totals div{display:flex;flex-direction:column-reverse;justify-content:flex-end;flex:1 1 8rem;padding:.7rem 1.2rem .7rem 0}
.totals dd{margin:0;font-size:1.9rem;line-height:1.2;font-variant-numeric:lining-nums}
.totals div:last-child dd{color:var(--accent);font-weight:600}
.totals dt{color:var(--quiet);font-size:.86rem;line-height:1.35;max-width:11rem}
summary{cursor:pointer}
.legend{font-size:.93rem;max-width:48rem}
.legend dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:.8rem 0}
.legend dd{margin:0}
nav{margin:2.2rem 0 0}
nav:not(:has(li:not([hidden]))){display:none}
nav h2{font-size:1.1rem}
nav ol{margin:0;padding:0 0 0 2.2rem;columns:2 24rem;column-gap:3rem}
nav li{padding:.15rem 0 .3rem;break-inside:avoid}
nav li::marker{color:var(--quiet)}
nav span{display:block;color:var(--quiet);font-size:.86rem}
nav strong{font-weight:400}
main>section{border-top:2px solid var(--ink);margin-top:3rem;padding-top:1.2rem}
.story{content-visibility:auto;contain-intrinsic-size:auto 50rem;margin-inline:-.3rem;padding-inline:.3rem}
.number{color:var(--quiet);font-size:.9rem;margin:0}
.number::before{content:"Story "}
.verdict{font-size:1.2rem;margin:0 0 .3rem}
.verdict strong:last-child{color:var(--accent)}
.keywords{display:flex;flex-wrap:wrap;gap:0 .9rem;list-style:none;margin:0;padding:0;color:var(--quiet);font-size:.9rem}
.sources{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.sources li{display:flex;gap:.9rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.sources p{color:var(--quiet);font-size:.93rem;margin:.1rem 0 0}
.sources .size{color:var(--quiet);margin-left:.4rem;font-size:.93rem}
span.letter{flex:none;align-self:flex-start;min-width:1.75rem;height:1.75rem;padding:0 .3rem;line-height:1.68rem;text-align:center;font-weight:650;font-size:.9rem;border:1.5px solid var(--ink);border-radius:2px}
.squares{display:inline-flex;flex-wrap:wrap;gap:3px;margin-left:.8rem;font-size:.8rem;line-height:.8rem;color:var(--quiet);vertical-align:-1px;max-width:30rem}
.squares i{width:.7rem;height:.7rem;border:1.5px solid var(--accent)}
.squares .origin{background:var(--accent);-webkit-print-color-adjust:exact;print-color-adjust:exact}
.timeline{list-style:none;margin:0;padding:0;border-top:1px solid var(--line);font-size:.93rem}
.timeline li{display:grid;grid-template-columns:9.6rem 1.6rem minmax(7rem,2fr) minmax(8rem,5fr) minmax(7rem,3fr);gap:0 .8rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
.timeline li>*{min-width:0}
.when{font-variant-numeric:tabular-nums;color:var(--quiet)}
.from{font-weight:650}
.outlet{font-weight:600}
.role{color:var(--quiet)}
.role a{color:inherit}
.role strong{color:var(--accent)}
.strip{margin:.2rem 0 .9rem;font-size:.86rem;color:var(--quiet)}
.strip p{display:flex;justify-content:space-between;padding-left:6%;margin:.1rem 0}
svg{display:block;overflow:visible}
.part:not(:has([data-f]:not([hidden]))){display:none}
@media screen{blockquote,summary,h2,main li{overflow:clip;overflow-clip-margin:5px}del::before,ins::before{content:" [only here:] ";position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}
svg text{fill:var(--ink);font-size:.9rem}
svg .letter,svg .name{font-weight:650}
svg .quiet{fill:var(--quiet);white-space:pre}
svg .step{fill:var(--accent);font-size:.82rem}
svg .lane{stroke:var(--line)}
.dot{fill:var(--paper);stroke:var(--accent);stroke-width:1.8}
.dot.origin{fill:var(--accent)}
.day{stroke:var(--accent);stroke-width:3;stroke-linecap:round}
.day.origin{stroke-width:9}
.dot.absent{stroke:var(--quiet);stroke-dasharray:2.5 2}
.tree{overflow-x:auto;overflow-y:hidden;padding:.2rem 0}
.line{fill:none;stroke:var(--accent);stroke-width:2}
.line.edited{stroke-width:1.4}
.line.rewritten{stroke-dasharray:7 4}
.line.excerpt{stroke-dasharray:2 4}
.line.credit{stroke:var(--quiet);stroke-width:1.2}
.find{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:1.6rem 0 0;padding:.8rem;background:var(--panel);border:1px solid var(--line);border-radius:3px}
.find label{display:grid;gap:.15rem;font-size:.86rem;color:var(--quiet);flex:1 1 8rem}
.find .wide{flex:1 1 16rem}
.find input,.find select,.find button{font:inherit;font-size:.95rem;min-width:0;width:100%;min-height:2.3rem;padding:.25rem .5rem;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px}
.find button{width:auto;cursor:pointer}
.find output{flex:1 0 100%;font-size:.93rem}
.rest>summary{color:var(--quiet);font-size:.9rem}
.copy{border:1px solid var(--line);border-radius:3px;margin:.5rem 0;background:var(--paper)}
.copy>summary{padding:.55rem .8rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .7rem;list-style:none}
.copy>summary::-webkit-details-marker{display:none}
.copy>summary::before{content:"+";width:.8rem;font-weight:650;color:var(--quiet)}
.copy[open]>summary::before{content:"\\2212"}
.copy[open]>summary{border-bottom:1px solid var(--line);background:var(--panel)}
.said{flex:1 1 16rem}
.sure{color:var(--quiet);font-size:.88rem;font-variant-numeric:tabular-nums}
.kind{font-size:.82rem;font-weight:650;padding:.05rem .45rem;border:1.5px solid currentColor;border-radius:2px;white-space:nowrap}
.kind.reprint,.kind.edited{background:var(--accent);border-color:var(--accent);color:var(--paper)}
.kind.rewritten,.kind.excerpt{color:var(--accent)}
.kind.quotes,.kind.boilerplate{color:var(--quiet);border-style:dashed;font-weight:400}
.proof{padding:.6rem .8rem .9rem}
.figures{font-size:.9rem;color:var(--quiet);margin:0 0 .7rem}
.sides,.passage{display:grid;grid-template-columns:1fr 1fr;gap:0 1.6rem}
.sides{font-size:.86rem;font-weight:600;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
.passage{padding:.55rem 0 .8rem}
.passage>.rest{grid-column:1/-1;margin-top:.3rem}
.passage+.passage{border-top:1px dashed var(--line)}
.note{grid-column:1/-1;color:var(--quiet);font-size:.82rem;margin:0 0 .25rem}
blockquote{margin:0;font-size:1rem;line-height:1.6;white-space:pre-line;min-width:0}
del,ins,mark{padding:0 .1em;border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
del{background:var(--del);color:var(--del-ink);text-decoration:line-through;text-decoration-thickness:1px}
ins{background:var(--ins);color:var(--ins-ink);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em;font-weight:600}
.around{color:var(--quiet);font-style:italic}
mark{background:var(--both);color:var(--both-ink);font-weight:600;border-bottom:1px dotted currentColor}
.singles ul{margin:.6rem 0 0;padding:0;list-style:none;columns:2 24rem;column-gap:3rem;font-size:.93rem}
.singles li{padding:.2rem 0 .35rem;break-inside:avoid}
.singles span{display:block;color:var(--quiet);font-size:.86rem}
.singles span span{display:inline}
footer{margin-top:3.5rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.88rem}
@media (max-width:46rem){svg .time{display:none}}
@media screen and (max-width:46rem){body{padding:1.4rem 1rem 3rem}h1{font-size:1.6rem}h2{font-size:1.25rem}.sides{display:none}.passage{grid-template-columns:1fr;gap:.7rem}.passage blockquote{border-left:3px solid var(--line);padding-left:.8rem}.passage>.hidden{position:static;width:auto;height:auto;margin:0 0 -.5rem;clip-path:none;white-space:normal;font-weight:600;font-size:.82rem;color:var(--quiet)}.squares{display:flex;margin:.3rem 0 0}.timeline li{grid-template-columns:1.6rem 1fr;gap:0 .5rem}.timeline .from{grid-row:1/5}.timeline li>:not(.from){grid-column:2}}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--panel:#fff;--accent:#5a1212;--link:#000;--ins:#fff;--ins-ink:#000;--del:#fff;--del-ink:#444;--both:#fff;--both-ink:#000}body{max-width:none;padding:0;font-size:10pt}details::details-content{content-visibility:visible;block-size:auto}.kind,.kind.reprint,.kind.edited{background:none;color:var(--accent)}nav,.skip,.find :not(output),.legend>summary{display:none}.find{display:contents}.story{content-visibility:visible}.tree{overflow:visible}.find output:not(:empty)::after{content:": " attr(data-by)}.timeline li,.sources li,svg{break-inside:avoid}a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}h2,h3,summary,.figures,.sides,.note{break-after:avoid}main>section{margin-top:1.6rem}}
`;
