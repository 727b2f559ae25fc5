// Loads parts of a page that come from elsewhere: <div data-part="/address"> holds a link to the same page until then.
for (const place of document.querySelectorAll("[data-part]")) {
  const answer = await fetch(`${place.dataset.part}?part=true`);
  if (answer.ok) place.innerHTML = await answer.text();
}
