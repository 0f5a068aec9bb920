// What waits for a connection, on the pages of patients. A press on "send" seals the words on the
// device first and sends them then, so that a connection that only seems to be there loses nothing.
// Without this script, or where a device cannot seal, the form is sent as every form.
(() => {
  "use strict";
  const waiting = self.bedsideWaiting;
  const card = document.getElementById("waiting-card");
  const here = document.getElementById("waiting-here");
  const elsewhere = document.getElementById("waiting-elsewhere");
  if (!waiting || !card || !self.indexedDB || !navigator.locks || !crypto.subtle) return;

  const IN = here?.dataset.in ?? "";
  const CARRIED = ["for", "thread", "message", "reason", "words", "only", "evenSo"];
  // What the house has answered, or that somebody must sign in: asked again with the next page.
  const SETTLED = ["warned", "refused", "lost", "closed"];
  const said = new Map();
  const news = new BroadcastChannel("bedside-waiting");
  let mine;

  const fromPage = async () => {
    if (!here) return;
    const { account, key, phone } = here.dataset;
    here.removeAttribute("data-key");
    const csrf = document.querySelector('meta[name="csrf"]');
    mine = await waiting.known({ account, key, phone, header: csrf.dataset.header, token: csrf.content });
  };
  const askWho = async () => { mine ??= await waiting.terms().catch(() => undefined); };

  // One card for each: its words, what it waits for, whom to call meanwhile, and what can be done.
  const text = (part, words) => { part.textContent = words ?? ""; part.hidden = !words; };
  const call = (number, sentence, kind) => {
    const link = document.createElement("a");
    link.className = "btn btn--s " + kind;
    link.href = "tel:" + number;
    link.textContent = sentence.replace("{0}", number);
    return link;
  };
  const page = fields => fields.in ? "/messages/" + fields.in : "/messages/new?for=" + encodeURIComponent(fields.for);
  const drawn = (row, fields) => {
    const { state = "waiting", sentences = [], calls = [] } = said.get(row.id) ?? {};
    const words = card.dataset, one = card.content.firstElementChild.cloneNode(true);
    const part = name => one.querySelector("[data-part=" + name + "]");
    one.dataset.state = state;
    text(part("words"), fields?.words);
    text(part("head"), words[state]);
    text(part("more"), state === "warned" ? sentences.join(" ") : state === "refused" ? sentences.join(" ") : words[state + "More"]);
    if (state === "warned") part("note").classList.replace("note--check", "note--stop");
    if (state === "warned" || state === "waiting" || state === "closed") {
      const numbers = [...new Set(calls.length ? calls : ["911"])];
      part("calls").append(...numbers.map(number => call(number, words.call, "btn--stop")));
      if (mine?.phone) part("calls").append(call(mine.phone, words.callUs, ""));
    }
    part("sign-in").hidden = state !== "closed";
    part("sign-in").href = fields ? page(fields) : "/messages";
    part("even-so").hidden = state !== "warned";
    part("even-so").onclick = () => again(row, fields);
    const form = formOf(fields);
    part("back").hidden = !form || state === "sending";
    part("back").onclick = () => takeBack(row, fields, form);
    part("open").hidden = !!form || !fields;
    part("open").href = fields ? page(fields) : "";
    part("delete").hidden = state !== "lost" && state !== "refused";
    part("delete").onclick = async () => { await waiting.drop(row.id); changed(); };
    return one;
  };
  const draw = async () => {
    const rows = mine ? (await waiting.rows()).filter(row => row.account === mine.account) : [];
    const cards = await Promise.all(rows.map(async row => {
      const fields = await waiting.open(row, mine).catch(() => undefined);
      const form = formOf(fields);
      // What was kept as a draft while it was typed stands here already.
      if (form?.elements.words.value.trim() === fields?.words.trim() && form) form.elements.words.value = "";
      return { at: form ? here : elsewhere, one: drawn(row, fields) };
    }));
    for (const place of [here, elsewhere])
      place?.replaceChildren(...cards.filter(({ at }) => at === place).map(({ one }) => one));
  };
  const changed = () => { news.postMessage(new Map()); return draw(); };
  // Another window or the worker has sent something.
  news.onmessage = ({ data }) => {
    data.forEach((answer, id) => said.set(id, answer));
    tell([...data.values()].filter(({ state }) => state === "sent"));
    draw();
  };

  const formOf = fields => fields && here && fields.in === IN ? document.querySelector("form[data-waits]") : null;
  const fresh = form => ["thread", "message"].forEach(name => { form.elements[name].value = crypto.randomUUID(); });
  const empty = form => {
    form.elements.words.value = "";
    form.elements.words.dispatchEvent(new Event("input", { bubbles: true }));
    fresh(form);
  };
  const refill = (form, fields) => {
    for (const name of ["words", "thread", "message"]) form.elements[name].value = fields[name];
    form.elements.words.dispatchEvent(new Event("input", { bubbles: true }));
  };
  // It keeps its id as long as its words stay the same, in case it arrived and only the answer got
  // lost. What the worker has sent meanwhile is not taken back.
  const takeBack = async (row, fields, form) => {
    const taken = await waiting.takeBack(row.id);
    if (!taken) return changed();
    if (form.elements.words.value.trim()) fields.words = form.elements.words.value + "\n" + fields.words;
    else form.dataset.taken = fields.words;
    refill(form, fields);
    if (!("taken" in form.dataset)) fresh(form);
    form.elements.words.focus();
    changed();
  };
  const again = async (row, fields) => {
    await waiting.keep({ ...fields, evenSo: "true" }, mine);
    said.delete(row.id);
    sendWaiting(true);
  };

  // What left by itself: a new question leads to its thread; else the part of the page that shows
  // threads asks for them again.
  const follow = () => {
    const shown = document.getElementById("words-said") ?? document.getElementById("threads");
    if (shown) htmx.trigger(shown, "live");
    return shown;
  };
  const tell = sent => {
    const form = document.querySelector("form[data-waits]");
    const begun = sent.find(one => here && IN === "" && one.in === "" && !form.elements.words.value.trim());
    if (begun) location.assign(begun.link);
    else if (sent.length && !follow()) document.getElementById("notice").textContent = card.dataset.sent;
  };
  // What the house said to each.
  const sendWaiting = async (pressed = false) => {
    await askWho();
    if (!mine) return new Map();
    const settled = [...said].filter(([, { state }]) => SETTLED.includes(state)).map(([id]) => id);
    const answers = await waiting.sendAll(mine, pressed, new Set(settled));
    answers.forEach((answer, id) => said.set(id, answer));
    if (!pressed) tell([...answers.values()].filter(({ state }) => state === "sent"));
    if ([...answers.values()].some(({ state }) => state === "waiting")) {
      const ready = await navigator.serviceWorker?.getRegistration();
      await ready?.sync?.register("bedside-waiting").catch(() => {});
    }
    await changed();
    return answers;
  };
  const sendIfAny = async () => { if ((await waiting.rows()).length) await sendWaiting(); };

  // Null if the form carries what cannot wait, such as a file.
  const fieldsOf = (form, button) => {
    const fields = { in: IN };
    for (const [name, value] of new FormData(form, button)) {
      const filled = value instanceof File ? value.size > 0 : value !== "";
      if (CARRIED.includes(name)) fields[name] = value;
      else if (name !== "_csrf" && filled) return null;
    }
    return fields;
  };
  const plainly = (form, button) => { form.dataset.plainly = ""; form.requestSubmit(button); };
  const press = async (form, fields, button) => {
    try {
      await waiting.keep(fields, mine);
    } catch {
      return plainly(form, button);
    }
    said.set(fields.message, { state: "sending" });
    empty(form);
    await changed();
    const answer = (await sendWaiting(true)).get(fields.message);
    if (answer?.state === "sent") return arrived(answer.link);
    if (answer?.state !== "warned" && answer?.state !== "refused") {
      if (!answer) said.delete(fields.message);
      return draw();
    }
    // The house shows the form again, with whom to call or what is wrong.
    await waiting.drop(fields.message);
    refill(form, fields);
    plainly(form, button);
  };
  const arrived = link => {
    if (here.dataset.plain !== "true" || link !== location.pathname) location.assign(link);
    else follow();
  };
  document.addEventListener("submit", event => {
    const form = event.target, button = event.submitter;
    if (!form.matches("form[data-waits]") || "plainly" in form.dataset || button?.hasAttribute("formaction")) return;
    if (!mine || !form.elements.words.value.trim()) return;
    if ("taken" in form.dataset && form.dataset.taken !== form.elements.words.value) fresh(form);
    delete form.dataset.taken;
    const fields = fieldsOf(form, button);
    if (fields || !navigator.onLine) event.preventDefault();
    if (fields) press(form, fields, button);
    else if (!navigator.onLine) text(document.getElementById("waiting-files"), card.dataset.files);
  });

  // What is shown when there is no connection at all: one page without anybody's words.
  const shell = async () => {
    const files = await caches.open("bedside-files");
    const address = "/offline?lang=" + document.documentElement.lang;
    const sheet = document.querySelector('link[rel="stylesheet"]').getAttribute("href");
    const kept = await files.match(address);
    if (kept && (await kept.text()).includes(sheet)) return;
    for (const old of await files.keys())
      if (new URL(old.url).pathname === "/offline") await files.delete(old);
    const page = await fetch(address, { credentials: "omit" });
    const parts = [...(await page.clone().text()).matchAll(/\/assets\/[^"#]+/g)].map(([path]) => path);
    await files.addAll([...new Set(parts)]);
    await files.put(address, page);
  };

  addEventListener("online", () => sendIfAny());
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sendIfAny(); });
  setInterval(() => { if (!document.hidden && navigator.onLine) sendIfAny(); }, 30_000);
  fromPage().then(draw).then(sendIfAny);
  if (isSecureContext) shell().catch(() => {});
})();
