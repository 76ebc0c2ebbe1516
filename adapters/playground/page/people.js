// Who is on screen: columns for some, a note for the others when the bot has spoken to them.
import { Column } from "./column.js";

const CHANNEL = "street";
const NARROW = matchMedia("(max-width: 40rem)"); // columns stand below each other, so most are out of sight
const $ = (id) => document.getElementById(id);

export class People {
  constructor({ act, clock, word, drawer }) {
    Object.assign(this, { act, clock, word, drawer });
    this.people = [];
    this.chats = new Map(); // key → (number → bubble)
    this.columns = new Map();
    this.shown = new Set();
    this.arriving = null; // somebody new, not told about yet
    this.seen = new Map(); // key → number of the last message that was on screen
    this.sighted = new Set(); // whose column is in view as one scrolls
    this.eye = new IntersectionObserver((changes) => this.scrolled(changes), { threshold: 0.5 });
    NARROW.addEventListener("change", () => this.look());
    $("bring").addEventListener("submit", (event) => this.bring(event));
  }

  name(key) {
    if (key === CHANNEL) return this.word("everybody");
    return this.people.find((person) => person.key === key)?.name ?? key;
  }

  world({ world, people, chats, earlier }) {
    const another = world !== this.is;
    this.is = world;
    this.earlier = earlier;
    if (another) {
      for (const key of [...this.columns.keys()]) this.close(key);
      $("cast").replaceChildren();
    }
    this.chats = new Map(
      Object.entries(chats).map(([key, chat]) => [key, new Map(chat.map((bubble) => [bubble.n, bubble]))]),
    );
    if (another) this.remembered(people);
    this.cast(people);
    for (const [key, column] of this.columns) column.all(this.chats.get(key), this.earlier[key]);
    this.waiting();
  }

  cast(people) {
    this.people = [...people, { key: CHANNEL, name: this.word("channel"), role: "channel" }];
    for (const person of this.people) {
      if (!document.getElementById(`cast-${person.key}`)) this.offer(person);
      if (this.shown.has(person.key) && !this.columns.has(person.key)) this.open(person.key);
    }
    this.skips();
    this.columns.get(this.arriving)?.focus();
    this.arriving = null;
  }

  bubble(key, bubble) {
    if (!this.chats.has(key)) this.chats.set(key, new Map());
    this.chats.get(key).set(bubble.n, bubble);
    this.columns.get(key)?.show(bubble);
    if (this.inSight(key)) this.see(key);
    else this.waiting();
  }

  // --- columns -----------------------------------------------------------------------------------------------------

  open(key) {
    const person = this.people.find((one) => one.key === key);
    const column = new Column(person, this.people.indexOf(person), this);
    this.shown.add(key);
    this.columns.set(key, column);
    this.place(column, person);
    column.all(this.chats.get(key), this.earlier[key]);
    this.eye.observe(column.log);
    if (this.inSight(key)) this.see(key);
    $(`cast-${key}`).checked = true;
    this.skips();
    this.waiting();
    return column;
  }

  place(column, person) {
    // In the order of the cast, whenever it was opened.
    const row = person.role ? $("others") : $("neighbours");
    const later = [...row.children].find((other) => Number(other.dataset.at) > Number(column.element.dataset.at));
    row.insertBefore(column.element, later ?? null);
  }

  close(key) {
    const column = this.columns.get(key);
    if (column) this.eye.unobserve(column.log);
    column?.element.remove();
    this.columns.delete(key);
    this.sighted.delete(key);
    this.shown.delete(key);
    const box = $(`cast-${key}`);
    if (box) box.checked = false;
    this.skips();
  }

  skips() {
    const links = [...this.columns.values()]
      .filter((column) => column.input)
      .map((column) => {
        const link = document.createElement("a");
        link.href = `#${column.input.id}`;
        link.textContent = `${this.word("skip")} ${column.person.name}`;
        const item = document.createElement("li");
        item.append(link);
        return item;
      });
    $("skips").replaceChildren(...links, $("skips").lastElementChild);
  }

