// One person's screen: their chat with the bot, and where they write. Words are only ever set as text.
import { isTable, showTable } from "./table.js";

const LONG = 1200;
const COVERED = 112; // by the row of those who were spoken to out of sight
const template = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

export class Column {
  constructor(person, at, { act, clock, word }) {
    Object.assign(this, { person, act, clock, word });
    this.shown = new Map(); // number → { element, bubble }
    this.sending = Promise.resolve();
    this.mode = null; // { reply: n } or { edit: n }
    this.element = template("column");
    this.element.dataset.at = at;
    this.element.dataset.hue = at % 6;
    this.element.id = `column-${person.key}`;
    this.log = this.find(".log");
    this.atEnd = true;
    this.log.addEventListener("scroll", () => {
      this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    });
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.log);
    this.head();
    if (person.role === "channel") this.readOnly();
    else this.composer();
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  focus() {
    // The whole of it where there is room, else its beginning.
    this.find("h3").focus({ preventScroll: true });
    const fits = this.element.offsetHeight < innerHeight - COVERED;
    this.element.scrollIntoView({ block: fits ? "nearest" : "start" });
  }

  head() {
    const { key, name, role } = this.person;
    for (const place of this.element.querySelectorAll(".name")) place.textContent = name;
    this.find("h3").id = `title-${key}`;
    this.element.setAttribute("aria-labelledby", `title-${key}`);
    this.log.setAttribute("aria-labelledby", `title-${key}`);
    this.find(".face").textContent = [...name][0] ?? "";
    const said = document.getElementById("roles").content.querySelector(`[data-role="${CSS.escape(role)}"]`);
    if (said) this.find(".role").textContent = said.textContent;
    else this.find(".role").remove();
  }

  readOnly() {
    this.element.classList.add("channel");
    for (const you of this.element.querySelectorAll(".you")) you.remove();
    this.find(".composer").remove();
  }

  // --- writing -----------------------------------------------------------------------------------------------------

