// Streamlit hands over what is typed when the person leaves the field; a reload before that loses it. After a pause in typing, and
// when the page goes away, the field is handed over by the keys that Streamlit knows, while the person stays in it.
(() => {
  const PAUSE = 900, ARRIVAL = 250; // milliseconds
  const FIELDS = '[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input:not([type="password"])';
  let field = null, timer = 0;
  const handOver = () => {
    clearTimeout(timer);
    const handed = Boolean(field?.isConnected);
    if (handed) {
      field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true}));
    }
    field = null;
    return handed;
  };
  document.addEventListener("input", event => {
    if (!event.isTrusted || event.isComposing || !event.target.matches?.(FIELDS)) return;
    if (field !== event.target) handOver();
    field = event.target;
    clearTimeout(timer);
    timer = setTimeout(handOver, PAUSE);
  });
  // Streamlit sends what it was handed after a timeout of nothing, which a page that goes away never reaches: meanwhile such a timeout
  // is no wait at all. And the server drops what waits to be run once the page is gone, so the page stays until it has arrived.
  const later = window.setTimeout;
  let handed = false;
  addEventListener("beforeunload", () => {
    window.setTimeout = (run, wait, ...rest) => wait ? later(run, wait, ...rest) : void run(...rest);
    handed = handOver();
  });
  addEventListener("beforeunload", () => {
    window.setTimeout = later;
    const until = performance.now() + ARRIVAL;
    while (handed && performance.now() < until);
  });
})();
