// Passkeys: <button data-passkey="show|make" data-call="/sign-in/passkey"> asks for options, lets
// the person's device answer, and goes where the house says. The sentences stand in the page.
// Pages load it before the button: a press on a button whose script is still on its way is lost.
(() => {
  "use strict";
  const token = document.querySelector('meta[name="csrf"]');
  const ask = async (address, body) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", [token.dataset.header]: token.content },
      body: JSON.stringify(body ?? {}),
    });
    if (answer.ok || answer.status === 422) return answer.json();
    throw new Error(String(answer.status));
  };

  const show = async call => {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await ask(call + "/options"));
    return (await navigator.credentials.get({ publicKey: options })).toJSON();
  };
  const make = async (call, label) => {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await ask(call + "/options"));
    return { credential: (await navigator.credentials.create({ publicKey: options })).toJSON(), label };
  };

  const press = async button => {
    const said = document.getElementById("passkey-said");
    const say = sentence => { said.hidden = !sentence; said.querySelector("span").textContent = sentence; };
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) return say(said.dataset.unable);
    say("");
    button.setAttribute("aria-busy", "true");
    try {
      const { call, passkey, label } = button.dataset;
      const answer = await ask(call, passkey === "make" ? await make(call, label) : await show(call));
      if (answer.next) location.assign(answer.next); else say(answer.sentence);
    } catch (broken) {
      say(broken.name === "NotAllowedError" || broken.name === "InvalidStateError" ? said.dataset.cancelled : said.dataset.broken);
    } finally {
      button.removeAttribute("aria-busy");
    }
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-passkey]");
    if (button) { press(button); }
  });
})();
