// Streamlit stays where the page was scrolled to when it shows another part of it: what a click led to is brought into view, and
// once more when what stood above it has gone.
(() => {
  const SETTLED = 600; // milliseconds
  new MutationObserver(() => {
    const asked = document.querySelector(".ita-asked-for");
    if (!asked) return;
    asked.classList.remove("ita-asked-for");
    // By its place: the next run may draw it anew.
    const place = [...asked.closest('[class*="st-key-"]').classList].find(name => name.startsWith("st-key-"));
    const show = () => document.querySelector(`.${CSS.escape(place)}`)?.scrollIntoView({block: "start"});
    show();
    setTimeout(show, SETTLED);
  }).observe(document.documentElement, {childList: true, subtree: true});
})();
