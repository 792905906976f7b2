// Notes every way out of the page that a script takes, before any other script runs.
(() => {
  const calls = [];
  Object.defineProperty(window, "__calls", { value: calls });
  const note = (kind, ...details) => calls.push([kind, ...details.map(String)]);

  const watch = (owner, name, details = (...given) => given) => {
    const original = owner?.[name];
    if (!original) return;
    owner[name] = function (...given) {
      note(name, ...details.apply(this, given));
      return original.apply(this, given);
    };
  };
  watch(window, "fetch", (resource) => [resource.url ?? resource]);
  watch(window, "open");
  watch(window, "postMessage");
  watch(Navigator.prototype, "sendBeacon");
  watch(XMLHttpRequest.prototype, "open");
  watch(History.prototype, "pushState");
  watch(History.prototype, "replaceState");
  watch(HTMLFormElement.prototype, "submit");
  watch(IDBFactory.prototype, "open");
  watch(CacheStorage.prototype, "open");
  watch(Storage.prototype, "setItem", function (name) {
    return [this === localStorage ? "device" : "session", name];
  });
  for (const level of ["debug", "info", "log"]) watch(console, level);

  for (const name of [
    "WebSocket",
    "EventSource",
    "RTCPeerConnection",
    "Worker",
    "SharedWorker",
    "BroadcastChannel",
    "Image",
  ]) {
    if (!window[name]) continue;
    window[name] = new Proxy(window[name], {
      construct(target, given) {
        note(name, ...given);
        return new target(...given);
      },
    });
  }
  for (const name of ["cookie", "title"]) {
    const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, name);
    Object.defineProperty(Document.prototype, name, {
      get,
      set(value) {
        note(name, value);
        set.call(this, value);
      },
    });
  }

  // What the reader asks for: a file, paper, a copied link. None of them reaches a disk, a printer or the clipboard.
  HTMLAnchorElement.prototype.click = function () {
    note("saved", this.protocol, this.download);
  };
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: async (text) => note("copied", text) },
  });
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    get() {
      const view = get.call(this);
      if (view) {
        view.print = () => {
          note("printed", view.location.href, view.document.title);
          view.dispatchEvent(new view.Event("afterprint"));
        };
      }
      return view;
    },
  });
})();
