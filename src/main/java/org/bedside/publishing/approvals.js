// Pages on which somebody says yes. They work without this: a sentence is chosen from a list, and
// boxes are ticked with the space bar.
(() => {
  "use strict";

  // Words that are marked by hand become one more choice of the list of sentences. Offsets count in
  // the words alone, without the numbers of remarks among them.
  const length = range => {
    const part = range.cloneContents();
    part.querySelectorAll(".noted-at").forEach(one => one.remove());
    return part.textContent.length;
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const node = range.commonAncestorContainer;
    const words = (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-markable]");
    const list = words && document.getElementById(words.dataset.markable);
    if (!list) return;
    const before = document.createRange();
    before.selectNodeContents(words);
    before.setEnd(range.startContainer, range.startOffset);
    const start = length(before), end = start + length(range);
    if (end <= start) return;
    const choice = list.querySelector("[data-own]") ?? list.insertBefore(new Option(), list.firstChild);
    choice.dataset.own = "";
    choice.value = `${start}-${end}`;
    choice.text = list.dataset.marked.replace("{0}", selection.toString().trim().slice(0, 80));
    list.value = choice.value;
  });

  // The week: keys count while the focus is among the posts (WCAG 2.2, 2.1.4), and never in a field
  // in which somebody writes.
  const week = document.getElementById("week");
  if (!week) return;
  const posts = [...week.querySelectorAll("[data-post]")];
  const boxes = [...week.querySelectorAll('input[name="yes"]')];
  const act = document.getElementById("say-yes");
  const count = () => {
    const n = boxes.filter(one => one.checked).length;
    act.textContent = n ? act.dataset.some.replace("{0}", n) : act.dataset.none;
    act.classList.toggle("btn--wait", !n);
    act.classList.toggle("btn--say", n > 0);
  };
  week.addEventListener("change", count);
  count();
  const go = (at, step) => posts[Math.max(0, Math.min(posts.length - 1, at + step))]?.focus();
  week.addEventListener("keydown", event => {
    const from = event.target.closest("[data-post]");
    const writes = event.target.matches("textarea, select, input:not([type=checkbox])");
    if (!from || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = posts.indexOf(from);
    const keys = {
      j: () => go(at, 1),
      k: () => go(at, -1),
      ArrowDown: () => go(at, 1),
      ArrowUp: () => go(at, -1),
      x: () => from.querySelector('input[name="yes"]')?.click(),
      o: () => from.querySelector("[data-open]")?.click(),
      y: () => act.focus(),
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
