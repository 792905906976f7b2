// Defines <it-band-check> in a browser, with all of its files inside. On a server there is nothing to define it for.
if (typeof customElements !== "undefined") import("./it-band-check-inline.js");
