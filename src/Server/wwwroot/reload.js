// A page that waits for work in the background: <a href data-reload="1000"> is followed by itself after so many milliseconds.
const link = document.querySelector("a[data-reload]");
if (link) setTimeout(() => location.replace(link.href), Number(link.dataset.reload));
