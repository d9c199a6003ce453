// Printing needs a script, so the button shows only where scripts run.
for (const holder of document.querySelectorAll(".print-button")) {
  holder.querySelector("button").addEventListener("click", () => print());
  holder.hidden = false;
}
