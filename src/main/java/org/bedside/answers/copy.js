// The button that copies the words of an answer, and says so. It is hidden where there is no script.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = document.getElementById(button.dataset.copy);
      const said = document.getElementById(button.dataset.said);
      try {
        await navigator.clipboard.writeText(words.value);
        said.textContent = said.dataset.done;
      } catch {
        words.focus();
        words.select();
        said.textContent = said.dataset.marked;
      }
    });
  }
})();
