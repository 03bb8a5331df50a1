// Wakes the islands of a page. The build puts the real addresses in.
const code = fetch("./traden_bg.wasm");
const parts = await import("./traden.js");
await parts.default({ module_or_path: code });
parts.hydrate();

// In document order: an island comes before the islands that it was given as children, and while it wakes it leaves on
// its <leptos-children> what makes its context theirs.
for (const island of document.querySelectorAll("leptos-island")) {
  island.closest("leptos-children")?.$$on_hydrate?.();
  const wake = parts[island.dataset.component];
  if (wake) await wake(island);
  else console.error(`The browser part has no island ${island.dataset.component}: it was built from other sources.`);
}
