export default function (config) {
  config.addPassthroughCopy("it-band-check");
  config.ignores.add("it-band-check");
  return { pathPrefix: "/blog/" };
}
