// Added by `cargo xtask serve` to the pages it shows; never part of a build.

const builds = new EventSource("/__reload");
let shown;

builds.onmessage = ({ data }) => {
  if (shown !== undefined && shown !== data) location.reload();
  shown = data;
};
