// Under the box where an officer writes what was seen: up to five items that fit, with law, range and the words that fitted.
import { show } from "/item-links.js";
import { ask } from "/competence.js";

const seen = document.getElementById("Seen");
const item = document.getElementById("ItemId");
const at = document.getElementById("At");
const division = document.getElementById("Division");
const hits = document.getElementById("hits");
let waiting;
let asked = 0;

function line(hit) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "hit";
  button.dataset.item = hit.id;
  const name = document.createElement("strong");
  name.textContent = hit.name;
  const law = document.createElement("span");
  law.textContent = `《${hit.law}》${hit.basis}　${hit.range}`;
  const words = document.createElement("small");
  words.textContent = `匹配：${hit.words.join("、")}　近于“${hit.like}”　${hit.id}`;
  button.append(name, law, words);
  button.addEventListener("click", () => {
    hits.classList.toggle("picked", item.value !== hit.id || !hits.classList.contains("picked"));
    item.value = hit.id;
    show(hit.id, at?.value?.slice(0, 10));
    ask();
    for (const other of hits.querySelectorAll(".hit")) other.setAttribute("aria-pressed", String(other === button));
  });
  button.setAttribute("aria-pressed", String(item.value === hit.id));
  return button;
}

async function find() {
  const question = ++asked;
  const text = seen.value.trim();
  if (text.length < 2) return hits.replaceChildren();
  const asking = new URLSearchParams({ most: 5, q: text.slice(0, 500), division: division?.value ?? "" });
  if (at?.value) asking.set("on", at.value.slice(0, 10));
  const answer = await fetch(`/api/items?${asking}`);
  if (!answer.ok || question !== asked) return;
  const found = await answer.json();
  const none = document.createElement("p");
  none.textContent = found.instead ? `可能不属于本目录。${found.instead}。` : "没有找到合适的事项。换一种说法，或在“事项”中按领域查找后填写编号。";
  hits.classList.remove("picked");
  hits.replaceChildren(...(found.nothingFits ? [none] : []), ...found.hits.map(line));
}

seen?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, 250);
});
item?.addEventListener("change", () => show(item.value.trim(), at?.value?.slice(0, 10)));
if (seen?.value) find();
if (item?.value) show(item.value.trim(), at?.value?.slice(0, 10));
