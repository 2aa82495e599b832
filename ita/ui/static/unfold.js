// Streamlit unfolds a part over half a second, and a click that begins before its button is uncovered is lost: parts unfold at once.
(() => {
  const animate = Element.prototype.animate;
  Element.prototype.animate = function (frames, options) {
    return animate.call(this, frames, this instanceof HTMLDetailsElement ? {...options, duration: 1} : options);
  };
})();