  // --- choosing ----------------------------------------------------------------------------------------------------

  offer(person) {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.id = `cast-${person.key}`;
    box.checked = this.shown.has(person.key);
    box.addEventListener("change", () => {
      if (box.checked) this.open(person.key);
      else this.close(person.key);
      this.remember();
    });
    const label = document.createElement("label");
    const name = document.createElement("span");
    name.dir = "auto";
    name.textContent = person.name;
    label.append(box, " ", name);
    const item = document.createElement("li");
    item.append(label);
    $("cast").append(item);
  }

  async bring(event) {
    event.preventDefault();
    const input = $("bring-name");
    const { error, who } = await this.act({ do: "bring", name: input.value });
    $("status").textContent = error ?? "";
    if (error) return;
    input.value = "";
    // The stream may be ahead of this answer or behind it.
    this.shown.add(who);
    if (this.people.some((person) => person.key === who)) this.open(who).focus();
    else this.arriving = who;
    this.remember();
  }

  waiting() {
    // What stands there already stays: whoever is on one of these buttons must not lose it under their fingers.
    const line = $("waiting");
    const spoken = new Map();
    for (const [key, chat] of this.chats) {
      const fresh = [...chat.values()].filter((bubble) => bubble.by === "bot" && bubble.n > (this.seen.get(key) ?? 0));
      if (this.inSight(key) || !fresh.length || !this.people.some((person) => person.key === key)) continue;
      spoken.set(key, `${this.name(key)} (${fresh.length})`);
    }
    const buttons = new Map([...line.querySelectorAll("button")].map((button) => [button.dataset.key, button]));
    for (const [key, button] of buttons) if (!spoken.has(key)) button.remove();
    if (!spoken.size) line.replaceChildren();
    else if (line.firstChild?.nodeType !== Node.TEXT_NODE) line.prepend(`${this.word("waiting")} `);
    for (const [key, label] of spoken) {
      const button = buttons.get(key) ?? this.chip(key);
      if (button.textContent !== label) button.textContent = label;
      if (!button.isConnected) line.append(button);
    }
  }

  chip(key) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "waits";
    button.dataset.key = key;
    button.addEventListener("click", () => {
      (this.columns.get(key) ?? this.open(key)).focus();
      this.remember();
    });
    return button;
  }

  inSight(key) {
    return this.columns.has(key) && (!NARROW.matches || this.sighted.has(key));
  }

  scrolled(changes) {
    for (const { target, isIntersecting } of changes) {
      const [key] = [...this.columns].find(([, column]) => column.log === target) ?? [];
      if (key && isIntersecting) this.sighted.add(key);
      else this.sighted.delete(key);
    }
    this.look();
  }

  look() {
    for (const key of this.columns.keys()) if (this.inSight(key)) this.see(key);
    this.waiting();
  }

  see(key) {
    this.seen.set(key, Math.max(0, ...(this.chats.get(key)?.keys() ?? [])));
    this.remember();
  }

  // --- remembered in this browser, so that a reload shows the same columns ------------------------------------------

  remember() {
    const kept = { world: this.is, shown: [...this.shown], seen: [...this.seen] };
    sessionStorage.setItem("leveller-playground", JSON.stringify(kept));
  }

  remembered(people) {
    const kept = JSON.parse(sessionStorage.getItem("leveller-playground") ?? "{}");
    if (kept.world === this.is) {
      this.shown = new Set(kept.shown);
      this.seen = new Map(kept.seen);
      return;
    }
    const first = (role, many) => people.filter((person) => person.role === role).slice(0, many);
    const cast = [...first("", 3), ...first("lead", 1), ...first("coordinator", 1), ...first("admin", 1)];
    this.shown = new Set([...cast.map((person) => person.key), CHANNEL]);
    this.seen = new Map([...this.chats].map(([key, chat]) => [key, chat.size]));
  }
}