  composer() {
    const form = this.find("form");
    this.input = this.find("textarea");
    this.input.id = `say-${this.person.key}`;
    this.find("form > label").htmlFor = this.input.id;
    this.error = this.find(".error");
    this.error.id = `error-${this.person.key}`;
    this.input.setAttribute("aria-describedby", this.error.id);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
      if (event.key === "Escape" && this.mode) this.setMode(null);
    });
    this.input.addEventListener("input", () => {
      this.error.textContent = "";
    });
    this.find(".stop").addEventListener("click", () => {
      this.setMode(null);
      this.input.focus();
    });
    this.setMode(null);
  }

  send() {
    const text = this.input.value;
    if (text === "") {
      this.error.textContent = this.word("empty");
      this.input.focus();
      return;
    }
    const { mode, person } = this;
    const body = mode?.edit
      ? { do: "edit", who: person.key, message: mode.edit, text }
      : { do: "say", who: person.key, text, answers: mode?.reply ?? 0 };
    this.setMode(null);
    this.input.value = "";
    this.post(body);
  }

  post(body) {
    // One after the other: two requests of one person must not overtake each other.
    this.sending = this.sending.then(async () => {
      const { error, away } = await this.act(body);
      this.error.textContent = error ?? "";
      if (away && this.input.value === "") this.input.value = body.text ?? "";
    });
  }

  setMode(mode) {
    const wasEditing = this.mode?.edit;
    this.mode = mode;
    this.find(".mode").hidden = !mode;
    this.find(".replying").hidden = !mode?.reply;
    this.find(".editing").hidden = !mode?.edit;
    if (mode?.reply) this.find(".replying q").textContent = start(this.shown.get(mode.reply).bubble.text);
    if (mode?.edit) this.input.value = this.shown.get(mode.edit).bubble.text;
    else if (wasEditing) this.input.value = "";
    if (mode) this.input.focus();
  }

  // --- reading -----------------------------------------------------------------------------------------------------

  all(chat, earlier = 0) {
    // What was there before the page was opened is not read out.
    this.log.setAttribute("aria-live", "off");
    for (const bubble of chat?.values() ?? []) this.show(bubble);
    if (!this.folded) this.fold(earlier - 1);
    this.toEnd();
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), 300);
  }

  fold(earlier) {
    // How the street was set up is a press away; the last message before the evening stays in sight.
    const folded = [...this.shown].filter(([number]) => number <= earlier).map(([, { element }]) => element);
    this.folded = true;
    if (!folded.length) return;
    for (const element of folded) element.hidden = true;
    const button = template("earlier");
    button.querySelector(".n").textContent = folded.length;
    button.addEventListener("click", () => {
      for (const element of folded) element.hidden = false;
      button.remove();
      this.log.focus();
    });
    this.log.prepend(button);
  }

  toEnd() {
    this.atEnd = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  show(bubble) {
    const known = this.shown.get(bubble.n);
    if (known && JSON.stringify(known.bubble) === JSON.stringify(bubble)) return;
    const element = known?.element ?? this.made(bubble);
    this.shown.set(bubble.n, { element, bubble });
    this.fill(element, bubble);
    if (known) return;
    this.log.append(element);
    if (this.atEnd || bubble.by !== "bot") this.toEnd();
  }

  made(bubble) {
    const element = template("bubble");
    const { key } = this.person;
    element.classList.add(bubble.by);
    element.id = `bubble-${key}-${bubble.n}`;
    for (const place of element.querySelectorAll(".n")) place.textContent = bubble.n;
    for (const by of ["bot", "person", "choice"]) if (by !== bubble.by) element.querySelector(`.by-${by}`).remove();
    const time = element.querySelector("time");
    time.dateTime = new Date(bubble.at).toISOString();
    time.textContent = this.clock.short(bubble.at);
    const tool = (name, allowed, does) => {
      const button = element.querySelector(`.tool.${name}`);
      if (allowed) button.addEventListener("click", does);
      else button.remove();
    };
    const mine = bubble.by === "person";
    tool("reply", bubble.by === "bot" && this.input, () => this.setMode({ reply: bubble.n }));
    tool("edit", mine, () => this.setMode({ edit: bubble.n }));
    tool("back", mine, () => this.post({ do: "take back", who: key, message: bubble.n }));
    tool("more", true, (event) => {
      element.classList.remove("long");
      event.target.hidden = true;
      this.log.focus();
    });
    // A voice that reads aloud must know the language; a neighbour's own words could be in any.
    if (bubble.language) {
      for (const place of element.querySelectorAll(".text, .choices")) place.lang = bubble.language;
    }
    if (bubble.by === "bot" && isTable(bubble.text)) showTable(element, bubble.text, this.word("table"));
    else element.querySelector(".file").remove();
    bubble.buttons.forEach((label, index) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dir = "auto";
      button.textContent = label;
      button.addEventListener("click", () => this.post({ do: "press", who: key, message: bubble.n, button: index }));
      element.querySelector(".choices").append(button);
    });
    return element;
  }

  fill(element, bubble) {
    const text = element.querySelector(".text");
    if (text.textContent !== bubble.text) text.textContent = bubble.text;
    const answered = this.shown.get(bubble.answers)?.bubble.text;
    const quoted = element.querySelector(".quoted");
    quoted.hidden = !answered;
    if (answered) quoted.textContent = start(answered);
    const more = element.querySelector(".more");
    const long = bubble.text.length > LONG && !element.classList.contains("table");
    if (more) more.hidden = !long;
    element.classList.toggle("long", long);
    element.classList.toggle("is-gone", bubble.gone);
    element.querySelector(".gone").hidden = !bubble.gone;
    text.hidden = bubble.gone;
    element.querySelector(".edited").hidden = !bubble.edited || bubble.gone;
    element.querySelector(".lost").hidden = !bubble.lost;
    const choices = element.querySelector(".choices");
    if (bubble.gone) {
      choices.replaceChildren();
      element.querySelector(".file")?.remove();
      for (const button of element.querySelectorAll(".tool")) button.remove();
    }
    choices.hidden = !choices.children.length;
    [...choices.children].forEach((button, index) => {
      button.classList.toggle("pressed", bubble.pressed.includes(index));
    });
  }
}

function start(text) {
  const letters = [...text.slice(0, 200)];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : text;
}
