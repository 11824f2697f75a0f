// Runs before the first paint, so that a chosen theme does not flash. No module, because modules run late.
try {
  const theme = localStorage.getItem("rembuk.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme is shown.
}
