// Find your ward: a field that leaves only the streets and postcodes that match. Without this
// script the page is the whole list, so the field is made here and never stands there in vain.
"use strict";
(function () {
  const list = document.getElementById("streets");
  if (!list) return;
  const label = document.createElement("label");
  label.textContent = "Your street or postcode ";
  const field = document.createElement("input");
  field.type = "search";
  field.autocomplete = "off";
  label.append(field);
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  list.before(label, told);
  field.addEventListener("input", function () {
    const wanted = field.value.trim().toLowerCase().replace(/\s+/g, " ");
    const district = wanted.replace(/\s*\d[a-z]{2}$/, ""); // "mh3 4qd" is in the district MH3
    let found = 0;
    for (const item of list.children) {
      const text = item.textContent.toLowerCase();
      const first = (item.dataset.district || "").toLowerCase();
      const fits = !wanted || text.includes(wanted) || (first && district === first);
      item.hidden = !fits;
      if (fits) found += 1;
    }
    told.textContent = wanted ? (found === 1 ? "1 place fits." : found + " places fit.") : "";
  });
})();
