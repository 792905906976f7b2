// The element has its properties once the check's own script has run. The promise never fails: while the check cannot be
// shown, `state` is "error", and Try again may still help.

await customElements.whenDefined("it-band-check");
const check = document.querySelector("it-band-check");
await check.ready;
document.querySelector("#state").textContent = `The check is ${check.state}.`;
