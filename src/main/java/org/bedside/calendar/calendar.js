// The calendar by keys, and by dragging. Without it every day is a link and every move a form.
(() => {
  "use strict";
  const grid = document.getElementById("grid");
  if (!grid) return;
  const days = [...grid.querySelectorAll(".cal-day")];
  const says = document.getElementById("grid-says");
  const word = name => document.getElementById("word-" + name).textContent;
  const dateOf = day => day.closest("[data-day]").dataset.day;

  // One day of the grid is in the order of the Tab key; the arrows go from day to day (ARIA APG, grid).
  const reach = (day, focus) => {
    days.forEach(one => { one.tabIndex = one === day ? 0 : -1; });
    if (focus) day.focus();
  };
  const named = document.getElementById(location.hash.slice(1));
  const start = days.includes(named) ? named : grid.querySelector("[aria-current=date]") ?? days[0];
  reach(start, start === named);

  const plus = (date, count) => {
    const day = new Date(date + "T12:00:00Z");
    day.setUTCDate(day.getUTCDate() + count);
    return day.toISOString().slice(0, 10);
  };
  const month = (date, count) => {
    const [year, at, day] = date.split("-").map(Number);
    const last = new Date(Date.UTC(year, at + count, 0)).getUTCDate();
    return new Date(Date.UTC(year, at - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
  };
  const go = date => {
    const day = document.getElementById("d-" + date);
    if (day && day.offsetParent) reach(day, true);
    else location.assign(`/calendar?day=${date}&view=${grid.dataset.view}#d-${date}`);
  };
  const turn = (date, count) => grid.dataset.view === "week" ? plus(date, 7 * count) : month(date, count);

  const plan = (cell, event) => {
    const posts = event?.dataset.post ? [event] : [...cell.querySelectorAll("[data-post]")];
    location.assign(posts.length === 1 ? "/calendar/posts/" + posts[0].dataset.post : "/calendar/days/" + cell.dataset.day);
  };
  const mayWrite = grid.dataset.may === "write";
  grid.addEventListener("keydown", press => {
    const { key, target } = press;
    const cell = target.closest("[data-day]");
    if (!cell || press.ctrlKey || press.metaKey || press.altKey) return;
    const date = cell.dataset.day;
    const at = days.findIndex(day => dateOf(day) === date) % 7;
    const rtl = document.dir === "rtl" ? -1 : 1;
    const acts = {
      ArrowLeft: () => go(plus(date, -rtl)),
      ArrowRight: () => go(plus(date, rtl)),
      ArrowUp: () => go(plus(date, -7)),
      ArrowDown: () => go(plus(date, 7)),
      Home: () => go(plus(date, -at)),
      End: () => go(plus(date, 6 - at)),
      PageUp: () => go(turn(date, -1)),
      PageDown: () => go(turn(date, 1)),
      t: () => location.assign(document.getElementById("now").href + "#today"),
      n: () => mayWrite && location.assign(`/calendar/days/${date}#title`),
      m: () => mayWrite && plan(cell, target),
    };
    if (!acts[key]) return;
    press.preventDefault();
    acts[key]();
  });
  if (location.hash === "#today") grid.querySelector("[aria-current=date]")?.focus();
  grid.addEventListener("focusin", ({ target }) => { if (days.includes(target)) reach(target, false); });

  // What was just done is said once more, for those who hear the page.
  const said = document.querySelector("#said p");
  if (said) setTimeout(() => { says.textContent = said.textContent; }, 300);

  // Dragging is an extra. A post that somebody was asked about, or said yes to, is moved on its own
  // page, which says what that means.
  if (!mayWrite) return;
  let held;
  grid.querySelectorAll("[data-post]").forEach(event => { event.draggable = true; });
  grid.addEventListener("dragstart", drag => {
    held = drag.target.closest?.("[data-post]");
    if (held) drag.dataTransfer.effectAllowed = "move";
  });
  const under = drag => held && drag.target.closest?.("[data-day]");
  const clear = () => grid.querySelectorAll(".is-over").forEach(cell => cell.classList.remove("is-over"));
  grid.addEventListener("dragover", drag => {
    const cell = under(drag);
    if (!cell) return;
    drag.preventDefault();
    if (cell.classList.contains("is-over")) return;
    clear();
    cell.classList.add("is-over");
    const name = cell.querySelector(".cal-day .only-far").textContent;
    says.textContent = (cell.classList.contains("past") ? word("past") : word("over")).replace("[day]", name);
  });
  grid.addEventListener("dragend", () => { held = undefined; clear(); });
  grid.addEventListener("drop", drag => {
    const cell = under(drag);
    if (!cell) return;
    drag.preventDefault();
    clear();
    const { post, version, time, asked } = held.dataset;
    if (cell.classList.contains("past") || cell.contains(held)) return;
    if (asked) return location.assign(`/calendar/posts/${post}?to=${cell.dataset.day}`);
    const form = document.getElementById("drop");
    Object.entries({ id: post, version, date: cell.dataset.day, time }).forEach(([name, value]) => { form.elements[name].value = value; });
    form.submit();
  });
})();
