// The leg picture, whose regions choose options, and the thigh of the massage guide.

import { id, label, ui } from "./words.js";

const SIDE_LEG =
  "M201 62c2 28 15 50 17 74c1 13-10 23-10 42c0 20 10 32 10 52h28c1-28 13-54 14-78q6-12 1-24c1-22 12-42 11-66z";
const SIDE_SHORTS = "M213 8h46c2 20 11 38 13 58q-36 11-73 1c-2-9-4-15-3-24q3-21 17-35z";
const FRONT_LEG =
  "M36 62c2 28 11 48 13 72c1 14-7 24-7 42c1 22 11 34 12 54h22c1-20 11-32 12-54c1-18-5-28-4-42c2-24 10-44 10-70z";
const FRONT_SHORTS = "M44 8h98c5 20 9 38 11 59q-30 9-56 1l-4-14l-4 14q-26 8-56-1c2-21 6-39 11-59z";
const OTHER_LEG =
  "M150 66c-2 28-11 44-13 68c-1 14 7 24 7 42c-1 22-11 34-12 54h-22c-1-20-11-32-12-54c-1-18 5-28 4-42c-1-24-4-44-4-66";
const SHOES =
  "M53 228q12 6 24 0l7 14q3 12-6 12h-26q-9 0-6-12zM215 229q16 7 32-3l17 9q17 2 19 11q1 8-5 8h-61q-6 0-5-8q2-8 3-17zM213 246h69";

/** What the regions lie on, from back to front. */
const BODY = [
  ["ghost", OTHER_LEG],
  ["skin", FRONT_LEG],
  ["cloth", FRONT_SHORTS],
  ["skin", SIDE_LEG],
  ["cloth", SIDE_SHORTS],
  ["cloth", SHOES],
];

/** The outline of each region, what takes a touch, and where its number stands. */
const REGIONS = {
  "outer-knee": {
    spot: "M231 138a12 16 0 1 0 24 0a12 16 0 1 0-24 0zM289 138h-34M289 138a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M230 118h84v42h-84z",
    x: 300,
    y: 138,
  },
  "outer-thigh": {
    spot: "M227 62q11-4 22 0q3 24-1 48q-7 6-13 0q-8-24-8-48zM289 86h-39M289 86a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M222 58h92v58h-92z",
    x: 300,
    y: 86,
  },
  "side-hip": {
    spot: "M216 36a18 17 0 1 0 36 0a18 17 0 1 0-36 0zM289 36h-37M289 36a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M212 16h102v40H212z",
    x: 300,
    y: 36,
  },
  "front-knee": {
    spot: "M53 138a12 16 0 1 0 24 0a12 16 0 1 0-24 0zM29 138h24M7 138a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M4 116h73v44H4z",
    x: 18,
    y: 138,
  },
  "inner-knee": {
    spot: "M82 120q5 0 5 14q0 10 3 22q-1 7-6 6q-5-4-5-22t3-20zM107 140h-19M107 140a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M77 116h55v50H77z",
    x: 118,
    y: 140,
  },
  "back-knee": {
    spot: "M215 118q10 4 11 20q-1 18-13 26q-5-2-3-9q6-8 7-18q-1-8-4-14zM187 142h29M165 142a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M162 118h66v48h-66z",
    x: 176,
    y: 142,
  },
  shin: {
    spot: "M57 174a8 8 0 0 1 16 0v36a8 8 0 0 1-16 0zM29 192h28M7 192a11 11 0 1 0 22 0a11 11 0 1 0-22 0z",
    target: "M4 162h84v60H4z",
    x: 18,
    y: 192,
  },
};

/** The outline of each zone from the knee up, its strokes, and the height of its number. */
const ZONES = [
  {
    spot: "M227 116L255 116L254 136L229 136zM276 126a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
    strokes: "M232 121h17M233 126h16M233 131h16",
    y: 126,
  },
  {
    spot: "M225 96L255 96L255 116L227 116zM276 106a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
    strokes: "M230 101h20M231 106h19M231 111h19",
    y: 106,
  },
  {
    spot: "M223 76L256 76L255 96L225 96zM276 86a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
    strokes: "M228 81h22M229 86h22M229 91h21",
    y: 86,
  },
  {
    spot: "M221 56L256 56L256 76L223 76zM276 66a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
    strokes: "M227 61h25M227 66h24M227 71h23",
    y: 66,
  },
  {
    spot: "M220 36L257 36L256 56L221 56zM276 46a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
    strokes: "M225 41h27M226 46h26M226 51h26",
    y: 46,
  },
];

export function Leg({ question, picked, choose }) {
  return (
    <svg class="leg" part="leg" aria-hidden="true" viewBox="4 -20 310 276">
      <text x="93" y="-6">
        {ui.leg.front}
      </text>
      <text x="236" y="-6">
        {ui.leg.side}
      </text>
      {BODY.map(([kind, outline]) => (
        <path key={outline} class={kind} d={outline} />
      ))}
      {question.options.map((option, index) => {
        if (!option.region) return null;
        const { spot, target, x, y } = REGIONS[option.region];
        const lit = picked.includes(option.id);
        return (
          <g
            key={option.id}
            class="region"
            data-action="choose"
            data-region={option.region}
            data-for={id(question.id, option.id)}
            data-lit={lit ? "" : undefined}
            onClick={() => choose(option, question.kind === "single" || !lit)}
          >
            <title>{label(question.id, option.id)}</title>
            <path class="target" d={target} />
            <path class="spot" d={spot} />
            <text x={x} y={y}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export function Thigh() {
  return (
    <svg class="thigh" aria-hidden="true" viewBox="170 4 124 158">
      <path class="skin" d={SIDE_LEG} />
      <path class="cloth" d={SIDE_SHORTS} />
      <path class="way" d="M178 136V36m-6 8l6-8l6 8" />
      {ZONES.map(({ spot, strokes, y }, index) => (
        <g key={y} class="zone">
          <path class="spot" d={spot} />
          <path class="strokes" d={strokes} />
          <text x="284" y={y}>
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
