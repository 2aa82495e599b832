"""The look that Streamlit's theme cannot express; colours follow the light and the dark theme."""

from ita import text

# Streamlit's own English words that it offers no setting for are replaced or left out here.
CSS = """<style>
:root {
  --ita-agency: light-dark(#1F4E79, #7FB3E0); --ita-good: light-dark(#2E7D32, #7BC67F);
  --ita-bad: light-dark(#C62828, #FF8A80); --ita-near: light-dark(#B26A00, #F0B45A);
  --ita-muted: light-dark(#52606D, #AEBBC7); --ita-line: light-dark(#D5DCE3, #33404D);
  --ita-surface: light-dark(#FFFFFF, #1C252E); --ita-pass: light-dark(#E3F1E4, #1F3A26);
  --ita-fail: light-dark(#C62828, #B3261E); --ita-tint: light-dark(#E8EFF6, #22303D);
}
[data-testid="stMainBlockContainer"] { padding: 0.7rem 1.6rem 0.8rem; max-width: 1700px; }
[data-testid="stHeader"] { height: 2.2rem; min-height: 2.2rem; background: transparent; pointer-events: none; }
[data-testid="stHeader"] > * { pointer-events: auto; }
[data-testid="stMainBlockContainer"] h2 { padding: 0 2.5rem 0.25rem 0; line-height: 1.45; }
[data-testid="stMainBlockContainer"] h3 { padding: 0 0 0.1rem; line-height: 1.5; }
[data-testid="stMainBlockContainer"] h4 { padding: 0; line-height: 1.55; }
[data-testid="stVerticalBlock"] { gap: 0.7rem; }
.ita-banner { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; margin-bottom: -0.4rem; padding-right: 2.5rem; }
.ita-link { color: var(--ita-agency); text-decoration: underline; text-underline-offset: 0.2em; line-height: 1.55; } .ita-link:hover { text-decoration-thickness: 2px; }
[class*="st-key-card"] { background: var(--ita-surface); border-color: var(--ita-line); padding: 0.85rem 1rem; gap: 0.4rem; }
[data-testid="stSidebarContent"] { display: flex; flex-direction: column; }
section[data-testid="stSidebar"] { width: 262px !important; min-width: 262px !important; }
section[data-testid="stSidebar"][aria-expanded="false"] { min-width: 0 !important; }
[data-testid="stSidebarHeader"] { height: 2.2rem; min-height: 2.2rem; padding-bottom: 0; margin: 0; position: relative; z-index: 2; pointer-events: none; }
[data-testid="stSidebarHeader"] > * { pointer-events: auto; }
[data-testid="stSidebarUserContent"] { order: 1; padding: 0 0.2rem 0.4rem; margin-top: -1.75rem; } [data-testid="stSidebarUserContent"] [data-testid="stVerticalBlock"] { gap: 0.45rem; }
[data-testid="stSidebarNav"] { order: 2; padding-top: 0; } [data-testid="stSidebarNavSeparator"] { display: none; }
[data-testid="stSidebarNavLink"] { padding-top: 0; padding-bottom: 0; } [data-testid="stSidebarNavLink"] span { font-size: 1rem; line-height: 1.5; }
[data-testid="stNavSectionHeader"] { font-size: 1rem; color: var(--ita-muted); }
[data-testid="stSidebarNavItems"] { max-height: none; }
[data-testid="stSidebarUserContent"]::before { content: "%(brand)s"; display: block; font-size: 1.3rem; font-weight: 700;
  color: var(--ita-agency); line-height: 1.4; padding-bottom: 0.5rem; }
[data-testid="stColumn"]:has(.ita-title, .ita-score) { background: var(--ita-surface); border-color: var(--ita-line); padding: 0.85rem 1rem; }
[data-testid="stColumn"]:has(.ita-title, .ita-score) > [data-testid="stVerticalBlock"] { gap: 0.4rem; }
.ita-sample { display: inline-block; background: var(--ita-near); color: light-dark(#FFF, #12181F); font-weight: 700;
  border-radius: 0.4rem; padding: 0 0.6rem; line-height: 1.7; }
.ita-note { color: var(--ita-muted); line-height: 1.55; }
.ita-score { display: flex; align-items: center; gap: 0 0.9rem; flex-wrap: wrap; line-height: 1.35; }
.ita-score b { font-size: 3.2rem; font-weight: 800; color: var(--ita-agency); line-height: 1.1; letter-spacing: -0.02em; }
.ita-level { display: inline-block; background: var(--ita-tint); color: var(--ita-agency); font-size: 1.2rem; font-weight: 700;
  border-radius: 1rem; padding: 0.05rem 0.9rem; line-height: 1.7; }
.ita-level.good { background: var(--ita-pass); color: var(--ita-good); }
.ita-level.bad { background: light-dark(#FBE9E7, #45211F); color: var(--ita-bad); }
.ita-up { color: var(--ita-good); font-weight: 700; } .ita-down { color: var(--ita-bad); font-weight: 700; }
.ita-rows { display: flex; flex-direction: column; gap: 0.34rem; }
.ita-row { display: grid; grid-template-columns: minmax(8.8rem, 46%) 1fr; gap: 0.5rem; align-items: center; }
.ita-row > span { line-height: 1.4; } .ita-tiles { display: flex; flex-wrap: wrap; gap: 0.18rem; }
.ita-tile { min-width: 1.62rem; padding: 0 0.1rem; border-radius: 0.45rem; text-align: center; font-weight: 700;
  line-height: 1.6; border: 2px solid transparent; }
.ita-tile.pass { background: var(--ita-pass); color: var(--ita-good); }
.ita-tile.fail { background: var(--ita-fail); color: #FFF; border-color: light-dark(#7F1D1D, #FF8A80); }
.ita-tile.unknown { color: var(--ita-muted); border: 2px dashed var(--ita-muted);
  background: repeating-linear-gradient(45deg, transparent 0 5px, var(--ita-tint) 5px 10px); }
.ita-wide .ita-row { grid-template-columns: 1fr; gap: 0.1rem; } .ita-wide .ita-tiles { gap: 0.3rem; } .ita-wide .ita-tile { min-width: 2.2rem; font-size: 1.1rem; line-height: 1.75; }
.ita-big .ita-tiles { gap: 0.4rem; } .ita-big .ita-tile { min-width: 4rem; font-size: 1.25rem; padding: 0.35rem 0.4rem; }
.ita-big .ita-row { grid-template-columns: minmax(9rem, 18rem) 1fr; }
.ita-key { display: flex; gap: 1.1rem; flex-wrap: wrap; color: var(--ita-muted); align-items: center; }
.ita-key .ita-tile { min-width: 1.7rem; padding: 0 0.25rem; line-height: 1.4; font-size: 1rem; }
.ita-code { display: inline-block; min-width: 2.7rem; font-weight: 800; color: var(--ita-bad); font-size: 1.1rem; }
.ita-empty { text-align: center; padding: 2.2rem 1rem; } .ita-empty b { font-size: 1.3rem; }
.ita-title { font-weight: 600; font-size: 1.08rem; line-height: 1.5; } .ita-title small { display: inline-block; font-weight: 400; color: var(--ita-muted); font-size: 1rem; }
.ita-item { display: flex; gap: 0.7rem; align-items: baseline; line-height: 1.55; }
.st-key-overview { display: grid; grid-template-columns: 33fr 19fr 20fr 28fr; gap: 0 0.8rem; align-items: stretch; grid-template-areas: "score-head tools-head tools-head trend-head"
  "score tools tools trend" "indicators-head indicators-head items-head items-head" "indicators indicators items items" "see see see see"; }
.st-key-overview > :has(.ita-cell), .st-key-overview > :has(.ita-cell) > [data-testid="stHtml"] { display: contents; }
.st-key-overview > [class*="st-key-chart-"], .ita-cell { background: var(--ita-surface); border: 1px solid var(--ita-line); border-radius: 0.5rem; min-width: 0; width: auto !important;
  margin-bottom: 0.6rem; padding: 0.45rem 0.9rem; } .ita-cell[class$="-head"] { border-bottom: 0; border-bottom-left-radius: 0; border-bottom-right-radius: 0; margin-bottom: 0; padding-bottom: 0.1rem; }
.st-key-overview > [class*="st-key-chart-"], .ita-cell.score, .ita-cell.items { border-top: 0; border-top-left-radius: 0; border-top-right-radius: 0; padding-top: 0; height: auto; align-self: stretch; }
.ita-cell.score-head { grid-area: score-head; } .ita-cell.score { grid-area: score; } .ita-cell.items-head { grid-area: items-head; } .ita-cell.tools-head { grid-area: tools-head; } .ita-cell.trend-head { grid-area: trend-head; } .ita-cell.indicators-head { grid-area: indicators-head; }
.ita-cell.items { grid-area: items; display: flex; flex-direction: column; gap: 0.3rem; } .ita-cell.see { grid-area: see; margin-bottom: 0; }
.ita-cell.items .ita-rows { flex: 1; justify-content: space-evenly; gap: 0.2rem; } .ita-cell.items .ita-row { grid-template-columns: 11.9rem 1fr; gap: 0.3rem; } .ita-cell.items .ita-row > span { line-height: 1.3; } .ita-cell.items .ita-tiles { gap: 0.1rem; } .ita-cell.items .ita-tile { min-width: 1.56rem; }
.st-key-chart-tools { grid-area: tools; } .st-key-chart-trend { grid-area: trend; } .st-key-chart-indicators { grid-area: indicators; }
@media (min-width: 1800px) and (min-height: 900px) {  /* a projector is read from eight metres */
  [data-testid="stMainBlockContainer"] { zoom: 1.25; max-width: 1500px; }
  [data-testid="stMainBlockContainer"] .st-key-card-coverage { max-height: calc(80vh - 1.2rem); }
  [data-testid="stPlotlyChart"], [data-testid="stDataFrame"] { zoom: 0.8; }  /* they measure themselves as seen, not as laid out */
  section[data-testid="stSidebar"] { width: 314px !important; min-width: 314px !important; } [data-testid="stSidebarContent"] { zoom: 1.2; }
}
@media (max-width: 900px) { .st-key-overview { grid-template-columns: 1fr; grid-template-areas: "score-head" "score" "tools-head" "tools" "trend-head" "trend" "indicators-head" "indicators" "items-head" "items" "see"; } }
.ita-see { columns: 2; column-gap: 1.2rem; list-style: none; } .ita-cell .ita-see { margin: 0; padding: 0; } .ita-cell .ita-see li { break-inside: avoid; padding: 0 0 0 1.1rem; line-height: 1.45; text-indent: -1.1rem; margin: 0; font-size: 1rem; }
.ita-see li::before { content: "•"; color: var(--ita-agency); font-weight: 800; display: inline-block; width: 1.1rem; text-indent: 0; } .ita-see .ita-link { color: inherit; text-decoration: none; }
.ita-see .ita-link::after { content: " ›"; color: var(--ita-agency); font-weight: 800; } .ita-see .ita-link:hover, .ita-see .ita-link:focus-visible { text-decoration: underline; }
[data-testid="stPageLink"] a p, [data-testid="stPageLink"] a span { white-space: normal; overflow: visible; font-size: 1rem; line-height: 1.55; }
[data-testid="stMain"] [data-testid="stPageLink"] a { padding-left: 0; } [data-testid="stMain"] [data-testid="stPageLink"] a p { color: var(--ita-agency); text-decoration: underline; text-underline-offset: 0.2em; }
[data-testid="stWidgetLabel"] p, [data-testid="stMain"] input, [data-testid="stMain"] textarea, [data-testid="stMain"] button p,
[data-testid="stSelectbox"] div, [data-testid="stSidebar"] input, [data-testid="stPills"] button p, [data-testid="stRadio"] p { font-size: 1rem; }
.ita-data { max-height: 40rem; overflow: auto; background: var(--ita-surface); border: 1px solid var(--ita-line); border-radius: 0.5rem; } .ita-data table { border-collapse: collapse; width: 100%; line-height: 1.5; font-size: 1rem; margin: 0; }
.ita-data th { position: sticky; top: 0; background: var(--ita-tint); color: var(--ita-muted); font-weight: 600; text-align: left; white-space: nowrap; } .ita-data th, .ita-data td { border: 0; border-bottom: 1px solid var(--ita-line); padding: 0.28rem 0.8rem; vertical-align: top; }
.ita-data .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } .ita-data td { overflow-wrap: anywhere; min-width: 4.5rem; } .ita-data tbody tr:hover { background: var(--ita-tint); }
[role="progressbar"] > div { background: var(--ita-line); } /* the track is white on white otherwise */
.ita-table { border-collapse: collapse; width: 100%; line-height: 1.5; background: var(--ita-surface); }
.ita-table th { text-align: left; color: var(--ita-muted); font-weight: 600; white-space: nowrap; }
.ita-table th, .ita-table td { border: 1px solid var(--ita-line); padding: 0.3rem 0.6rem; vertical-align: top; overflow-wrap: anywhere; }
.ita-table td:nth-child(-n+4) { white-space: nowrap; } .ita-table td { min-width: 4.6rem; }
.st-key-problems .ita-table td:nth-child(n+2):nth-child(-n+4) { white-space: normal; overflow-wrap: anywhere; min-width: 6.5rem; }
.st-key-problems .ita-table td:nth-child(2) { min-width: 9rem; }
.ita-table.ita-values td, .ita-table.ita-values th { white-space: normal; }
.ita-values td:nth-child(n+3), .ita-values th:nth-child(n+3) { text-align: right; white-space: nowrap !important; font-variant-numeric: tabular-nums; }
.ita-values tr.ita-changed td { background: var(--ita-tint); font-weight: 700; } .ita-values tr.ita-strong td { font-weight: 700; }
[data-testid="stBaseButton-primary"] p { color: light-dark(#FFF, #12181F); }
[data-testid="stBaseButton-primary"]:disabled p { color: var(--ita-muted); }
.ita-said { line-height: 1.6; padding-bottom: 0.3rem; } .ita-tick::before { content: "✓ "; color: var(--ita-good); font-weight: 700; }
.ita-levels { display: flex; gap: 3rem; flex-wrap: wrap; padding-bottom: 0.4rem; } .ita-levels .ita-level { font-size: 1.5rem; }
.ita-tall td, .ita-tall th { padding: 0.42rem 0.7rem !important; font-size: 1.05rem; }
.ita-table.ita-words td { white-space: normal; } .ita-words td:first-child { white-space: nowrap !important; font-weight: 600; }
.ita-changes .ita-sub td:first-child { padding-left: 1.5rem; } .ita-changes .ita-low td:first-child { padding-left: 2.6rem; }
.ita-changes td:nth-child(2), .ita-changes th:nth-child(2) { text-align: right; white-space: nowrap !important; }
.st-key-corrected { gap: 0.5rem; flex-wrap: nowrap; } .st-key-corrected > div:first-child { flex: 1 1 0; min-width: 0; }
.ita-beside { display: flex; align-items: center; gap: 1.1rem; padding: 0.2rem 0 0.6rem; } .ita-beside > span { font-size: 2rem; color: var(--ita-muted); }
.ita-beside b { font-size: 1.9rem; line-height: 1.25; } .ita-beside .ita-level { font-size: 1.05rem; } .ita-beside .ita-after b { font-size: 2.7rem; color: var(--ita-agency); }
[data-testid="stColumn"]:has([class*="st-key-card"]) { background: none; padding: 0; }
.st-key-card-mend [role="toolbar"] { display: flex; flex-direction: column; flex-wrap: nowrap; gap: 0; } .st-key-card-mend [data-testid="stElementContainer"]:has([role="toolbar"]), .st-key-card-mend [data-testid="stButtonGroup"] { width: 100% !important; }
.st-key-card-mend [data-variant="pills"] { width: 100%; height: auto; min-height: 0; max-width: none; display: flex; gap: 0.6rem; justify-content: flex-start; align-items: flex-start; text-align: left; white-space: normal;
  border: 0; background: none; border-radius: 0.4rem; padding: 0.14rem 0.3rem; color: inherit; } .st-key-card-mend [data-variant="pills"] p { font-size: 1rem; white-space: normal; line-height: 1.5; }
.st-key-card-mend [data-variant="pills"] :is(div, span) { white-space: normal; overflow: visible; max-width: none; text-align: left; } .st-key-card-mend [data-variant="pills"] > div { flex: 1 1 0; min-width: 0; justify-content: flex-start; }
.st-key-ways button { height: auto; min-height: 2.5rem; } .st-key-ways button :is(div, span, p) { white-space: normal; overflow: visible; text-overflow: clip; line-height: 1.5; } .st-key-card-mend [data-variant="pills"]:hover { background: var(--ita-tint); }
.st-key-card-mend [data-variant="pills"]::before { content: ""; flex: none; width: 1.1rem; height: 1.1rem; margin-top: 0.2rem; border: 2px solid var(--ita-muted); border-radius: 0.25rem; font-weight: 800; line-height: 1.1rem; text-align: center; }
.st-key-card-mend [aria-pressed="true"]::before { content: "✓"; background: var(--ita-agency); border-color: var(--ita-agency); color: light-dark(#FFF, #12181F); }
.ita-beside > div { min-width: 0; } .ita-beside .ita-level { line-height: 1.45; border-radius: 0.9rem; padding: 0.15rem 0.8rem; }
[data-testid="stColumn"]:has(.st-key-card-outcome) { position: sticky; top: 0.6rem; align-self: flex-start; }
.ita-tick { line-height: 1.6; } .ita-tree { display: flex; flex-direction: column; }
.ita-tree summary { cursor: pointer; list-style: none; } .ita-tree summary::-webkit-details-marker { display: none; }
.ita-tree summary .ita-name::before { content: "▸ "; color: var(--ita-muted); font-size: 1.2em; line-height: 1; } .ita-tree details[open] > summary .ita-name::before { content: "▾ "; }
.ita-tree summary:hover { background: var(--ita-tint); } .ita-inside { margin-left: 0.55rem; padding-left: 0.9rem; border-left: 2px solid var(--ita-line); }
.ita-check { display: grid; grid-template-columns: 1fr max-content 13.5rem; gap: 0.8rem; align-items: baseline; padding: 0.3rem 0.3rem;
  line-height: 1.5; border-bottom: 1px solid var(--ita-line); } .ita-check > b { text-align: right; font-variant-numeric: tabular-nums; }
.ita-tree .ita-note { padding-left: 1.1rem; } .ita-name { font-weight: 600; } .ita-leaf .ita-name { font-weight: 400; padding-left: 1.1rem; }
.ita-state { font-weight: 700; color: var(--ita-muted); } .ita-state.plain { font-weight: 400; }
.ita-state.match, .ita-state.good { color: var(--ita-good); } .ita-state.differs, .ita-state.bad { color: var(--ita-bad); }
.ita-grid { border-collapse: collapse; font-size: 1rem; line-height: 1.5; background: var(--ita-surface); }
.ita-grid th { background: var(--ita-tint); color: var(--ita-muted); font-weight: 600; position: sticky; top: 0; }
.ita-grid th, .ita-grid td { border: 1px solid var(--ita-line); padding: 0.1rem 0.5rem; white-space: nowrap; max-width: 26rem; overflow: hidden; text-overflow: ellipsis; }
.ita-grid small { color: inherit; font-weight: 600; } .ita-grid .score, .ita-swatch.score { background: var(--ita-pass); color: var(--ita-good); }
.ita-grid .error, .ita-swatch.error { background: var(--ita-fail); color: #FFF; }
.ita-grid .warning, .ita-swatch.warning { background: light-dark(#FFF3D6, #4A3A12); color: var(--ita-near); }
.ita-swatch { display: inline-block; min-width: 1.6rem; text-align: center; border-radius: 0.3rem; font-weight: 700; }
.ita-tag { display: inline-block; border: 1px solid var(--ita-line); border-radius: 0.4rem; padding: 0 0.5rem; font-weight: 600; color: var(--ita-muted); }
.ita-due { display: inline-block; font-weight: 700; border-radius: 0.4rem; padding: 0 0.5rem; white-space: nowrap; }
.ita-due.overdue { background: var(--ita-fail); color: #FFF; } .ita-due.near { background: light-dark(#FFF3D6, #4A3A12); color: light-dark(#7A4A00, #F0B45A); }
.ita-counts { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-top: 0.4rem; } .ita-counts > div { flex: 1 0 auto; background: var(--ita-surface); border: 1px solid var(--ita-line);
  border-top: 5px solid var(--ita-line); border-radius: 0.5rem; padding: 0.2rem 0.8rem 0.4rem; display: flex; flex-direction: column; }
.ita-counts b { font-size: 2rem; line-height: 1.35; } .ita-counts span { line-height: 1.4; } .ita-counts .none b, .ita-counts .none span { color: var(--ita-muted); font-weight: 400; }
.ita-counts .done { border-top-color: var(--ita-good); } .ita-counts .in_progress { border-top-color: var(--ita-agency); } .ita-counts .postponed { border-top-color: var(--ita-near); }
.ita-counts .overdue:not(.none) { border-top-color: var(--ita-bad); } .ita-counts .overdue:not(.none) b { color: var(--ita-bad); } .ita-counts .near:not(.none) { border-top-color: var(--ita-near); }
.ita-links { line-height: 1.6; overflow-wrap: anywhere; } .ita-by summary { color: var(--ita-muted); cursor: pointer; line-height: 1.6; }
.ita-year { position: relative; --name: 34%; --ends: 9.4rem; font-size: clamp(1.08rem, 0.4rem + 0.7vw, 1.2rem); line-height: 1.4; }
.ita-year-row { display: grid; grid-template-columns: var(--name) 1fr var(--ends); align-items: center; border-bottom: 1px solid var(--ita-line); min-height: 2.5rem; }
.ita-year-row > div:first-child { padding: 0.2rem 0.8rem 0.2rem 0; overflow-wrap: anywhere; } .ita-year-row > div:last-child { padding-left: 0.7rem; }
.ita-year-row .ita-due { white-space: normal; line-height: 1.35; padding: 0.1rem 0.5rem; }
.ita-year-row.head { color: var(--ita-muted); font-weight: 600; font-size: 1rem; } .ita-year.now .head { padding-top: 1.7rem; }
.ita-months { position: relative; height: 1.7rem; } .ita-months span { position: absolute; text-align: center; white-space: nowrap; }
.ita-lines { position: absolute; top: 0; bottom: 0; left: var(--name); right: var(--ends); pointer-events: none; }
.ita-lines i { position: absolute; top: 0; bottom: 0; border-left: 1px solid var(--ita-line); }
.ita-year.now .ita-lines i { top: 1.7rem; } .ita-year.now .ita-lines i.today { top: 3.5rem; border-left: 4px solid var(--ita-bad); margin-left: -2px; }
.ita-lines b { position: absolute; top: 0; color: var(--ita-bad); white-space: nowrap; font-size: 1rem; } .ita-lines b.end { transform: translateX(-100%); }
.ita-track { position: relative; height: 1.9rem; } .ita-bar { position: absolute; top: 0; bottom: 0; min-width: 0.5rem; border-radius: 0.4rem; padding: 0 0.6rem;
  overflow: hidden; white-space: nowrap; font-weight: 700; line-height: 1.9rem; box-sizing: border-box; }
.ita-bar.before { border-top-left-radius: 0; border-bottom-left-radius: 0; } .ita-bar.after { border-top-right-radius: 0; border-bottom-right-radius: 0; }
.ita-beside-bar { position: absolute; top: 0; line-height: 1.9rem; padding: 0 0.4rem; margin: 0 2px; background: var(--ita-surface); white-space: nowrap; font-weight: 700; }
.ita-bar.done, .ita-dot.done { background: light-dark(#2E7D32, #7BC67F); } .ita-bar.in_progress, .ita-dot.in_progress { background: var(--ita-agency); }
.ita-bar.postponed, .ita-dot.postponed { background: light-dark(#9A5B00, #F0B45A); } .ita-bar { color: light-dark(#FFF, #12181F); }
.ita-bar.not_started, .ita-dot.not_started { background: var(--ita-surface); border: 2px solid var(--ita-muted); color: inherit; }
.ita-bar.cancelled, .ita-dot.cancelled { color: inherit; border: 2px dashed var(--ita-muted);
  background: repeating-linear-gradient(45deg, var(--ita-surface) 0 6px, var(--ita-tint) 6px 12px); }
.ita-dot { display: inline-block; width: 1.4rem; height: 0.9rem; border-radius: 0.2rem; box-sizing: border-box; vertical-align: middle; }
.ita-stack { display: flex; height: 0.8rem; margin-top: 0.25rem; min-width: 0.8rem; } .ita-stack .ita-dot { height: 100%; border-radius: 0; width: auto; }
.ita-table.ita-tally td, .ita-table.ita-tally th { white-space: normal; text-align: center; font-size: 1.05rem; min-width: 0; } .ita-table.ita-tally th { white-space: nowrap; } .ita-tally td:first-child, .ita-tally th:first-child { text-align: left; width: 34%; }
.ita-tally .zero, .ita-tally .none td { color: var(--ita-muted); } .ita-tally td.overdue { color: var(--ita-bad); font-weight: 800; } .ita-tally td.near { color: var(--ita-near); font-weight: 800; }
.ita-table.ita-outcomes td, .ita-table.ita-outcomes th { white-space: normal; } .ita-outcomes td:first-child[rowspan] { width: 32%; } .ita-outcomes .ita-level { font-size: 1rem; }
.ita-outcomes td.ita-number, .ita-outcomes th:nth-child(3), .ita-outcomes th:nth-child(4) { text-align: right; white-space: nowrap !important; font-variant-numeric: tabular-nums; }
.ita-plain { line-height: 1.8; }
.ita-saved { color: var(--ita-good); font-weight: 600; }
.ita-card-head { scroll-margin-top: 3.6rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; } .ita-label { line-height: 1.5; padding-bottom: 0.2rem; }
[data-testid="stColumn"]:has(> [data-testid="stVerticalBlock"] > [data-testid="stLayoutWrapper"] > .st-key-card-coverage) { position: sticky; top: 0.6rem; align-self: flex-start; }
.st-key-card-coverage { max-height: calc(100vh - 1.2rem); overflow-y: auto; } .st-key-card-coverage .ita-level { font-size: 1.08rem; white-space: normal; }
.ita-criteria { display: flex; flex-direction: column; gap: 0.2rem; padding: 0.3rem 0; } .ita-criteria > div { display: grid; grid-template-columns: 1.4rem 1fr; line-height: 1.5; }
.ita-criteria .met > b { color: var(--ita-good); } .ita-criteria .lacking > b { color: var(--ita-bad); } .ita-criteria .lacking > div { font-weight: 600; } .ita-criteria .ita-note { font-weight: 400; }
[class*="st-key-step-"] { margin-bottom: 0.3rem; } [class*="st-key-step-"] [data-testid="stMenuButton"] button { padding: 0 0.2rem; min-width: 3rem; }
[role="listbox"] > [role="option"][style*="contents"] > span { font-size: 0; } [role="listbox"] > [role="option"][style*="contents"] > span::after { content: "%(no_option)s"; font-size: 1rem; }
[data-testid="stMultiSelect"] [data-tag] { color: light-dark(#FFF, #12181F); } [role="dialog"] textarea, [role="dialog"] button p, [data-testid="stPagination"] button { font-size: 1rem; }
[data-testid="stMenuButtonBody"] [role="menuitem"] p { font-size: 1rem; line-height: 1.6; }
@supports (field-sizing: content) { [class*="st-key-card-"] textarea { field-sizing: content; height: auto !important; min-height: 2.6rem; } }
.ita-criteria .met .ita-note, .ita-criteria .ita-note > span { white-space: nowrap; }
[data-testid="stLayoutWrapper"]:has(> .st-key-draft-pages) { position: sticky; top: 0; z-index: 5; background: light-dark(#F6F8FA, #12181F); }
[class*="st-key-field-"] { gap: 0.1rem; } [class*="st-key-other-"]:empty { display: none; }
.ita-edit { display: grid; grid-template-columns: 4.5rem 1fr; gap: 0.15rem 0.6rem; line-height: 1.55; white-space: pre-line; } .ita-edit span { color: var(--ita-muted); }
.ita-edit del { text-decoration: none; background: light-dark(#FBE9E7, #45211F); padding: 0 0.4rem; } .ita-edit ins { text-decoration: none; background: var(--ita-pass); padding: 0 0.4rem; }
[data-testid="stFileUploaderDropzone"] { align-items: center; min-height: 6.5rem; border: 2px dashed var(--ita-muted); }
[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"] p { font-size: 0 !important; }
[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"] p::after { content: "%(browse)s"; font-size: 1rem; }
[data-testid="stFileUploaderDropzoneInstructions"] span { font-size: 0; }
[data-testid="stFileUploaderDropzoneInstructions"] span::after { content: "%(drop)s"; font-size: 1rem; color: var(--ita-muted); }
[data-testid="stFileUploaderFileErrorMessage"] { font-size: 0; } [data-testid="stFileUploaderFileErrorMessage"]::after { content: "%(refused)s"; font-size: 1rem; color: var(--ita-bad); }
[data-testid="stStatusWidget"] label { font-size: 0; } [data-testid="stStatusWidget"] label::after { content: "%(running)s"; font-size: 1rem; }
[data-testid="stElementToolbar"], [data-testid="stErrorCodeBlock"], [data-testid="stDataFrameColumnMenu"], [data-testid="InputInstructions"] { display: none; }
.ita-aspect { display: grid; grid-template-columns: 2.2rem 1fr 18.2rem; gap: 0.9rem; align-items: center; line-height: 1.45; }
.ita-aspect > b { font-size: 1.7rem; font-weight: 800; color: var(--ita-agency); text-align: center; } .ita-aspect-name { font-size: 1.18rem; font-weight: 600; }
.ita-weak-items { display: flex; flex-wrap: wrap; gap: 0.2rem 0.35rem; align-items: center; color: var(--ita-muted); } .ita-weak-items .ita-weak { padding: 0 0.45rem; line-height: 1.4; }
.ita-class, .ita-weak { display: inline-block; border-radius: 0.5rem; font-weight: 700; padding: 0.05rem 0.55rem; line-height: 1.6; border: 2px solid transparent; }
.ita-aspect .ita-class { font-size: 1.15rem; white-space: nowrap; text-align: center; padding: 0.3rem 0.6rem; } .ita-items .ita-class { padding: 0 0.4rem; line-height: 1.45; } .ita-items .ita-class:not(.urgent) { white-space: nowrap; } .ita-table.ita-items td:last-child { min-width: 9.4rem; }
.ita-class.urgent { background: var(--ita-fail); color: #FFF; } .ita-weak.urgent { background: light-dark(#FBE9E7, #45211F); color: var(--ita-bad); } .ita-class.keep { background: var(--ita-pass); color: var(--ita-good); }
.ita-class.improve, .ita-weak.improve { background: light-dark(#FFF3D6, #4A3A12); color: light-dark(#8A5200, #F0B45A); border-color: var(--ita-near); }
.ita-class.unknown { color: var(--ita-muted); border: 2px dashed var(--ita-muted); }
[class*="st-key-aspect-row"] { background: var(--ita-surface); border: 1px solid var(--ita-line); border-radius: 0.5rem; padding: 0.4rem 0.9rem; }
.ita-aspect-head { display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: center; line-height: 1.5; } .ita-aspect-head > b { font-size: 1.35rem; }
.ita-table.ita-items td { white-space: normal; min-width: 0; } .ita-items td:first-child { font-weight: 700; white-space: nowrap !important; }
.ita-items td:nth-child(3), .ita-items th:nth-child(3) { text-align: right; white-space: nowrap !important; font-variant-numeric: tabular-nums; }
.ita-field { display: flex; justify-content: space-between; align-items: baseline; gap: 0.2rem 1rem; flex-wrap: wrap; line-height: 1.5; } .ita-field small { font-size: 1rem; color: var(--ita-muted); }
[data-testid="stMultiSelect"] [data-tag] { height: auto; max-width: 100%; } [data-testid="stMultiSelect"] [data-tag] > span { white-space: normal; max-width: none; font-size: 1rem; line-height: 1.5; overflow: visible; }
.ita-item:not(.urgent, .improve):has(.ita-class) .ita-code { color: var(--ita-agency); }
.ita-quote { white-space: pre-line; line-height: 1.6; border-left: 3px solid var(--ita-line); padding-left: 0.8rem; }
.ita-diff td { white-space: pre-line !important; } .ita-diff td:first-child { min-width: 8.5rem; width: 12rem; white-space: normal !important; } .ita-diff.ita-both td:not(:first-child) { width: 42%; }
.ita-diff del { background: light-dark(#FBE9E7, #45211F); color: var(--ita-bad); } .ita-diff ins { background: var(--ita-pass); color: var(--ita-good); font-weight: 600; }
.ita-kind { display: inline-block; border-radius: 0.4rem; padding: 0 0.55rem; font-weight: 700; line-height: 1.6; background: var(--ita-tint); color: var(--ita-agency); }
.ita-kind.added { background: var(--ita-pass); color: var(--ita-good); } .ita-kind.conflict { background: var(--ita-fail); color: #FFF; }
.ita-row-problem { line-height: 1.5; border-left: 3px solid var(--ita-near); padding-left: 0.6rem; margin-top: 0.3rem; } .ita-row-problem.error { border-color: var(--ita-bad); }
[data-testid="stExpander"] summary p { font-size: 1rem; }
[data-testid="stMetricValue"] { overflow: visible; }
[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input { line-height: 1.6; }
</style>""".replace("%(brand)s", text.APP_TITLE).replace(
    "%(browse)s", text.BROWSE_FILES).replace("%(refused)s", text.FILE_REFUSED).replace("%(drop)s", text.DROP_FILES_HERE).replace("%(running)s", text.RUNNING).replace("%(no_option)s", text.NO_OPTION)
