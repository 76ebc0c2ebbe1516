// The drawer: what people did, the bot's steps, and what came to whose screen.
const $ = (id) => document.getElementById(id);
const KEPT = 2000;

export class Drawer {
  constructor(clock, word) {
    this.clock = clock;
    this.word = word;
    this.last = 0;
    this.list = $("steps");
    $("drawer-steps").addEventListener("change", (event) => {
      this.list.classList.toggle("without-steps", !event.target.checked);
    });
    $("drawer-toggle").addEventListener("click", () => this.open($("drawer").hidden));
    $("skips").lastElementChild.addEventListener("click", () => this.open(true));
    this.open(matchMedia("(min-width: 70rem)").matches);
  }

  open(open) {
    $("drawer").hidden = !open;
    document.body.classList.toggle("with-drawer", open);
    $("drawer-toggle").setAttribute("aria-expanded", String(open));
  }

  world(steps, name) {
    this.name = name;
    this.last = 0;
    this.list.replaceChildren();
    for (const step of steps) this.add(step);
  }

  add(step) {
    if (step.n <= this.last) return; // it was in the picture already
    this.last = step.n;
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    this.list.append(this[step.kind](step));
    if (this.list.children.length > KEPT) this.list.firstElementChild.remove();
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  did(step) {
    const item = this.item(step);
    item.querySelector(".point").textContent = step.point;
    return item;
  }

  saw(step) {
    const item = this.item(step);
    item.querySelector(step.point === "withdrawn" ? ".message" : ".withdrawn").remove();
    return item;
  }

  step(step) {
    const item = $("step").content.firstElementChild.cloneNode(true);
    item.querySelector(".point").textContent = step.point;
    item.querySelector(".facts").textContent = Object.entries(step.facts)
      .filter(([, value]) => value !== null && value !== "")
      .map(([name, value]) => `${name} ${value}`)
      .join(" · ");
    return item;
  }

  item(step) {
    const item = $(step.kind).content.firstElementChild.cloneNode(true);
    item.querySelector("time").textContent = this.clock.short(step.at);
    item.querySelector(".name").textContent = this.name(step.who);
    const text = item.querySelector(".text");
    if (step.text) text.textContent = step.text.length > 240 ? `${step.text.slice(0, 240)}…` : step.text;
    else text.remove();
    return item;
  }
}
