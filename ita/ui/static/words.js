// Streamlit's own words that it has no setting for, in Thai: window.itaWords is {English: Thai}, where {} stands for what differs.
(() => {
  const exact = new Map(), forms = [];
  for (const [english, thai] of Object.entries(window.itaWords)) {
    if (english.includes("{}")) {
      const parts = english.split("{}").map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      forms.push([new RegExp(`^${parts.join("(.*)")}$`, "s"), thai]);
    } else exact.set(english, thai);
  }
  const inThai = words => {
    if (!/[A-Za-z]/.test(words)) return null;
    const known = exact.get(words.trim());
    if (known !== undefined) return known;
    for (const [form, thai] of forms) {
      const found = form.exec(words.trim());
      if (found) return found.slice(1).reduce((said, part) => said.replace("{}", part), thai);
    }
    return null;
  };
  const NAMES = ["aria-label", "title", "placeholder", "alt", "aria-roledescription"];
  // What people and files say stays as it is.
  const THEIRS = "input, textarea, [contenteditable], [data-testid=stHtml], [data-testid=stMarkdownContainer], svg.main-svg";
  const name = (element, attribute) => {
    if (!element.hasAttribute(attribute)) return;
    const given = element.getAttribute(attribute);
    // A label is Markdown on screen; its name for the blind keeps the signs that Markdown escapes.
    const said = inThai(given) ?? (attribute === "aria-label" ? given.replace(/\\([!-/:-@[-`{-~])/g, "$1") : given);
    if (said !== given) element.setAttribute(attribute, said);
  };
  const say = node => {
    const thai = inThai(node.nodeValue);
    if (thai !== null && !node.parentElement?.closest(THEIRS)) node.nodeValue = thai;
  };
  const all = root => {
    if (root.nodeType === Node.TEXT_NODE) return say(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) say(node);
      else for (const attribute of NAMES) name(node, attribute);
    }
  };
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(all);
      else if (change.type === "characterData") say(change.target);
      else name(change.target, change.attributeName);
    }
  }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES});
})();
