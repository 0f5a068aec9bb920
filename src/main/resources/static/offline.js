// The page that is shown without a connection: how much waits here, and on as soon as there is one.
(() => {
  "use strict";
  addEventListener("online", () => location.reload());
  const place = document.getElementById("waiting-count");
  self.bedsideWaiting.rows().then(({ length }) => {
    place.querySelector("b").textContent = place.dataset.said.replace("{0}", length);
    place.hidden = !length;
  });
})();
