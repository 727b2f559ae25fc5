// Loads what an item brings with it into the place kept for it; without this script the place holds a link to the same page.
const place = document.querySelector("[data-links]");

export async function show(id, on) {
  if (!place || !/^[A-Za-z0-9-]{1,20}$/.test(id)) return place?.replaceChildren();
  const answer = await fetch(`/items/${id}/links?part=true${on ? `&on=${on}` : ""}`);
  if (answer.ok) place.innerHTML = await answer.text();
}

if (place?.dataset.links) show(place.dataset.links);
