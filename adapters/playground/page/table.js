// A list of comma-separated values that the bot sent: shown as it is, line by line, and kept as a file by a press.
const FEWEST = 4; // columns: what has fewer is more likely to be somebody's words
const HEAD = /^[a-z_]+(,[a-z_]+)+$/;

export function isTable(text) {
  const [head, ...rows] = text.split("\n");
  const many = head.split(",").length;
  return HEAD.test(head) && many >= FEWEST && rows.every((row) => row === "" || row.split(",").length >= many);
}

export function showTable(element, text, named) {
  const shown = element.querySelector(".text");
  element.classList.add("table");
  shown.tabIndex = 0;
  shown.setAttribute("role", "group");
  shown.setAttribute("aria-label", named);
  const file = new Blob([text], { type: "text/csv;charset=utf-8" });
  const link = element.querySelector(".file");
  link.hidden = false;
  link.href = URL.createObjectURL(file);
  link.querySelector(".size").textContent = size(file.size);
}

function size(bytes) {
  return bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} kB`;
}
