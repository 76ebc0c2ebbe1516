// The drawer: what people did, the bot's steps, and what came to whose screen.
const $ = (id) => document.getElementById(id);
const KEPT = 1500;
const GROUPS = 200;

export class Drawer {
  constructor(clock, word) {
    this.clock = clock;
    this.word = word;
    this.last = 0;
    this.groups = new Map(); // event or message → the item that tells all its steps
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
    this.groups.clear();
    this.list.replaceChildren();
    for (const step of steps) this.add(step);
  }

  add(step) {
    if (step.n <= this.last) return; // it was in the picture already
    this.last = step.n;
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    const item = this[step.kind](step);
    if (item && !item.isConnected) this.list.append(item);
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
    // All steps of one event, and of one message, stand in one item. A step that names neither belongs to many at
    // once (a commit, say), and is left out.
    const { event, message, to, ...facts } = step.facts;
    const key = event ?? message;
    if (key === undefined) return null;
    const item = this.groups.get(key) ?? $("step").content.firstElementChild.cloneNode(true);
    if (!this.groups.has(key)) this.keep(key, item);
    if (to) item.querySelector(".to").textContent = this.name(String(to).replace(/^[^:]*:/, ""));
    if (facts.line) item.querySelector(".line").textContent = facts.line;
    delete facts.line;
    const said = Object.values(facts).filter((fact) => fact !== null && fact !== "").join(", ");
    const words = step.point.replaceAll("-", " ") + (said ? ` (${said})` : "");
    const points = item.querySelector(".points");
    if ([...points.children].some((point) => point.textContent === words)) return item;
    const point = document.createElement("span");
    point.textContent = words;
    points.append(point);
    return item;
  }

  keep(key, item) {
    this.groups.set(key, item);
    if (this.groups.size > GROUPS) this.groups.delete(this.groups.keys().next().value);
  }

  item(step) {
    const item = $(step.kind).content.firstElementChild.cloneNode(true);
    item.querySelector("time").textContent = this.clock.short(step.at);
    item.querySelector(".name").textContent = this.name(step.who);
    const text = item.querySelector(".text");
    if (step.text) text.textContent = step.text.length > 400 ? `${step.text.slice(0, 400)}…` : step.text;
    else text.remove();
    return item;
  }
}
