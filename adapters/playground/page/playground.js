// The page: one stream in, small acts out. Everything on screen is made from the stream, so a reload shows it again.
import { Drawer } from "./drawer.js";
import { People } from "./people.js";

const $ = (id) => document.getElementById(id);
const word = (name) => $("words").content.querySelector(`[data-word="${name}"]`).textContent;

// --- to the playground ---------------------------------------------------------------------------------------------

async function post(address, body) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return await answer.json();
  } catch {
    return { error: word("failed"), away: true };
  }
}

const act = (body) => post("/playground/act", body);

async function actAndTell(body) {
  const { error } = await act(body);
  $("status").textContent = error ?? "";
}

// --- the street's clock --------------------------------------------------------------------------------------------

const clock = {
  ahead: 0,
  zone: "UTC",
  set(now) {
    this.ahead = now - Date.now();
    this.tick();
  },
  format(at, how) {
    return new Intl.DateTimeFormat("en-GB", { timeZone: this.zone, hourCycle: "h23", ...how }).format(at);
  },
  full(at) {
    return this.format(at, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  },
  short(at) {
    return this.format(at, { weekday: "short", hour: "2-digit", minute: "2-digit" });
  },
  tick() {
    const now = Date.now() + this.ahead;
    $("now").textContent = this.full(now);
    $("now").dateTime = new Date(now).toISOString();
  },
};
setInterval(() => clock.tick(), 5000);

for (const button of document.querySelectorAll("[data-move]")) {
  button.addEventListener("click", async () => {
    await actAndTell({ do: "move", by: button.dataset.move });
    $("clock-said").textContent = `${word("now")} ${$("now").textContent}.`;
  });
}

// --- what the playground tells -------------------------------------------------------------------------------------

const drawer = new Drawer(clock, word);
const people = new People({ act, clock, word, drawer });

const told = {
  world(news) {
    clock.zone = news.timezone;
    clock.set(news.now);
    $("community").textContent = news.community;
    $("code").textContent = news.code;
    $("tip-seeded").hidden = !news.seeded;
    $("tip-founded").hidden = news.seeded;
    people.world(news);
    drawer.world(news.steps, (key) => people.name(key));
    document.body.dataset.ready = news.world;
  },
  people(news) {
    people.cast(news.people);
  },
  bubble(news) {
    people.bubble(news.chat, news.bubble);
  },
  step(news) {
    drawer.add(news.step);
  },
  clock(news) {
    clock.set(news.now);
  },
};

const stream = new EventSource("/playground/stream");
stream.onmessage = (event) => {
  const news = JSON.parse(event.data);
  told[news.what]?.(news);
};
stream.onerror = () => {
  $("status").textContent = word("lost");
};
stream.onopen = () => {
  if ($("status").textContent === word("lost")) $("status").textContent = "";
};

// --- dialogs -------------------------------------------------------------------------------------------------------

for (const opener of document.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", () => $(opener.dataset.opens).showModal());
}
for (const closer of document.querySelectorAll("[data-closes]")) {
  closer.addEventListener("click", () => $(closer.dataset.closes).close());
}

$("over-yes").addEventListener("click", async () => {
  $("over").close();
  await actAndTell({ do: "start over" });
});

const form = $("founding-form");
const FIELDS = ["name", "country", "timezone", "languages", "areas"];

function mark(field, mistake = "") {
  $(`founding-${field}-error`).textContent = mistake;
  for (const input of form.querySelectorAll(`[name="${field}"]`)) {
    if (mistake) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
}

function unmark() {
  $("founding-error").textContent = "";
  for (const field of FIELDS) mark(field);
}

form.addEventListener("input", ({ target }) => {
  // What was said of a field does not outlive what stood in it.
  mark(target.name);
  if (!form.querySelector("[aria-invalid]")) $("founding-error").textContent = "";
});
$("founding").addEventListener("close", () => {
  // The one-time code was shown once.
  for (const id of ["founded-street", "founded-admin"]) $(id).textContent = "";
  unmark();
  form.hidden = false;
  $("founded").hidden = true;
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answers = new FormData(form);
  const { error, fields = {}, street, admin, name } = await post("/playground/found", {
    ...Object.fromEntries(answers),
    languages: answers.getAll("languages"),
  });
  $("founding-error").textContent = error ?? "";
  for (const field of FIELDS) mark(field, fields[field]);
  form.querySelector("[aria-invalid]")?.focus();
  if (error) return;
  form.reset();
  form.hidden = true;
  $("founded").hidden = false;
  $("founded-name").textContent = name;
  $("founded-street").textContent = street;
  $("founded-admin").textContent = admin;
  $("founded-title").focus();
});
