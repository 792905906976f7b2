// Defines <it-band-check> in a browser. On a server there is nothing to define it for.
if (typeof customElements !== "undefined") import("./it-band-check.js");
