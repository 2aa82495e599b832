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
[data-testid="stMainBlockContainer"] { padding: 0.7rem 1.6rem 2rem; max-width: 1700px; }
[data-testid="stHeader"] { height: 2.2rem; min-height: 2.2rem; background: transparent; pointer-events: none; }
[data-testid="stHeader"] > * { pointer-events: auto; }
[data-testid="stMainBlockContainer"] h2 { padding: 0 2.5rem 0.1rem 0; line-height: 1.5; }
[data-testid="stMainBlockContainer"] h3 { padding: 0 0 0.1rem; line-height: 1.5; }
[data-testid="stMainBlockContainer"] h4 { padding: 0; line-height: 1.55; }
[data-testid="stVerticalBlock"] { gap: 0.7rem; }
.st-key-sample { gap: 0.5rem; margin-bottom: -0.4rem; } .st-key-sample > div:first-child { flex: 1 1 0; min-width: 0; }
[class*="st-key-card"] { background: var(--ita-surface); border-color: var(--ita-line); padding: 0.85rem 1rem; gap: 0.4rem; }
[data-testid="stSidebarContent"] { display: flex; flex-direction: column; }
section[data-testid="stSidebar"] { width: 262px !important; min-width: 262px !important; }
section[data-testid="stSidebar"][aria-expanded="false"] { min-width: 0 !important; }
[data-testid="stSidebarHeader"] { height: 2.2rem; min-height: 2.2rem; padding-bottom: 0; }
[data-testid="stSidebarUserContent"] { order: 1; padding: 0 0.2rem 0.4rem; }
[data-testid="stSidebarNav"] { order: 2; padding-top: 0; }
[data-testid="stSidebarNavLink"] span { font-size: 1rem; line-height: 1.5; }
[data-testid="stNavSectionHeader"] { font-size: 0.95rem; color: var(--ita-muted); }
[data-testid="stSidebarNavItems"] { max-height: none; }
[data-testid="stSidebarUserContent"]::before { content: "%(brand)s"; display: block; font-size: 1.3rem; font-weight: 700;
  color: var(--ita-agency); line-height: 1.4; padding-bottom: 0.5rem; }
