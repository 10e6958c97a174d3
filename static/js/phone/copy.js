// A button that copies what cannot be shown again; where the browser cannot, it stays away.
export function start() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copies]")) {
    const from = document.getElementById(button.dataset.copies);
    const said = Object.assign(document.createElement("span"), { className: "nhsuk-u-visually-hidden" });
    said.setAttribute("role", "status");
    button.after(said);
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(from.value ?? from.textContent);
      button.textContent = said.textContent = "Copied";
    });
  }
}
