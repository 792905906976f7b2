// The element has its methods once its script has arrived.

const check = document.querySelector("it-band-check");

document.querySelector("#again").addEventListener("click", async () => {
  await customElements.whenDefined("it-band-check");
  check.restart();
});
