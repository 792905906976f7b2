// The events bubble, so that one listener on the document hears every check on the page. The page loads this script ahead of
// the check's own, so that it misses none.

for (const name of ["ready", "question", "outcome", "error"]) {
  document.addEventListener(`it-band-check:${name}`, ({ detail }) => {
    const line = document.createElement("li");
    line.textContent = [name, ...Object.values(detail)].join(" ");
    document.querySelector("#told").append(line);
  });
}
