// Beside a box in which somebody says what they noticed: a gentle hint when a word may sting. Never in the way.
function hint(field, stings, shown) {
  const text = field.value.toLowerCase();
  for (const [words, strong, instead] of stings) {
    const found = words.find((word) => new RegExp(`(^|[^\\p{L}])${word}(?![\\p{L}])`, "u").test(text));
    if (!found) continue;
    const said = found[0].toUpperCase() + found.slice(1);
    shown.firstElementChild.textContent = `${strong.replace("{}", said)} `;
    shown.lastElementChild.textContent = instead;
    shown.hidden = false;
    return;
  }
  shown.hidden = true;
}

export function start() {
  for (const form of document.querySelectorAll("[data-stings]")) {
    const stings = JSON.parse(form.dataset.stings);
    for (const field of form.querySelectorAll("textarea, input[type=text]")) {
      const shown = document.createElement("p");
      shown.className = "app-nudge";
      shown.setAttribute("role", "status");
      shown.hidden = true;
      shown.append(Object.assign(document.createElement("span"), { className: "app-strong" }), document.createElement("span"));
      (field.closest(".nhsuk-form-group") || field).after(shown);
      let wait;
      field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(() => hint(field, stings, shown), 600); });
    }
  }
}