[data-testid="stColumn"]:has(.ita-title, .ita-score) { background: var(--ita-surface); border-color: var(--ita-line); padding: 0.85rem 1rem; }
[data-testid="stColumn"]:has(.ita-title, .ita-score) > [data-testid="stVerticalBlock"] { gap: 0.4rem; }
.ita-sample { display: inline-block; background: var(--ita-near); color: light-dark(#FFF, #12181F); font-weight: 700;
  border-radius: 0.4rem; padding: 0 0.6rem; line-height: 1.7; }
.ita-note { color: var(--ita-muted); line-height: 1.55; }
.ita-score { display: flex; align-items: center; gap: 1rem; flex-wrap: wrap; line-height: 1.35; }
.ita-score b { font-size: 3.3rem; font-weight: 800; color: var(--ita-agency); line-height: 1.1; letter-spacing: -0.02em; }
.ita-level { display: inline-block; background: var(--ita-tint); color: var(--ita-agency); font-size: 1.2rem; font-weight: 700;
  border-radius: 1rem; padding: 0.05rem 0.9rem; line-height: 1.7; }
.ita-level.good { background: var(--ita-pass); color: var(--ita-good); }
.ita-level.bad { background: light-dark(#FBE9E7, #45211F); color: var(--ita-bad); }
.ita-up { color: var(--ita-good); font-weight: 700; } .ita-down { color: var(--ita-bad); font-weight: 700; }
.ita-rows { display: flex; flex-direction: column; gap: 0.34rem; }
.ita-row { display: grid; grid-template-columns: minmax(8.8rem, 36%) 1fr; gap: 0.5rem; align-items: center; }
.ita-row > span { line-height: 1.4; } .ita-tiles { display: flex; flex-wrap: wrap; gap: 0.18rem; }
.ita-tile { min-width: 1.62rem; padding: 0 0.1rem; border-radius: 0.45rem; text-align: center; font-weight: 700;
  line-height: 1.6; border: 2px solid transparent; }
.ita-tile.pass { background: var(--ita-pass); color: var(--ita-good); }
.ita-tile.fail { background: var(--ita-fail); color: #FFF; border-color: light-dark(#7F1D1D, #FF8A80); }
.ita-tile.unknown { color: var(--ita-muted); border: 2px dashed var(--ita-muted);
  background: repeating-linear-gradient(45deg, transparent 0 5px, var(--ita-tint) 5px 10px); }
.ita-big .ita-tiles { gap: 0.4rem; } .ita-big .ita-tile { min-width: 4rem; font-size: 1.25rem; padding: 0.35rem 0.4rem; }
.ita-big .ita-row { grid-template-columns: minmax(9rem, 21rem) 1fr; }
.ita-key { display: flex; gap: 1.1rem; flex-wrap: wrap; color: var(--ita-muted); align-items: center; }
.ita-key .ita-tile { min-width: 1.7rem; padding: 0 0.25rem; line-height: 1.4; font-size: 0.95rem; }
.ita-code { display: inline-block; min-width: 2.7rem; font-weight: 800; color: var(--ita-bad); font-size: 1.1rem; }
.ita-empty { text-align: center; padding: 2.2rem 1rem; } .ita-empty b { font-size: 1.3rem; }
.ita-title { font-weight: 600; font-size: 1.08rem; line-height: 1.5; } .ita-title small { display: inline-block; font-weight: 400; color: var(--ita-muted); font-size: 0.95rem; }
.ita-item { display: flex; gap: 0.7rem; align-items: baseline; line-height: 1.55; }
.st-key-card-findings [data-testid="stPageLink"] a { padding: 0.1rem 0.4rem; } .st-key-card-findings { display: block !important; columns: 2; column-gap: 2rem; }
.st-key-card-findings [data-testid="stMarkdown"] { padding: 0.1rem 0.4rem; } .st-key-card-findings [data-testid="stMarkdownContainer"] { margin-bottom: 0; }
.st-key-card-findings [data-testid="stElementContainer"] { height: auto; margin-bottom: 0.15rem; } .st-key-card-findings [data-testid="stMarkdown"] p { margin: 0; display: flex; }
.st-key-card-findings [data-testid="stMarkdown"] p::before { content: "•"; color: var(--ita-agency); font-weight: 800; margin-right: 0.5rem; }
.st-key-card-findings > * { break-inside: avoid; } .st-key-card-findings > :first-child { column-span: all; }
.st-key-card-findings [data-testid="stPageLink"] a::before { content: "•"; color: var(--ita-agency); font-weight: 800; margin-right: 0.5rem; }
.st-key-card-findings [data-testid="stPageLink"] a::after { content: "›"; color: var(--ita-agency); font-weight: 800; margin-left: 0.4rem; }
[data-testid="stPageLink"] a p, [data-testid="stPageLink"] a span { white-space: normal; overflow: visible; font-size: 1rem; line-height: 1.55; }
[data-testid="stWidgetLabel"] p, [data-testid="stMain"] input, [data-testid="stMain"] textarea, [data-testid="stMain"] button p,
[data-testid="stSelectbox"] div, [data-testid="stSidebar"] input, [data-testid="stPills"] button p, [data-testid="stRadio"] p { font-size: 1rem; }
.ita-table { border-collapse: collapse; width: 100%; line-height: 1.5; background: var(--ita-surface); }
.ita-table th { text-align: left; color: var(--ita-muted); font-weight: 600; white-space: nowrap; }
.ita-table th, .ita-table td { border: 1px solid var(--ita-line); padding: 0.3rem 0.6rem; vertical-align: top; overflow-wrap: anywhere; }
.ita-table td:nth-child(-n+4) { white-space: nowrap; } .ita-table td { min-width: 4.6rem; }
.ita-table.ita-values td, .ita-table.ita-values th { white-space: normal; }
.ita-values td:nth-child(n+3), .ita-values th:nth-child(n+3) { text-align: right; white-space: nowrap !important; font-variant-numeric: tabular-nums; }
.ita-values tr.ita-changed td { background: var(--ita-tint); font-weight: 700; } .ita-values tr.ita-strong td { font-weight: 700; }
[data-testid="stBaseButton-primary"] p { color: light-dark(#FFF, #12181F); }
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
.ita-grid { border-collapse: collapse; font-size: 0.95rem; line-height: 1.5; background: var(--ita-surface); }
.ita-grid th { background: var(--ita-tint); color: var(--ita-muted); font-weight: 600; position: sticky; top: 0; }
.ita-grid th, .ita-grid td { border: 1px solid var(--ita-line); padding: 0.1rem 0.5rem; white-space: nowrap; max-width: 26rem; overflow: hidden; text-overflow: ellipsis; }
.ita-grid small { color: inherit; font-weight: 600; } .ita-grid .score, .ita-swatch.score { background: var(--ita-pass); color: var(--ita-good); }
.ita-grid .error, .ita-swatch.error { background: var(--ita-fail); color: #FFF; }
.ita-grid .warning, .ita-swatch.warning { background: light-dark(#FFF3D6, #4A3A12); color: var(--ita-near); }
.ita-swatch { display: inline-block; min-width: 1.6rem; text-align: center; border-radius: 0.3rem; font-weight: 700; }
.ita-saved { color: var(--ita-good); font-weight: 600; }
[data-testid="stFileUploaderDropzone"] { min-height: 6.5rem; border: 2px dashed var(--ita-muted); }
[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"] p { font-size: 0 !important; }
[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"] p::after { content: "%(browse)s"; font-size: 1rem; }
[data-testid="stFileUploaderDropzoneInstructions"] span { font-size: 0; }
[data-testid="stFileUploaderDropzoneInstructions"] span::after { content: "%(drop)s"; font-size: 1rem; color: var(--ita-muted); }
[data-testid="stFileUploaderFileErrorMessage"] { font-size: 0; } [data-testid="stFileUploaderFileErrorMessage"]::after { content: "%(refused)s"; font-size: 1rem; color: var(--ita-bad); }
[data-testid="stStatusWidget"] label { font-size: 0; } [data-testid="stStatusWidget"] label::after { content: "%(running)s"; font-size: 0.95rem; }
[data-testid="stElementToolbar"], [data-testid="stDataFrameColumnMenu"], [data-testid="InputInstructions"] { display: none; }
[data-testid="stExpander"] summary p { font-size: 1rem; }
[data-testid="stMetricValue"] { overflow: visible; }
[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input { line-height: 1.6; }
</style>""".replace("%(brand)s", text.APP_TITLE).replace(
    "%(browse)s", text.BROWSE_FILES).replace("%(refused)s", text.FILE_REFUSED).replace("%(drop)s", text.DROP_FILES_HERE).replace("%(running)s", text.RUNNING)
