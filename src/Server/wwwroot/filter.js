// Narrows a long list while one types. <input type="search" hidden data-filters="id-of-list">: every child of the list marked
// data-words is hidden unless it contains all the words typed; a group marked data-group goes with its last line.
for (const box of document.querySelectorAll("input[data-filters]")) {
  const list = document.getElementById(box.dataset.filters);
  const said = document.getElementById(box.dataset.says ?? "");
  const narrow = () => {
    const words = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const line of list.querySelectorAll("[data-words]")) {
      const text = line.dataset.words.toLowerCase();
      line.hidden = !words.every(word => text.includes(word));
      left += line.hidden ? 0 : 1;
    }
    for (const group of list.querySelectorAll("[data-group]")) {
      group.hidden = !group.querySelector("[data-words]:not([hidden])");
      if (group.matches("details")) group.open = words.length > 0 ? !group.hidden : group.dataset.group === "open";
    }
    if (said) said.textContent = words.length > 0 ? `找到 ${left} 个` : "";
  };
  for (const hidden of [box, box.closest(".field")]) hidden?.removeAttribute("hidden");
  box.addEventListener("input", narrow);
  // Enter belongs to the list here; it must not press the first button of the form.
  box.addEventListener("keydown", key => { if (key.key === "Enter") key.preventDefault(); });
  if (box.value) narrow();
}
