/** The block in the editor: a card in place of the check, and its settings in the sidebar. It needs no build. */

(({ blocks, blockEditor, components, element, i18n }) => {
  const NAME = "it-band-check/check";
  const { createElement: el, Fragment } = element;
  const { PanelBody, Placeholder, SelectControl, TextControl } = components;
  const { __ } = i18n;

  /** A clipboard with a tick. The icon font of WordPress is not there in the frame that newer editors put the text into. */
  const icon = el(
    "svg",
    { viewBox: "0 0 24 24", width: 24, height: 24, "aria-hidden": true },
    el("path", {
      d: "M9 2h6v2h3q1 0 1 1v16q0 1-1 1H6q-1 0-1-1V5q0-1 1-1h3zM7 6v14h10V6h-2v1H9V6zm4 11-3-3 1-1 2 2 4-4 1 1z",
    }),
  );

  /** What the shortcode calls each attribute of the block. */
  const SHORTCODE = {
    lang: "lang",
    theme: "theme",
    headingLevel: "heading_level",
    remember: "remember",
    emergencyTel: "emergency_tel",
  };

  const CHOICES = {
    theme: {
      auto: __("As the page", "it-band-check"),
      light: __("Light", "it-band-check"),
      dark: __("Dark", "it-band-check"),
    },
    remember: {
      none: __("Not at all", "it-band-check"),
      session: __("Until the tab is closed", "it-band-check"),
      device: __("On the reader’s device, with a pain diary", "it-band-check"),
    },
  };

  /** What is chosen where nothing is. */
  const DEFAULTS = { lang: __("As the page", "it-band-check"), theme: "auto", headingLevel: 2, remember: "session" };

  /** The schema of an attribute, as block.json has it. */
  const schema = (name) => blocks.getBlockType(NAME).attributes[name];

  /** A language by its own name, such as “norsk bokmål”. */
  const languageName = (tag) => new Intl.DisplayNames([tag], { type: "language" }).of(tag);

  const words = (name, value) => (name === "lang" ? languageName(value) : (CHOICES[name]?.[value] ?? String(value)));

  /** What is common to all controls; the two flags ask for the looks of newer versions of WordPress. */
  const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  function select(name, label, help, { attributes, setAttributes }) {
    const offered = schema(name).enum.filter((value) => value !== DEFAULTS[name]);
    const isListed = schema(name).enum.includes(DEFAULTS[name]);
    const standard = isListed ? words(name, DEFAULTS[name]) : DEFAULTS[name];
    const options = [
      { value: "", label: standard },
      ...offered.map((value) => ({ value: String(value), label: words(name, value) })),
    ];
    const chosen = attributes[name] === DEFAULTS[name] ? "" : String(attributes[name] ?? "");
    const onChange = (text) => setAttributes({ [name]: schema(name).enum.find((value) => String(value) === text) });
    return el(SelectControl, { ...common, label, help, options, value: chosen, onChange });
  }

  function telephone({ attributes, setAttributes }) {
    const value = attributes.emergencyTel ?? "";
    const isWrong = value && !new RegExp(schema("emergencyTel").pattern).test(value.trim());
    return el(TextControl, {
      ...common,
      type: "tel",
      label: __("Emergency number", "it-band-check"),
      help: isWrong
        ? __("This is no telephone number, so there will be no link.", "it-band-check")
        : __("For the call link of an emergency, such as 112. Leave it empty and there is no link.", "it-band-check"),
      value,
      onChange: (text) => setAttributes({ emergencyTel: text || undefined }),
    });
  }

  function Edit(props) {
    const sidebar = el(
      PanelBody,
      { title: __("Settings", "it-band-check") },
      select("lang", __("Language", "it-band-check"), "", props),
      select("theme", __("Colours", "it-band-check"), "", props),
      select(
        "headingLevel",
        __("Level of its headings", "it-band-check"),
        __("One more than the heading above the check.", "it-band-check"),
        props,
      ),
      select(
        "remember",
        __("Answers are kept", "it-band-check"),
        __("They never leave the reader’s browser.", "it-band-check"),
        props,
      ),
      telephone(props),
    );
    const card = el(Placeholder, {
      icon,
      label: __("IT band check", "it-band-check"),
      instructions: __("Readers find the questionnaire here. To see it, preview the post.", "it-band-check"),
    });
    return el(
      Fragment,
      null,
      el(blockEditor.InspectorControls, null, sidebar),
      el("div", blockEditor.useBlockProps(), card),
    );
  }

  /** How a shortcode that is pasted or converted gives an attribute to the block. */
  const fromShortcode = ([name, written]) => {
    const isNumber = name === "headingLevel";
    const shortcode = ({ named }) => {
      const value = named[written] ?? named[written.replace("_", "-")];
      return isNumber ? Number(value) || undefined : value;
    };
    return [name, { type: isNumber ? "integer" : "string", shortcode }];
  };

  const attributes = Object.fromEntries(Object.entries(SHORTCODE).map(fromShortcode));

  // All else is known from block.json.
  blocks.registerBlockType(NAME, {
    icon,
    edit: Edit,
    save: () => null,
    transforms: { from: [{ type: "shortcode", tag: "it_band_check", attributes }] },
  });
})(window.wp);
