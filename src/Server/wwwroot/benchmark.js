// The editor of benchmarks: rows come and go, and the check follows what is typed, without leaving the page.
const form = document.querySelector("#benchmark");
let asked = 0;

// The server's answer to the form as it stands, or null where a newer question was asked meanwhile or there is no answer.
async function ask(answer) {
  const mine = ++asked;
  const body = new FormData(form);
  body.set("answer", answer);
  const reply = await fetch("/benchmarks/edit", { method: "POST", body });
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  return mine === asked && page.querySelector("#found") ? page : null;
}

// Whoever is typing in what is replaced goes on typing where they were.
function show(page, ...ids) {
  const { id: at, value } = document.activeElement;
  for (const id of ids) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (old && fresh) old.replaceWith(fresh);
  }
  const again = at && document.activeElement === document.body ? document.getElementById(at) : null;
  if (!again) return;
  if (value !== undefined) again.value = value;
  again.focus();
}

form?.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-row]");
  if (!button) return;
  event.preventDefault();
  const page = await ask(button.value);
  if (!page) return;
  show(page, "sheet", "found", "as-text");
  (document.getElementById(button.dataset.row) ?? document.querySelector("#sheet button"))?.focus();
});

// A change of the text waits for its own button; a change of a field is checked at once.
form?.addEventListener("change", async (event) => {
  if (!event.target.closest("#sheet, #trial-values")) return;
  const page = await ask("check");
  if (page) show(page, "found", "as-text");
});
