// Says while a case is opened who handles the chosen item at the place. What the place names becomes the division as long as the officer has
// not chosen one; without this script a button answers the same.
const box = document.querySelector("[data-competence]");
const field = name => document.getElementById(name);
const division = field("Division");
let chosen = false;
let asked = 0;

export async function ask() {
  const [item, place] = [field("ItemId")?.value.trim() ?? "", field("Place")?.value.trim() ?? ""];
  if (!box || item.length + place.length === 0) return;
  const question = ++asked;
  const asking = new URLSearchParams({ part: true, item, place: place.slice(0, 200), division: division?.value ?? "" });
  const on = field("EndedOn")?.value || field("At")?.value || field("ReceivedOn")?.value;
  if (on) asking.set("on", on.slice(0, 10));
  const answer = await fetch(`/competence?${asking}`);
  if (!answer.ok || question !== asked) return;
  box.innerHTML = await answer.text();
  const named = box.firstElementChild?.dataset.division;
  if (!chosen && named && [...division.options].some(option => option.value === named)) {
    division.value = named;
    await ask();
  }
}

let waiting;
field("Place")?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 400);
});
division?.addEventListener("change", () => {
  chosen = true;
  ask();
});
for (const name of ["ItemId", "At", "EndedOn", "ReceivedOn"]) field(name)?.addEventListener("change", ask);
