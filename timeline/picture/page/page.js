"use strict";
(() => {
  const all = (query, within = document) => [...within.querySelectorAll(query)];
  const items = all("li[value]"), form = document.getElementById("filters");
  const numbers = (element) => (element.dataset.events || element.dataset.event || "").split(" ").map(Number);
  const parts = all("[data-event],[data-events]").map((element) => [element, numbers(element)]);

  // What scrolls must be reached by the keyboard too.
  const figure = document.querySelector("figure");
  const reach = () => figure.toggleAttribute("tabindex", false) || figure.scrollWidth > figure.clientWidth && (figure.tabIndex = 0);
  if (figure) new ResizeObserver(reach).observe(figure);

  // What belongs to one event is lit together: in the picture, in the list and in the text.
  const light = (number) => {
    parts.forEach(([element, of]) => element.classList.toggle("lit", of.includes(number)));
    items.forEach((item) => item.classList.toggle("lit", item.value === number));
  };
  const eventAt = (target) => {
    const found = target.closest && target.closest("li[value],[data-event],[data-events]");
    return found ? found.value || numbers(found)[0] : 0;
  };
  document.addEventListener("pointerover", (happening) => light(eventAt(happening.target)));
  document.addEventListener("focusin", (happening) => light(eventAt(happening.target)));

  const show = (item) => {
    item.scrollIntoView({ block: "start" });
    item.focus({ preventScroll: true });
  };
  document.addEventListener("click", (happening) => {
    const drawn = happening.target.closest("figure [data-event]");
    if (drawn) {
      const item = items[numbers(drawn)[0] - 1];
      if (item.hidden) form.reset();
      history.replaceState(null, "", "#" + item.id);
      show(item);
      return;
    }
    const link = happening.target.closest('a[href^="#event-"]');
    const item = link && document.getElementById(link.hash.slice(1));
    if (item && item.hidden) form.reset();
  });

  if (form) {
    const said = form.querySelector("output");
    const apply = () => {
      const families = all(":checked[name=family]", form).map((box) => box.value);
      const chosen = form.elements.participant ? form.elements.participant.value : "";
      items.forEach((item) => {
        const inFamily = !families.length || families.includes(item.dataset.family);
        item.hidden = !inFamily || (chosen !== "" && !item.dataset.people.split(" ").includes(chosen));
      });
      parts.forEach(([element, of]) => element.classList.toggle("out", of.every((number) => items[number - 1].hidden)));
      said.textContent = said.dataset.said.replace("{shown}", items.filter((item) => !item.hidden).length);
    };
    form.addEventListener("change", apply);
    form.addEventListener("submit", (happening) => happening.preventDefault());
    // A reset is told before it happens, and whoever asked for it counts on it at once.
    form.addEventListener("reset", () => {
      all("input", form).forEach((box) => (box.checked = false));
      if (form.elements.participant) form.elements.participant.value = "";
      apply();
    });
    form.hidden = false;
    apply();
  }

  // Paper has no way to open what is closed.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    opened.forEach((details) => (details.open = true));
  });
  addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));
})();
