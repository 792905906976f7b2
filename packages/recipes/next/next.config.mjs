export default {
  basePath: "/blog",
  output: "export",
  trailingSlash: true,
};
