// A link from one page to another is followed within the app: no reload, the session stays.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a.ita-link");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate")); // what Streamlit does when a person goes back
});
