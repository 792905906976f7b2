export default {
  title: "Long run Sunday",
  url: "https://example.org",
  baseUrl: "/site/",
  trailingSlash: true,
  presets: [["classic", { docs: false, blog: { routeBasePath: "/" } }]],
  themeConfig: { navbar: { title: "Long run Sunday" } },
};
