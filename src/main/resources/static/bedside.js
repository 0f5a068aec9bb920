// The only script of our own. Every page works without it; this only makes pages follow along.
(() => {
  "use strict";
  const closed = () => document.getElementById("door-closed")?.removeAttribute("hidden");

  // On a patient's phone, words that may not be read any more do not stay on the screen: the page is
  // asked for again, which leads to the door when that has closed. (A reload would send a form again.)
  const patients = () => document.body.matches(".patient");
  const anew = () => location.replace(location.pathname + location.search);

  // htmx: the token against forged requests; background refreshes say so, because they are no sign
  // that somebody sits here; errors that name their place are shown there, also when the part that
  // asked is gone by then, and no others. What typing starts goes
  // where the form says: htmx would take the address of the button that has the focus, and so do
  // what nobody pressed.
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    const token = document.querySelector('meta[name="csrf"]');
    if (token && detail.verb !== "get") detail.headers[token.dataset.header] = token.content;
    if (detail.triggeringEvent?.type === "live") detail.headers["Bedside-Background"] = "live";
    if (detail.elt.matches("form[hx-post]") && detail.triggeringEvent?.type !== "submit")
      detail.path = detail.elt.getAttribute("hx-post");
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { status } = detail.xhr;
    if (status === 401) closed();
    if (status === 401 || (detail.isError && !detail.xhr.getResponseHeader("HX-Retarget"))) detail.shouldSwap = false;
  });
  // A part that did not change stays: a finger that is just coming down on it would be lost. Fields
  // are not compared, because what was typed into them is no part of the page; a part with fields
  // says by itself whether it changed (data-state).
  const fields = "input, textarea, select";
  document.addEventListener("htmx:oobBeforeSwap", ({ detail: { fragment, target }, detail }) => {
    const { state } = target.dataset;
    if (state !== undefined && state === fragment.firstElementChild?.dataset.state) detail.shouldSwap = false;
    if (target.matches(fields) || target.querySelector(fields)) return;
    if (fragment.firstElementChild?.isEqualNode(target)) detail.shouldSwap = false;
  });

  // Words typed before this script had come, or brought back by the browser, are read as well.
  const typed = "form[hx-trigger^=input] :is(textarea, input:not([type]))";
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(typed).forEach(field => {
    if (field.value !== field.defaultValue) htmx.trigger(field, "input");
  }));

  // The live stream: <section data-live="today" hx-get="/today/list" hx-trigger="live">. It carries
  // topics, never words. Open only while somebody looks; after a gap everything is asked again,
  // and the time from the page's making to the first opening is a gap, too.
  const places = () => [...document.querySelectorAll("[data-live]")];
  const refresh = topic => places()
    .filter(place => topic === undefined || place.dataset.live.split(" ").includes(topic))
    .forEach(ask);
  // What is asked of a part that is being replaced dies with it, so its successor is asked, once it
  // has settled.
  const late = new Set();
  const ask = place => place.closest(".htmx-request, .htmx-added, .htmx-settling")
    ? late.add(place.dataset.live) : htmx.trigger(place, "live");
  const again = () => {
    const topics = [...late];
    late.clear();
    places().filter(place => topics.includes(place.dataset.live)).forEach(ask);
  };
  document.addEventListener("htmx:afterSettle", again);
  document.addEventListener("htmx:afterRequest", ({ detail }) => { if (detail.failed) again(); });
  let stream, missed = true;
  const listen = () => {
    if (stream || document.hidden || !places().length) return;
    stream = new EventSource("/live");
    stream.onopen = () => { if (missed) refresh(); missed = false; };
    stream.onmessage = news => refresh(news.data);
    stream.onerror = () => { missed = true; };
    stream.addEventListener("closed", () => {
      rest();
      document.removeEventListener("visibilitychange", look);
      if (patients()) anew(); else closed();
    });
  };
  const rest = () => { stream?.close(); stream = undefined; missed = true; };
  const look = () => document.hidden ? rest() : listen();
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", rest);
  addEventListener("pageshow", ({ persisted }) => { if (persisted && patients()) anew(); else listen(); });

  // Push: the browser gives an address and two keys, which the house keeps until this session ends.
  // Where a notification leads stays in the browser: the push itself carries an id.
  const wake = async button => {
    const { dataset } = button;
    if (!("PushManager" in window && "serviceWorker" in navigator)) return dataset.unable;
    if (await Notification.requestPermission() !== "granted") return dataset.denied;
    const { pushManager } = await navigator.serviceWorker.ready;
    await (await pushManager.getSubscription())?.unsubscribe();
    const given = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: dataset.push });
    const { endpoint, keys: { p256dh, auth } } = given.toJSON();
    const token = document.querySelector('meta[name="csrf"]');
    const headers = { [token.dataset.header]: token.content };
    const body = new URLSearchParams({ endpoint, p256dh, auth });
    const { ok } = await fetch(dataset.to, { method: "POST", headers, body });
    if (!ok) return dataset.failed;
    await (await caches.open("bedside-push")).put("/push-opens", new Response(dataset.opens));
    return dataset.done;
  };
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-push]");
    if (!button) return;
    const said = await wake(button).catch(() => button.dataset.failed);
    button.closest("section").querySelector("[data-push-said]").textContent = said;
  });

  // The installable shell keeps files, never pages.
  if ("serviceWorker" in navigator && isSecureContext) navigator.serviceWorker.register("/sw.js");
})();
